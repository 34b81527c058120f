#!/bin/sh
# Boots the guest. Its network card eth0 is a UDP socket, a frame a datagram without FCS; its serial
# console is this program's input and output. It ends by itself after ten minutes.
#
# usage: run-guest.sh FOLDER LOCAL-PORT REMOTE-PORT MAC
#
# Under TCG, since there is seldom KVM where tests run; one processor, 128 MB.
exec timeout 600 qemu-system-x86_64 -M pc -accel tcg -cpu max -smp 1 -m 128 \
    -nodefaults -no-user-config -no-reboot -display none -monitor none -serial stdio \
    -kernel "$1/vmlinux" -initrd "$1/initrd" \
    -append "console=ttyS0 quiet loglevel=1 panic=1 nokaslr mitigations=off cryptomgr.notests no_timer_check net.ifnames=0 random.trust_cpu=on" \
    -netdev "dgram,id=wire,local.type=inet,local.host=127.0.0.1,local.port=$2,remote.type=inet,remote.host=127.0.0.1,remote.port=$3" \
    -device "virtio-net-pci,netdev=wire,mac=$4,romfile="
