# The four measurements. Each writes lines of raw numbers, tab-separated, to $work/{name}.tsv. Read by bench/run.

# name, address, address in src/test/resources/statements/public.csv
pages=(
  'home|/en|/en'
  'region|/en/regions/fes-meknes|/en/regions/fes-meknes'
  'compare|/en/compare?regions=fes-meknes,oriental|/en/compare?regions={regions}'
  'figure|/en/figures/maroc-sector-jobs-2024-12-31|/en/figures/maroc-sector-jobs-2024-12-31'
  'search|/en/search?q=offshoring%20jobs%202030|/en/search?q=offshoring jobs 2030'
  'dossier|/en/dossier?regions=oriental|/en/dossier?regions=oriental'
)

load() { # seconds, connections, address, headers: sets answers, micros, errors, p50, p95, p99
  local seconds=$1 connections=$2 address=$3 header headers=()
  shift 3
  for header in "$@"; do headers+=(-H "$header"); done
  read -r answers micros errors p50 p95 p99 < <(wrk -t $((connections > 1 ? 2 : 1)) -c "$connections" -d "${seconds}s" \
    --timeout 30s -s "$here/answers.lua" "${headers[@]}" "$address" | sed -n 's/^answers //p')
  if [ "$answers" = 0 ]; then # a page that is slower than the measurement is long: once more, with more time
    [ "$seconds" -lt 30 ] || fail "$address: no answer in $seconds s"
    load 30 "$connections" "$address" "$@"
    return
  fi
  [ "$errors" = 0 ] || echo "${address#"$base"}: $errors of $answers answers to $connections readers were errors" | tee -a "$work/errors.txt" >&2
}

warm() { # connections, address: until the code is compiled; what comes of it does not count
  wrk -t 1 -c "$1" -d "${warm_up}s" --timeout 30s "$2" >/dev/null
}

note() { # file, values
  local file=$work/$1.tsv IFS=$'\t'
  shift
  echo "$*" >>"$file"
}

entity_tag() { # curl's arguments
  curl -sI "$@" | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2 }'
}

# Answers from memory beside nginx with the same bytes: what, ours or nginx, answers, micros, errors, p50, p95, p99
measure_kept() {
  echo "kept answers"
  start_portal "$work/sheets"
  rm -rf "$work/nginx"
  mkdir -p "$work/nginx/html"
  local row name path round gzip='Accept-Encoding: gzip' tag their_tag
  for row in "${pages[@]}"; do
    IFS='|' read -r name path _ <<<"$row"
    curl -sf -H "$gzip" -o "$work/nginx/html/$name.html.gz" "$base$path" || fail "$path does not answer"
    gzip -dc "$work/nginx/html/$name.html.gz" >"$work/nginx/html/$name.html"
  done
  start_nginx
  kept() { # what, path, file of nginx, headers of ours and then of nginx after "--"
    local what=$1 ours=$base$2 theirs=$nginx/$3 round
    load "$seconds" 16 "$ours" "$gzip" "${@:4:1}"
    load 1 16 "$theirs" "$gzip" "${@:5:1}"
    for round in $(seq "$rounds"); do
      load "$seconds" 16 "$ours" "$gzip" "${@:4:1}"
      note kept "$what" ours "$answers" "$micros" "$errors" "$p50" "$p95" "$p99"
      load "$seconds" 16 "$theirs" "$gzip" "${@:5:1}"
      note kept "$what" nginx "$answers" "$micros" "$errors" "$p50" "$p95" "$p99"
    done
  }
  for row in "${pages[@]}"; do
    IFS='|' read -r name path _ <<<"$row"
    case $name in home | region | figure) ;; *) continue ;; esac
    [ "$(curl -s -H "$gzip" "$base$path" | sha256sum)" = "$(curl -s -H "$gzip" "$nginx/$name.html" | sha256sum)" ] ||
      fail "nginx does not serve the bytes of $path"
    kept "$name" "$path" "$name.html"
  done
  path=/en/regions/fes-meknes
  tag="If-None-Match: $(entity_tag -H "$gzip" "$base$path")"
  their_tag="If-None-Match: $(entity_tag -H "$gzip" "$nginx/region.html")"
  for url in "$base$path|$tag" "$nginx/region.html|$their_tag"; do
    [ "$(curl -s -o /dev/null -w '%{http_code}' -H "$gzip" -H "${url#*|}" "${url%|*}")" = 304 ] || fail "$url: no 304"
  done
  kept 'region, 304' "$path" region.html "$tag" "$their_tag"
  stop_portal
}

# Answers that are made: page, connections, answers, micros, errors, p50, p95, p99, ticks, ticks of the database,
# allocated bytes, bytes of HTML, statements. The page "petclinic" is that of an owner of spring-petclinic.
measure_made() {
  echo "made answers"
  start_portal "$work/sheets" --shore-atlas.cache.memory=0
  [ -z "$petclinic_directory" ] || start_petclinic
  local row name path counted round connections statements bytes
  for row in "${pages[@]}"; do
    IFS='|' read -r name path _ <<<"$row"
    warm 4 "$base$path"
  done
  [ -z "$petclinic_directory" ] || warm 4 "$owner"
  for round in $(seq "$rounds"); do
    for row in "${pages[@]}"; do
      IFS='|' read -r name path counted <<<"$row"
      statements=$(awk -F ' *[|] *' -v page="$counted" '$4 == page { print $2 }' \
        "$repository/src/test/resources/statements/public.csv")
      bytes=$(curl -sf --retry 5 "$base$path" | wc -c)
      for connections in 1 16; do
        local before_ticks before_database before_allocated
        before_ticks=$(ticks "$portal") before_database=$(database_ticks) before_allocated=$(allocated)
        load "$seconds" "$connections" "$base$path"
        note made "$name" "$connections" "$answers" "$micros" "$errors" "$p50" "$p95" "$p99" \
          $(($(ticks "$portal") - before_ticks)) $(($(database_ticks) - before_database)) \
          $(($(allocated) - before_allocated)) "$bytes" "${statements:--}"
      done
    done
    [ -n "$petclinic_directory" ] || continue
    for connections in 1 16; do
      before_ticks=$(ticks "$petclinic")
      load "$seconds" "$connections" "$owner"
      note made petclinic "$connections" "$answers" "$micros" "$errors" "$p50" "$p95" "$p99" \
        $(($(ticks "$petclinic") - before_ticks)) 0 - "$(curl -sf "$owner" | wc -c)" -
    done
  done
  note memory "$(memory VmRSS)" "$(memory VmHWM)"
  stop_portal
  [ -z "$petclinic_directory" ] || end "$petclinic"
}

# Starts a portal on a copy of the database of the sheets with so many made figures, which is kept for the next run.
start_with() { # figures
  local to=$work/figures-$1 of begun
  of=$(cat "$here/generate.sql" "$work/sheets.of" | sha256sum)
  if [ "$(cat "$to.of" 2>/dev/null)" = "$of" ]; then
    start_portal "$to" --shore-atlas.cache.memory=0
    return
  fi
  rm -rf "$to" "$to.of"
  cp -a "$work/sheets" "$to"
  start_portal "$to" --shore-atlas.cache.memory=0
  begun=$SECONDS
  sql -v figures="$1" -v seed=1 -f "$here/generate.sql"
  echo "$1 figures made in $((SECONDS - begun)) s"
  echo "$of" >"$to.of"
}

# The same pages with more and more figures: figures, page, answers, micros, errors, p50, p95, p99, bytes, milliseconds
# of SQL for an answer, mean and longest milliseconds of its slowest statement. One reader, nothing from memory.
measure_growth() {
  local size row name path path_as_of as_of code
  for size in "${sizes[@]}"; do
    echo "growth: $size figures"
    : >"$work/slow-$size.txt"
    start_with "$size"
    curl -sf "$base/en/figures/bench-1" >/dev/null || fail "a made figure has no page"
    curl -sf -o "$work/page.html" "$base/en/regions/fes-meknes" || fail "the page of a region does not open"
    grep -q '/figures/bench-' "$work/page.html" || fail "a region does not show made figures"
    # the middle of the made publications: a moment at which half of the figures were public
    as_of=$(sql -c "select to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from publication
      where no = (select max(no) - 50 from publication)")
    local all=("${pages[@]}" 'made figure|/en/figures/bench-7|' 'list of a region|/en/figures?place=fes-meknes|')
    for row in "${all[@]}"; do
      IFS='|' read -r name path _ <<<"$row"
      warm 2 "$base$path"
    done
    for row in "${all[@]}"; do
      IFS='|' read -r name path _ <<<"$row"
      grow "$size" "$name" "$path"
      path_as_of=$path?asOf=$as_of
      [[ $path != *\?* ]] || path_as_of="$path&asOf=$as_of"
      [ "$name" = 'made figure' ] || grow "$size" "$name, asOf" "$path_as_of"
    done
    stop_portal
  done
}

grow() { # figures, page, path
  local bytes sql_time
  bytes=$(curl -s -w '%{http_code}' -o "$work/page.html" "$base$3")
  [ "$bytes" = 200 ] || fail "$3 answers $bytes with $1 figures"
  bytes=$(wc -c <"$work/page.html")
  sql -d postgres -c 'select pg_stat_statements_reset()' >/dev/null
  load "$seconds" 1 "$base$3"
  sql_time=$(sql -d postgres -F $'\t' -c "select round((sum(total_exec_time) / $answers)::numeric, 2),
      round(max(mean_exec_time)::numeric, 2), round(max(max_exec_time)::numeric, 2)
    from pg_stat_statements s join pg_database d on d.oid = s.dbid where datname = 'shore_atlas'")
  note growth "$1" "$2" "$answers" "$micros" "$errors" "$p50" "$p95" "$p99" "$bytes" "$sql_time"
  sql -d postgres -c "select format(E'%s\n%s ms in the mean, %s ms at most, %s times\n%s\n', '$2',
      mean_exec_time::int, max_exec_time::int, calls, query)
    from pg_stat_statements s join pg_database d on d.oid = s.dbid where datname = 'shore_atlas' and mean_exec_time > 20
    order by mean_exec_time desc" >>"$work/slow-$1.txt"
}

# From java to the first page: cold (empty directory) or warm, seconds. Leaves the database of the sheets behind.
measure_start() {
  echo "start"
  local round
  for round in $(seq "$rounds"); do
    make_sheets
    note start cold "$took"
    start_portal "$work/sheets"
    note start warm "$took"
    stop_portal
  done
}

make_sheets() {
  rm -rf "$work/sheets" "$work/sheets.of"
  start_portal "$work/sheets"
  count_statements
  stop_portal
  cp "$work/sheets.now" "$work/sheets.of"
}
