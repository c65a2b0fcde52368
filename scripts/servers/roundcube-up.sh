#!/usr/bin/env bash
# Starts a Roundcube webmail with Dovecot and Postfix, all on loopback, from Debian's packages, with fresh
# mailboxes filled from tests/fixtures/mail. Needs root. Starting again starts afresh.
#
#   scripts/servers/roundcube-up.sh            3: the packages are missing
#   INSTALL=1 scripts/servers/roundcube-up.sh  installs them first
#
# CAIRN_ROUNDCUBE_STATE (state folder), CAIRN_ROUNDCUBE_PORT (8091), CAIRN_IMAP_PORT (1143), CAIRN_SMTP_PORT (1025)
set -euo pipefail
umask 022
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/packages.sh"
source "$here/processes.sh"

state=${CAIRN_ROUNDCUBE_STATE:-${TMPDIR:-/tmp}/cairn-roundcube}
http_port=${CAIRN_ROUNDCUBE_PORT:-8091}
imap_port=${CAIRN_IMAP_PORT:-1143}
smtp_port=${CAIRN_SMTP_PORT:-1025}
seed=$here/../../tests/fixtures/mail
logins="camille@sillage.test:camille-pass anne@morvan.test:anne-pass grace@brightwater.test:grace-pass"
packages=(dovecot-imapd dovecot-lmtpd postfix apache2 libapache2-mod-php roundcube-core roundcube-sqlite3
  php-intl php-mbstring php-sqlite3 curl ca-certificates)

[ "$(id -u)" = 0 ] || { echo "Roundcube's test server needs root" >&2; exit 3; }
if [ -n "${INSTALL:-}" ]; then
  mkdir -p "$(dirname "$state")"
  install_packages "$(dirname "$state")/cairn-roundcube-apt.log" "${packages[@]}"
elif ! installed "${packages[@]}"; then
  echo "Roundcube's Debian packages are not installed (INSTALL=1 installs them)" >&2
  exit 3
fi

CAIRN_ROUNDCUBE_STATE=$state bash "$here/roundcube-down.sh"
rm -rf "$state"
mkdir -p "$state"/{log,etc/postfix,run/apache,run/postfix-queue,run/postfix-data,mail,roundcube/config,roundcube/db,roundcube/temp,roundcube/logs}
chown mail:mail "$state/mail"
chown postfix:postfix "$state/run/postfix-data"
chown www-data:www-data "$state"/roundcube/{db,temp,logs}

domains=""
for login in $logins; do
  address=${login%%:*}
  echo "$address:{PLAIN}${login#*:}::::::" >>"$state/etc/logins"
  echo "$address ok" >>"$state/etc/mailboxes"
  domains="$domains ${address#*@}"
done
chown root:dovecot "$state/etc/logins"
chmod 640 "$state/etc/logins"

modules=/usr/lib/apache2/modules
php_module=$(find "$modules" -name 'libphp[0-9]*.so' | sort -V | tail -n 1)
root=""
for folder in /var/lib/roundcube/public_html /usr/share/roundcube/public_html /var/lib/roundcube; do
  [ -n "$root" ] || [ ! -e "$folder/index.php" ] || root=$folder
done
[ -n "$php_module" ] && [ -n "$root" ] || { echo "Roundcube or Apache's PHP was not found" >&2; exit 1; }

values=("STATE=$state" "HTTP_PORT=$http_port" "IMAP_PORT=$imap_port" "SMTP_PORT=$smtp_port" "DOMAINS=${domains# }"
  "MODULES=$modules" "PHP_MODULE=$php_module" "ROOT=$root" "KEY=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')")
fill "$here/roundcube/dovecot.conf" "$state/etc/dovecot.conf" "${values[@]}"
fill "$here/roundcube/main.cf" "$state/etc/postfix/main.cf" "${values[@]}"
fill "$here/roundcube/master.cf" "$state/etc/postfix/master.cf" "${values[@]}"
fill "$here/roundcube/httpd.conf" "$state/etc/httpd.conf" "${values[@]}"
fill "$here/roundcube/config.inc.php" "$state/roundcube/config/config.inc.php" "${values[@]}"
for file in defaults.inc.php mimetypes.php; do
  for folder in /etc/roundcube /usr/share/roundcube/config; do
    [ ! -e "$folder/$file" ] || ln -sfn "$folder/$file" "$state/roundcube/config/$file"
  done
done
chgrp -R www-data "$state/roundcube/config"

dovecot -c "$state/etc/dovecot.conf" </dev/null >>"$state/log/start.log" 2>&1
postfix -c "$state/etc/postfix" start </dev/null >>"$state/log/start.log" 2>&1
apache2 -f "$state/etc/httpd.conf" -k start </dev/null >>"$state/log/start.log" 2>&1
trouble() { tail -n 10 "$state"/log/*.log >&2; exit 1; }
wait_until 30 IMAP greets "$imap_port" "* OK" || trouble
wait_until 30 SMTP greets "$smtp_port" 220 || trouble

for mailbox in "$seed"/*@*; do
  for folder in "$mailbox"/*; do
    for mail in "$folder"/*.eml; do
      doveadm -c "$state/etc/dovecot.conf" save -u "$(basename "$mailbox")" -m "$(basename "$folder")" "$mail"
    done
  done
done 2>>"$state/log/seed.log" || trouble

login_page() { curl -fsS -m 10 "http://127.0.0.1:$http_port/" | grep -q rcmloginuser; }
wait_until 60 Roundcube login_page || trouble
echo "Roundcube: http://127.0.0.1:$http_port/ ($logins)"
