#!/bin/bash
# Makes the Linux guest that the interoperability tests speak MACsec with: Debian's own kernel and an
# initramfs of busybox, wpa_supplicant and iproute2, in a folder of their own. When they are there
# already nothing is done. A failure's last line says why.
#
# usage: build-guest.sh FOLDER
#
# Needs Debian on amd64. Root only for installing what is missing: QEMU, kmod, cpio, xz-utils.
set -euo pipefail
export LC_ALL=C DEBIAN_FRONTEND=noninteractive PATH="$PATH:/usr/sbin:/sbin"

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${1:?a folder for the guest}
programs=(wpasupplicant iproute2 busybox-static)
modules=(virtio_pci virtio_net ctr gcm ghash_generic macsec)

say() { printf 'build-guest: %s\n' "$*"; }
fail() { say "$*" >&2; exit 1; }

[ "$(dpkg --print-architecture 2>/dev/null)" = amd64 ] || fail "this is no Debian on amd64"
mkdir -p "$cache"
cache=$(cd "$cache" && pwd)
exec 9>"$cache/lock"
flock 9

# The guest is made anew when this script or the guest's init is another one.
version=$(cat "$here/build-guest.sh" "$here/guest-init.sh" | sha256sum | cut -c1-16)

tools() { # packages of this host that are missing
    command -v qemu-system-x86_64 >/dev/null || echo qemu-system-x86
    command -v depmod >/dev/null || echo kmod
    command -v cpio >/dev/null || echo cpio
    command -v xz >/dev/null || echo xz-utils
}

if [ "$(cat "$cache/version" 2>/dev/null)" = "$version" ] && command -v qemu-system-x86_64 >/dev/null; then
    exit 0
fi
begun=$SECONDS

mapfile -t missing < <(tools)
if [ "$(id -u)" = 0 ]; then
    apt-get -qq -o DPkg::Lock::Timeout=300 -o Acquire::http::Timeout=15 -o Acquire::Retries=0 update || say "the package lists stay as they are"
    if [ ${#missing[@]} -gt 0 ]; then
        say "installing ${missing[*]}"
        apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=600 install "${missing[@]}" \
            >"$cache/install.log" 2>&1 || { tail -5 "$cache/install.log" >&2; fail "${missing[*]}: cannot be installed"; }
    fi
elif [ ${#missing[@]} -gt 0 ]; then
    fail "${missing[*]}: not installed, and only root can"
fi

work=$(mktemp -d "$cache/work.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/debs/partial" "$work/tree" "$work/guest" "$work/kernel"

# What the programs need besides themselves is asked of apt as if nothing were installed here.
: >"$work/status"
bare=(-qq -o Acquire::http::Timeout=15 -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/debs" -o Debug::NoLocking=1
      -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o pkgCacheGen::Essential=none
      -o APT::Sandbox::User="$(id -un)")
say "fetching ${programs[*]}"
apt-get "${bare[@]}" -y --no-install-recommends --download-only install "${programs[@]}" >"$work/log" 2>&1 ||
    { tail -5 "$work/log" >&2; fail "the guest's packages cannot be fetched"; }
image=$(apt-cache depends --no-recommends --no-suggests linux-image-amd64 | awk '$1 == "Depends:" && $2 ~ /^linux-image-[0-9]/ { print $2; exit }')
[ -n "$image" ] || fail "apt knows no kernel"
say "fetching $image"
(cd "$work/kernel" && apt-get "${bare[@]}" download "$image") >"$work/log" 2>&1 ||
    { tail -5 "$work/log" >&2; fail "the kernel cannot be fetched"; }

for package in "$work"/debs/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar -x -C "$work/tree" --no-same-owner --exclude='./usr/share/*'
done
dpkg-deb --fsys-tarfile "$work"/kernel/*.deb | tar -x -C "$work/kernel" --no-same-owner \
    --wildcards './boot/vmlinuz-*' '*/kernel/*' '*/modules.*'
release=${image#linux-image-}
[ -d "$work/kernel/lib" ] || ln -s usr/lib "$work/kernel/lib"

# Programs, and the libraries that they name.
guest=$work/guest
mkdir -p "$guest"/{bin,lib,lib64,modules,proc,sys,dev,run,tmp,etc}
found() { find "$work/tree" -path "*/$1" \( -type f -o -type l \) | head -1; }
loader=$(found 'ld-linux-x86-64.so.2')
libraries=$(dirname "$(found 'libc.so.6')"):$(dirname "$(found 'libnl-3.so.200')"):$(dirname "$(found 'libssl.so.3')")
cp -L "$loader" "$guest/lib64/ld-linux-x86-64.so.2"
for program in sbin/wpa_supplicant sbin/wpa_cli bin/ip bin/busybox; do
    file=$(found "$program")
    [ -n "$file" ] || fail "no $program in the packages"
    cp -L "$file" "$guest/bin/"
    [ $program = bin/busybox ] || { "$loader" --library-path "$libraries" --list "$file" 2>/dev/null || true; } | awk '$2 == "=>" { print $3 }' |
    while read -r library; do cp -nL "$library" "$guest/lib/"; done
done
ln -s busybox "$guest/bin/sh"
echo 'root:x:0:0:root:/:/bin/sh' >"$guest/etc/passwd"
echo 'root:x:0:' >"$guest/etc/group"

# Kernel modules, numbered in the order in which they load.
depmod -b "$work/kernel" "$release"
for module in "${modules[@]}"; do
    modprobe -d "$work/kernel" -S "$release" --show-depends "$module" || fail "no module $module"
done | awk '$1 == "insmod" && !seen[$2]++ { printf "%03d %s\n", ++n, $2 }' |
while read -r number file; do cp "$file" "$guest/modules/$number-$(basename "$file")"; done
[ -n "$(ls "$guest/modules")" ] || fail "no modules"

install -m 755 "$here/guest-init.sh" "$guest/init"
(cd "$guest" && find . | sort | cpio --quiet -o -H newc -R 0:0) >"$work/initrd"

# QEMU enters an unpacked kernel directly, which spares the emulated processor the unpacking. The
# packed one begins after the real-mode sectors (their number at 497) at the offset that 584 holds.
packed=$work/kernel/boot/vmlinuz-$release
sectors=$(od -An -tu1 -j497 -N1 "$packed")
offset=$(od -An -tu4 -j584 -N4 "$packed")
xz -dc --single-stream < <(tail -c +$(((sectors + 1) * 512 + offset + 1)) "$packed") >"$work/vmlinux" 2>/dev/null ||
    cp "$packed" "$work/vmlinux"

mv "$work/vmlinux" "$work/initrd" "$cache/"
echo "$version" >"$cache/version"
say "$image and $(basename "$(ls "$work"/debs/wpasupplicant_*)") in $((SECONDS - begun)) s"
