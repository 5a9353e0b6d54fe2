#!/bin/sh
# Installs Open56 from this archive; needs no network. Run as root:  ./install.sh
# With DESTDIR=/some/folder everything goes below that folder, and no user or service is made.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
version=$(basename "$here")
root="${DESTDIR:-}"

echo "Comparing checksums"
(cd "$here" && sha256sum --check --quiet SHA256SUMS)

mkdir -p "$root/opt" "$root/etc/systemd/system"
if [ -e "$root/opt/$version" ]; then
  echo "$root/opt/$version is there already; remove it to install it anew." >&2
  exit 1
fi
cp -R "$here" "$root/opt/$version"
ln -sfn "$version" "$root/opt/open56"
cp "$here/open56.service" "$root/etc/systemd/system/open56.service"
if [ ! -e "$root/etc/open56.env" ]; then
  umask 077
  printf '%s\n' \
    'OPEN56_DATA=/var/lib/open56' 'OPEN56_LOG=info' 'OPEN56_LOG_DIR=/var/log/open56' 'OPEN56_SAMPLE=off' \
    > "$root/etc/open56.env"
fi
if [ -z "$root" ]; then
  id open56 >/dev/null 2>&1 || useradd --system --home-dir /var/lib/open56 --shell /usr/sbin/nologin open56
  if [ -d /run/systemd/system ]; then systemctl daemon-reload; fi
  echo "Installed. Settings: /etc/open56.env. Start with: systemctl enable --now open56"
else
  echo "Installed below $root"
fi
