# Sourced, not run: installs Debian packages without starting a service of theirs.

# installed NAME...: whether every named Debian package is there.
installed() {
  local name
  for name in "$@"; do
    dpkg-query -W -f='${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed || return 1
  done
}

# install_packages LOG NAME...: installs what is missing; tries again where a mirror stumbles.
install_packages() {
  local log=$1 name missing=() tried policy=/usr/sbin/policy-rc.d ours=""
  shift
  for name in "$@"; do installed "$name" || missing+=("$name"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "missing: ${missing[*]} (they are installed by root on Debian)" >&2
    return 3
  fi
  echo "installing ${missing[*]}" >&2
  # A package's own service would listen on every address: 101 forbids its start.
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    ours=1
  fi
  export DEBIAN_FRONTEND=noninteractive DEBCONF_NONINTERACTIVE_SEEN=true
  # Nothing may ask: the mail server is set up by us, and Roundcube's data base too.
  if command -v debconf-set-selections >/dev/null; then
    debconf-set-selections <<-'ANSWERS'
	postfix postfix/main_mailer_type select No configuration
	postfix postfix/mailname string localhost
	roundcube-core roundcube/dbconfig-install boolean false
	roundcube-core roundcube/restart-webserver boolean false
	ANSWERS
  fi
  for tried in 1 2 3 4; do
    if apt-get -y -q --no-install-recommends -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold \
      -o Dpkg::Use-Pty=0 install "${missing[@]}" </dev/null >>"$log" 2>&1; then
      [ -z "$ours" ] || rm -f "$policy"
      return 0
    fi
    sleep $((tried * 3))
    apt-get -q update </dev/null >>"$log" 2>&1 || true
  done
  [ -z "$ours" ] || rm -f "$policy"
  echo "these packages could not be installed: ${missing[*]}; the last lines of $log:" >&2
  tail -n 20 "$log" >&2
  return 1
}
