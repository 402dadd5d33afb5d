#!/usr/bin/env bash
# Kills a portal ten times while pages load, and checks that its embedded database lost nothing.
# usage: ops/kill-test.sh <jar> <port> <scratch directory> [path to load ...]
# JAVA names the java to use. Ends within about ten minutes, with status 0 only if every check held.
set -euo pipefail

jar=$(realpath "${1:?jar}") port=${2:?port} scratch=${3:?scratch directory}
shift 3
pages=("$@")
[ ${#pages[@]} -gt 0 ] || pages=(/ar /api/v1/figures)
counted=/api/v1/figures
java=${JAVA:-java}
base=http://127.0.0.1:$port
mkdir -p "$scratch"
data=$(realpath "$scratch")/data
console=$(realpath "$scratch")/console.log
portal=
loaders=()

fail() { echo "FAILED: $*" >&2; tail -n 5 "$console" >&2; exit 1; }

end() {
  for pid in "${loaders[@]}" $portal; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
}
trap end EXIT

start() {
  # emptied here and not by the redirection, which may come after the first look and so leave the last run's line
  : >"$console"
  "$java" -jar "$jar" --server.port="$port" --shore-atlas.database.directory="$data" >>"$console" 2>&1 &
  portal=$!
  local deadline=$((SECONDS + 120))
  until grep -q 'Shore Atlas is ready' "$console"; do
    kill -0 "$portal" 2>/dev/null || fail "the portal ended while it started"
    [ $SECONDS -lt $deadline ] || fail "not ready after two minutes"
    sleep 0.2
  done
}

load() {
  # the portal vanishes under it, that is the point
  while :; do for page in "${pages[@]}"; do curl -s -m 5 -o /dev/null "$base$page" || sleep 0.1; done; done
}

count() { curl -s -m 30 "$base$counted" | grep -o '"totalItems"[^,}]*' | head -n 1 || true; }

servers() {
  local pid
  for pid in $(pgrep -x postgres || true); do
    tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF -- "$data/" && echo "$pid"
  done
  return 0
}

start
before=$(count)
echo "before: ${before:-$counted is not there yet}"
for round in $(seq 10); do
  loaders=()
  for _ in 1 2 3; do load & loaders+=($!); done
  sleep "0.$((RANDOM % 9 + 1))"
  kill -9 "$portal"
  wait "$portal" 2>/dev/null || true
  for pid in "${loaders[@]}"; do kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; done
  loaders=()
  begun=$SECONDS
  start
  after=$(count)
  [ "$after" = "$before" ] || fail "round $round: $before before, $after after"
  status=$(curl -s -m 30 -o /dev/null -w '%{http_code}' "$base/actuator/health/readiness")
  [ "$status" = 200 ] || fail "round $round: readiness answers $status"
  [ "$(servers | wc -l)" = 1 ] || fail "round $round: servers of this directory: $(servers | tr '\n' ' ')"
  echo "round $round: ready again after $((SECONDS - begun)) s"
done

kill "$portal"
wait "$portal" 2>/dev/null || true
portal=
[ -z "$(servers)" ] || fail "left behind after a clean stop: $(servers | tr '\n' ' ')"
[ ! -e "$data/cluster/postmaster.pid" ] || fail "the last stop was not clean"
echo "ten kills, nothing lost, nothing left behind"
