# What the bench starts, asks and ends: portals, nginx, the database below a portal. Read by bench/run.

running=() # numbers of the processes to end at exit

end() { # process
  kill "$1" 2>/dev/null || return 0
  wait "$1" 2>/dev/null || true
}

end_all() {
  local pid
  for pid in "${running[@]}"; do end "$pid"; done
}

await() { # address, process, file with its words: waits for the first 200
  local deadline=$((SECONDS + 180))
  until [ "$(curl -s -m 60 -o /dev/null -w '%{http_code}' "$1")" = 200 ]; do
    kill -0 "$2" 2>/dev/null || fail "ended while it started: $(tail -n 1 "$3")"
    [ $SECONDS -lt $deadline ] || fail "$1 does not answer after three minutes"
    sleep 0.05
  done
}

start_portal() { # directory of its database, options: sets portal (its process) and took (seconds to the first 200)
  directory=$1
  shift
  local before
  before=$(date +%s%N)
  (cd "$work" && exec java -Xmx256m -Xlog:gc:file="$work/gc.log":time:filecount=0 -jar "$jar" --server.port="$port" \
    --shore-atlas.database.directory="$directory" "$@") >"$work/portal.log" 2>&1 &
  portal=$!
  running+=($portal)
  await "$base/en" $portal "$work/portal.log"
  took=$(awk -v from="$before" -v to="$(date +%s%N)" 'BEGIN { printf "%.1f", (to - from) / 1e9 }')
}

stop_portal() { end "$portal"; }

sql() { # arguments of psql, in the database below the running portal, as its superuser
  PGPASSWORD=$(sed -n 's/^postgres=//p' "$directory/passwords.properties") psql -h 127.0.0.1 \
    -p "$(sed -n 4p "$directory/cluster/postmaster.pid")" -U postgres -d shore_atlas -qAtX -v ON_ERROR_STOP=1 "$@"
}

# Counts statements and writes down the plans of slow ones, from the next start on. Not in the portal's own database.
count_statements() {
  sql -d postgres -c "alter system set shared_preload_libraries = 'pg_stat_statements', 'auto_explain'" \
    -c "alter system set auto_explain.log_min_duration = '20ms'" -c 'create extension if not exists pg_stat_statements'
}

start_nginx() { # what it serves lies in $work/nginx/html
  mkdir -p "$work/nginx/logs"
  cat >"$work/nginx/nginx.conf" <<CONF
$([ "$(id -u)" != 0 ] || echo 'user root;')
worker_processes auto;
daemon off;
pid nginx.pid;
error_log logs/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  keepalive_requests 1000000;
  gzip_static on;
  types { text/html html; }
  client_body_temp_path tmp/body;
  proxy_temp_path tmp/proxy;
  fastcgi_temp_path tmp/fastcgi;
  uwsgi_temp_path tmp/uwsgi;
  scgi_temp_path tmp/scgi;
  server {
    listen 127.0.0.1:$((port + 1));
    root html;
  }
}
CONF
  mkdir -p "$work/nginx/tmp"
  nginx -p "$work/nginx/" -c nginx.conf 2>>"$work/nginx/start.log" &
  running+=($!)
  nginx=http://127.0.0.1:$((port + 1))
  await "$nginx/home.html" $! "$work/nginx/start.log"
}

start_petclinic() { # sets petclinic (its process)
  local found=("$petclinic_directory"/target/spring-petclinic-*.jar)
  [ -e "${found[0]}" ] || fail "no target/spring-petclinic-*.jar in $petclinic_directory; build it with mvn package"
  java -Xmx256m -jar "${found[0]}" --server.port=$((port + 2)) --server.address=127.0.0.1 >"$work/petclinic.log" 2>&1 &
  petclinic=$!
  running+=($petclinic)
  owner=http://127.0.0.1:$((port + 2))/owners/6
  await "$owner" $petclinic "$work/petclinic.log"
}

ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }

# The processor time of the database: of its first process, those it has now, and those that have ended.
database_ticks() {
  local first
  first=$(head -n 1 "$directory/cluster/postmaster.pid")
  cat /proc/[0-9]*/stat 2>/dev/null | sed 's/(.*)/x/' |
    awk -v first="$first" '
      $1 == first { sum += $14 + $15 + $16 + $17 }
      $4 == first { sum += $14 + $15 }
      END { print sum }'
}

# Bytes that a JVM has allocated so far: what its collections found, less what the ones before had left, and the rest.
allocated() {
  local used
  used=$(jcmd "$portal" GC.heap_info | sed -n 's/.* used \([0-9]*\)K.*/\1/p' | head -n 1)
  grep -o '[0-9]*M->[0-9]*M' "$work/gc.log" | awk -F 'M->|M' -v used="$used" '
    { sum += $1 - left; left = $2 } END { printf "%.0f", (sum - left) * 1048576 + used * 1024 }'
}

memory() { awk -v name="$1:" '$1 == name { printf "%d", $2 / 1024 }' "/proc/$portal/status"; } # VmRSS or VmHWM, in MB
