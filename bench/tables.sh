# Makes tables in Markdown of the raw numbers that the measurements have left. Read by bench/run.

functions='
  function median(list,   n, i, j, kept, sorted) {
    n = split(list, sorted, " ")
    for (i = 2; i <= n; i++) {
      kept = sorted[i] + 0
      for (j = i - 1; j > 0 && sorted[j] + 0 > kept; j--) sorted[j + 1] = sorted[j]
      sorted[j + 1] = kept
    }
    return n % 2 ? sorted[(n + 1) / 2] : (sorted[n / 2] + sorted[n / 2 + 1]) / 2
  }
  function short(x) { return sprintf(x < 10 ? "%.2f" : x < 100 ? "%.1f" : "%.0f", x) }
  function bar(words, measured, met) { printf "| %s | %s | %s |\n", words, measured, (met ? "met" : "**missed**") }
  BEGIN { FS = "\t" }
'

table() { awk "$functions $2" "$work/$1.tsv"; } # file, program

write_tables() {
  echo
  echo "Measured on $(date -u +%F) at $(date -u +%H:%M) UTC by \`$command\`, commit" \
    "$(git -C "$repository" rev-parse --short HEAD 2>/dev/null || echo unknown). Machine: $(nproc) processors" \
    "($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1))," \
    "$(awk '/MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo) GB, $(uname -s) $(uname -r | cut -d- -f1)," \
    "Java $(java -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.version = //p')," \
    "$(nginx -v 2>&1 | sed 's/.*: //'). Load when it began: $load_before, when it ended: $(cut -d' ' -f1 /proc/loadavg)."
  [ ! -s "$work/errors.txt" ] || { echo && sed 's/^/- /' "$work/errors.txt"; }
  echo
  echo '| bar | measured | |'
  echo '|---|---|---|'
  [ ! -e "$work/kept.tsv" ] || bars_of_kept
  [ ! -e "$work/made.tsv" ] || bars_of_made
  [ ! -e "$work/growth.tsv" ] || bars_of_growth
  [ ! -e "$work/kept.tsv" ] || table_of_kept
  [ ! -e "$work/made.tsv" ] || table_of_made
  [ ! -e "$work/growth.tsv" ] || tables_of_growth
  [ ! -e "$work/start.tsv" ] || table_of_start
  echo
}

of_kept='
  { key = $1 SUBSEP $2; if (!($1 in seen)) { seen[$1]; names[++count] = $1 }
    rate[key] = rate[key] " " $3 / $4 * 1e6; half[key] = half[key] " " $6 / 1000; most[key] = most[key] " " $8 / 1000 }
  function ratio(what, of) { return median(of[what, "ours"]) / median(of[what, "nginx"]) }
'

bars_of_kept() {
  table kept "$of_kept"'END {
    region = ratio("region", rate)
    bar("region, from memory: at least 0.35 of nginx with the same bytes", short(region), region >= 0.35)
    bar("region, 304: at least as often as nginx", short(ratio("region, 304", rate)), ratio("region, 304", rate) >= 1)
    for (i = 1; i <= count; i++)
      if (ratio(names[i], most) > worst) { worst = ratio(names[i], most); at = names[i] }
    bar("p99 of what is kept: at most 5 times that of nginx", short(worst) " (" at ")", worst <= 5)
  }'
}

table_of_kept() {
  printf '\n### From memory\n\n16 connections, gzip. By turns, medians of %s.\n\n' "$rounds"
  echo '| answer | of nginx | a second | nginx | p50 | nginx | p99 | nginx |'
  echo '|---|--:|--:|--:|--:|--:|--:|--:|'
  table kept "$of_kept"'END { for (i = 1; i <= count; i++) { n = names[i]
    printf "| %s | %s | %.0f | %.0f | %s ms | %s ms | %s ms | %s ms |\n", n, short(ratio(n, rate)),
      median(rate[n, "ours"]), median(rate[n, "nginx"]),
      short(median(half[n, "ours"])), short(median(half[n, "nginx"])),
      short(median(most[n, "ours"])), short(median(most[n, "nginx"])) } }'
}

of_made='
  { key = $1 SUBSEP $2; if (!($1 in seen)) { seen[$1]; names[++count] = $1 }
    rate[key] = rate[key] " " ($3 - $5) / $4 * 1e6; half[key] = half[key] " " $6 / 1000
    cpu[key] = cpu[key] " " $9 * 1000 / hertz / $3; database[key] = database[key] " " $10 * 1000 / hertz / $3
    bytes[key] = bytes[key] " " ($11 == "-" ? 0 : $11 / $3 / 1048576); html[$1] = $12; statements[$1] = $13 }
'

bars_of_made() {
  table made "BEGIN { hertz = $(getconf CLK_TCK) } $of_made"'END {
    spent = median(cpu["region", 1])
    bar("region, made: at most 80 ms of processor in the portal", short(spent) " ms", spent <= 80) }'
  table memory '{ bar("memory of the portal after the load, with -Xmx256m: at most 450 MB",
    $2 " MB at most, " $1 " MB at the end", $2 <= 450) }'
}

table_of_made() {
  printf '\n### Made anew\n\n`shore-atlas.cache.memory=0`, on the data of the sheets. Medians of %s; processor and' "$rounds"
  printf ' memory are those of one answer to one reader.\n\n'
  echo '| page | processor, of petclinic | processor | in the database | allocated | HTML | statements |' \
    'one reader: a second | p50 | 16 readers: a second | p50 | p99 |'
  echo '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|'
  table made "BEGIN { hertz = $(getconf CLK_TCK) } $of_made"'{ if ($2 == 16) most[$1] = most[$1] " " $8 / 1000 }
    END { for (i = 1; i <= count; i++) { n = names[i]
      printf "| %s | %s | %s ms | %s | %s | %.0f kB | %s | %s | %.0f ms | %s | %.0f ms | %.0f ms |\n",
        (n == "petclinic" ? "spring-petclinic, an owner" : n),
        ("petclinic" in seen ? short(median(cpu[n, 1]) / median(cpu["petclinic", 1])) : "not measured"),
        short(median(cpu[n, 1])),
        (n == "petclinic" ? "–" : short(median(database[n, 1])) " ms"),
        (n == "petclinic" ? "–" : short(median(bytes[n, 1])) " MB"),
        html[n] / 1000, (statements[n] == "-" ? "–" : statements[n]), short(median(rate[n, 1])), median(half[n, 1]),
        short(median(rate[n, 16])), median(half[n, 16]), median(most[n]) } }'
}

of_growth='
  { if (!($1 in sized)) { sized[$1]; sizes[++scales] = $1 }
    if (!($2 in seen)) { seen[$2]; names[++count] = $2 }
    time[$2, $1] = $6 / 1000; late[$2, $1] = $7 / 1000; html[$2, $1] = $9
    sql[$2, $1] = $10; slow[$2, $1] = $11; slowest[$2, $1] = $12 }
  function thousands(n) { return n >= 1000000 ? n / 1000000 " million" : n >= 1000 ? n / 1000 " thousand" : n }
'

bars_of_growth() {
  table growth "$of_growth"'END {
    least = sizes[1]; last = sizes[scales]
    for (i = 1; i <= count; i++) {
      n = names[i]; was = n; sub(/, asOf$/, "", was)
      if (time[n, last] / time[n, least] > growth) { growth = time[n, last] / time[n, least]; at = n }
      if (was != n && time[n, last] / time[was, last] > past) { past = time[n, last] / time[was, last]; past_at = n }
      for (j = 1; j <= scales; j++)
        if (slow[n, sizes[j]] > mean) { mean = slow[n, sizes[j]]; slow_at = n " with " thousands(sizes[j]) }
    }
    if (scales > 1)
      bar("growth from " thousands(least) " figures to " thousands(last) ": at most 1.5 times",
        short(growth) " (" at ")", growth <= 1.5)
    bar("asOf: at most twice the page as of now", short(past) " (" past_at ")", past <= 2)
    bar("no statement over 20 ms in its mean", short(mean) " ms (" slow_at ")", mean <= 20)
  }'
}

tables_of_growth() {
  printf '\n### Growth\n\nMedian times of one reader, nothing from memory.\n\n'
  table growth "$of_growth"'END {
    head = "| page |"; line = "|---|"
    for (j = 2; j <= scales; j++) {
      head = head " " thousands(sizes[j]) ", of " thousands(sizes[1]) " |"
      line = line "--:|"
    }
    for (j = 1; j <= scales; j++) { head = head " " thousands(sizes[j]) " |"; line = line "--:|" }
    for (j = 1; j <= scales; j++) { head = head " HTML, " thousands(sizes[j]) " |"; line = line "--:|" }
    print head "\n" line
    for (i = 1; i <= count; i++) { n = names[i]; row = "| " n " |"
      for (j = 2; j <= scales; j++) row = row " " short(time[n, sizes[j]] / time[n, sizes[1]]) " |"
      for (j = 1; j <= scales; j++) row = row sprintf(" %.0f ms |", time[n, sizes[j]])
      for (j = 1; j <= scales; j++) row = row sprintf(" %.0f kB |", html[n, sizes[j]] / 1000)
      print row } }'
  printf '\nSQL of one answer, and its slowest statement in the mean (and at most).\n\n'
  table growth "$of_growth"'END {
    head = "| page |"; line = "|---|"
    for (j = 1; j <= scales; j++) { head = head " SQL, " thousands(sizes[j]) " | slowest |"; line = line "--:|--:|" }
    print head "\n" line
    for (i = 1; i <= count; i++) { n = names[i]; row = "| " n " |"
      for (j = 1; j <= scales; j++)
        row = row sprintf(" %s ms | %s ms (%.0f) |",
          short(sql[n, sizes[j]]), short(slow[n, sizes[j]]), slowest[n, sizes[j]])
      print row }
    printf "\nThe search, p95 of its page beside the SQL of one answer:"
    for (j = 1; j <= scales; j++)
      printf "%s %s %.0f ms beside %s ms", (j > 1 ? ";" : ""), thousands(sizes[j]), late["search", sizes[j]],
        short(sql["search", sizes[j]])
    print "." }'
}

table_of_start() {
  printf '\n### Start\n\n'
  echo '| from java to the first page | seconds |'
  echo '|---|--:|'
  table start '{ took[$1] = took[$1] " " $2 } END {
    print "| empty directory: PostgreSQL is set up, tables are made, sheets loaded | " median(took["cold"]) " |"
    print "| existing directory | " median(took["warm"]) " |" }'
}
