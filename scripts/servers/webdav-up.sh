#!/usr/bin/env bash
# Starts a WebDAV server (Apache) on loopback: /dav/<rep>/ is written by that salesperson and read by the
# manager, /dav/shared/ the other way round. Needs root. Starting again starts afresh.
#
#   scripts/servers/webdav-up.sh            3: the packages are missing
#   INSTALL=1 scripts/servers/webdav-up.sh  installs them first
#
# CAIRN_WEBDAV_STATE (state folder), CAIRN_WEBDAV_PORT (8095)
# CAIRN_WEBDAV_ETAG: "MTime Size" (Apache's own, weak for a second after a write) or Digest (always strong)
set -euo pipefail
umask 022
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/packages.sh"
source "$here/processes.sh"

state=${CAIRN_WEBDAV_STATE:-${TMPDIR:-/tmp}/cairn-webdav}
port=${CAIRN_WEBDAV_PORT:-8095}
reps="rep1 rep2"
packages=(apache2 apache2-utils curl)

[ "$(id -u)" = 0 ] || { echo "the WebDAV test server needs root" >&2; exit 3; }
if [ -n "${INSTALL:-}" ]; then
  mkdir -p "$(dirname "$state")"
  install_packages "$(dirname "$state")/cairn-webdav-apt.log" "${packages[@]}"
elif ! installed "${packages[@]}"; then
  echo "Apache's Debian packages are not installed (INSTALL=1 installs them)" >&2
  exit 3
fi

CAIRN_WEBDAV_STATE=$state bash "$here/webdav-down.sh"
rm -rf "$state"
mkdir -p "$state"/{log,run,etc}
values=("STATE=$state" "PORT=$port" "MODULES=/usr/lib/apache2/modules" "ETAG=${CAIRN_WEBDAV_ETAG:-MTime Size}")
fill "$here/webdav/httpd.conf" "$state/etc/httpd.conf" "${values[@]}"
install -d -o www-data -g www-data -m 750 "$state/lock" "$state/files" "$state/files/shared"
touch "$state/etc/htpasswd"
htpasswd -bB -C 5 "$state/etc/htpasswd" manager manager-pass 2>/dev/null
for rep in $reps; do
  htpasswd -bB -C 5 "$state/etc/htpasswd" "$rep" "$rep-pass" 2>/dev/null
  install -d -o www-data -g www-data -m 750 "$state/files/$rep"
  fill "$here/webdav/rep.conf" "$state/etc/$rep.conf" "REP=$rep"
  echo "Include \"$state/etc/$rep.conf\"" >>"$state/etc/httpd.conf"
done
chgrp www-data "$state/etc/htpasswd"
chmod 640 "$state/etc/htpasswd"

apache2 -f "$state/etc/httpd.conf" -k start </dev/null >>"$state/log/start.log" 2>&1
answers() {
  [ "$(curl -s -o /dev/null -w '%{http_code}' -m 5 -u manager:manager-pass -X PROPFIND -H 'Depth: 0' \
    "http://127.0.0.1:$port/dav/")" = 207 ]
}
wait_until 30 WebDAV answers || { tail -n 10 "$state"/log/*.log >&2; exit 1; }
echo "WebDAV: http://127.0.0.1:$port/dav/ (manager:manager-pass rep1:rep1-pass rep2:rep2-pass)"
