# Sourced, not run: waiting for servers and ending exactly those that we started.

# wait_until SECONDS WHAT COMMAND...: runs the command until it succeeds.
wait_until() {
  local seconds=$1 what=$2 end
  shift 2
  end=$((SECONDS + seconds))
  until "$@" >/dev/null 2>&1; do
    if [ $SECONDS -ge $end ]; then
      echo "$what did not answer within $seconds seconds" >&2
      return 1
    fi
    sleep 0.2
  done
}

# greets PORT START: whether a server on loopback begins its first line with START.
greets() {
  local line=""
  exec 9<>"/dev/tcp/127.0.0.1/$1" || return 1
  IFS= read -r -t 3 line <&9 || true
  exec 9>&- 9<&-
  [[ $line == "$2"* ]]
}

# end_process PIDFILE PROGRAM: ends the process whose id the file holds, if it is still that program.
end_process() {
  local pid
  [ -s "$1" ] || return 0
  read -r pid _ <"$1"
  grep -qa -- "$2" "/proc/$pid/cmdline" 2>/dev/null || return 0
  kill -TERM "$pid" 2>/dev/null || true
  wait_until 8 "$2" test ! -d "/proc/$pid" || kill -KILL "$pid" 2>/dev/null || true
}

# fill TEMPLATE TARGET NAME=VALUE...: writes the template with each @NAME@ replaced.
fill() {
  local template=$1 target=$2 pair text
  shift 2
  text=$(cat "$template")
  for pair in "$@"; do text=${text//"@${pair%%=*}@"/${pair#*=}}; done
  printf '%s\n' "$text" >"$target"
}
