#!/usr/bin/env bash
# Ends the servers that roundcube-up.sh started, and no other.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/processes.sh"
state=${CAIRN_ROUNDCUBE_STATE:-${TMPDIR:-/tmp}/cairn-roundcube}
end_process "$state/run/apache/apache.pid" apache2
end_process "$state/run/postfix-queue/pid/master.pid" master
end_process "$state/run/dovecot/master.pid" dovecot
