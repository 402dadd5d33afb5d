#!/usr/bin/env bash
# Plants one defect after the other in a copy of the tree and tells which test of a default run finds it. A defect that
# none finds ends the script with 1. Usage: ops/planted-defects.sh [NAME...]; without names all twelve.
set -uo pipefail
source=$(git rev-parse --show-toplevel)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git clone -q "$source" "$copy"
cd "$copy" || exit 1

replace() { # file, old text, new text: fails where the old text is not there
  python3 - "$@" <<'PY'
import sys
path, old, new = sys.argv[1:]
text = open(path, encoding="utf-8").read()
if old not in text:
    sys.exit(f"{path} has no {old!r}")
open(path, "w", encoding="utf-8").write(text.replace(old, new, 1))
PY
}

# each plants a defect and names the tests that should find it

missing_message_key() {
  sed -i '/^search\.nothing=/d' src/main/resources/messages/search_fr.properties
  tests='MessagesTests'
}
dead_link() {
  replace src/main/resources/templates/event.html '<dl class="facts">' '<p><a th:href="|/${lang.code()}/events/moved|">.</a></p><dl class="facts">'
  tests='CrawlTests'
}
cycle_of_modules() {
  printf 'package org.shoreatlas.place;\n\nclass Planted {\n    org.shoreatlas.figure.FigureView figure;\n}\n' > src/main/java/org/shoreatlas/place/Planted.java
  tests='ModularityTests'
}
statement_for_each_row() {
  replace src/main/java/org/shoreatlas/park/Parks.java 'return rows.stream().map(park -> park.view(heads, operators)).toList();' \
    'return rows.stream().peek(park -> operators(publication)).map(park -> park.view(heads, operators)).toList();'
  tests='StatementCountTests'
}
unescaped_output() {
  replace src/main/resources/templates/search.html '<bdi th:text="#{search.nothing(${q})}">' '<bdi th:utext="#{search.nothing(${q})}">'
  tests='TemplatesTests,SearchPageTests'
}
desk_address_without_a_right() {
  replace src/main/java/org/shoreatlas/desk/DeskHome.java '    /** All forms there are. */' \
    '    @GetMapping("/secret")
    String secret() {
        return "desk/home";
    }

    /** All forms there are. */'
  tests='DeskRightsTests'
}
axe_violation_on_one_kind_of_page() {
  replace src/main/resources/templates/shortlist.html ',th:attr="aria-label=#{shortlist.weight.of(${name})}"' '' 2>/dev/null ||
    replace src/main/resources/templates/shortlist.html ' th:attr="aria-label=#{shortlist.weight.of(${name})}"' ''
  tests='AccessibilityTests'
}
arabic_page_from_the_left() {
  replace src/main/resources/templates/layout.html 'dir=${lang.direction()}"' "dir=\${address.isBelow('/inquiries') ? 'ltr' : lang.direction()}\""
  tests='CrawlTests'
}
number_in_the_wrong_locale() {
  replace src/main/java/org/shoreatlas/kernel/Language.java '"fr-MA"' '"fr-FR"'
  tests='NumbersTests'
}
altered_published_row() {
  printf 'drop trigger edition_is_final on edition;\n' > src/main/resources/db/migration/V9000__planted.sql
  tests='HistoryTests'
}
figure_without_evidence() {
  python3 - <<'PY'
import re
path = "seeds/shore-parks.yaml"
text = open(path, encoding="utf-8").read()
found = re.search(r"  - id: casanearshore-park-area-2021\n.*?(    evidence:\n      - [^\n]*\n)", text, re.S)
open(path, "w", encoding="utf-8").write(text[:found.start(1)] + text[found.end(1):])
PY
  tests='SeedSheetsTests'
}
migration_edited_after_release() {
  printf '\n-- edited\n' >> src/main/resources/db/migration/V0005__sources_evidence.sql
  tests='MigrationsTests'
}

all='missing_message_key dead_link cycle_of_modules statement_for_each_row unescaped_output desk_address_without_a_right
  axe_violation_on_one_kind_of_page arabic_page_from_the_left number_in_the_wrong_locale altered_published_row
  figure_without_evidence migration_edited_after_release'

missed=0
for defect in ${*:-$all}; do
  git checkout -q -- . && git clean -qfd -e target
  "$defect" || { echo "$defect: cannot be planted any more"; missed=1; continue; }
  mvn -B -ntp -Dbrowser=required "-Dtest=$tests" test > planted.log 2>&1
  if grep -q 'COMPILATION ERROR' planted.log || ! grep -q 'Tests run:' planted.log; then
    echo "$defect: the tests did not run"
    missed=1
  elif grep -q 'There are test failures\|BUILD FAILURE' planted.log; then
    echo "$defect: found by $(grep -E '^\[ERROR\]   ' planted.log | head -n 1 | cut -c1-160)"
  else
    echo "$defect: NOT FOUND by $tests"
    missed=1
  fi
done
exit "$missed"
