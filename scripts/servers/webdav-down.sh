#!/usr/bin/env bash
# Ends the server that webdav-up.sh started, and no other.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/processes.sh"
end_process "${CAIRN_WEBDAV_STATE:-${TMPDIR:-/tmp}/cairn-webdav}/run/apache.pid" apache2
