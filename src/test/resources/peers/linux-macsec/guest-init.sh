#!/bin/busybox sh
# The guest's init: loads the modules, then does what the serial console says, a line at a time, and
# ends each answer with a line "=== STATUS".
export PATH=/bin
/bin/busybox mount -t proc proc /proc
/bin/busybox mount -t sysfs sys /sys
/bin/busybox mount -t devtmpfs dev /dev
/bin/busybox mount -t tmpfs run /run
exec </dev/console >/dev/console 2>&1
/bin/busybox stty -echo
for module in /modules/*; do
    /bin/busybox insmod "$module"
done
# Nothing goes out on the wire but what a test asks for.
echo 1 >/proc/sys/net/ipv6/conf/all/disable_ipv6
echo 1 >/proc/sys/net/ipv6/conf/default/disable_ipv6
mkdir /run/wpa
/bin/ip link set lo up
/bin/ip link set eth0 up
echo "=== 0"
while read -r line; do
    eval "$line"
    echo "=== $?"
done
/bin/busybox poweroff -f
