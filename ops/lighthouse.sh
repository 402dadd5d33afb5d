#!/bin/bash
# Measures a running portal by Lighthouse: ops/lighthouse.sh [BASE_ADDRESS]
# The medians of three runs each, on Lighthouse's phone (slow 4G, processor four times slower). Needs Node.js 20 or later
# and Chromium (or CHROME_PATH). Fails where a page is below 95 in performance, or below 100 in any other category.
set -euo pipefail
base=${1:-http://localhost:8080}
results=$(mktemp -d)
trap 'rm -r "$results"' EXIT
export CHROME_PATH=${CHROME_PATH:-$(command -v chromium)}
printf '%-50s %s\n' page 'performance accessibility best-practices seo'
below=0
for language in ar fr en; do
  for page in '' '/regions/fes-meknes' '/compare?regions=fes-meknes,oriental' '/figures/maroc-sector-jobs-2024-12-31'; do
    for run in 1 2 3; do
      npx --yes lighthouse@12 "$base/$language$page" --quiet --output=json --output-path="$results/$run.json" \
        --chrome-flags='--headless=new --no-sandbox' 2> "$results/log" || { cat "$results/log" >&2; exit 1; }
    done
    node -e '
      const runs = process.argv.slice(2).map(file => require(file).categories);
      const scores = ["performance", "accessibility", "best-practices", "seo"].map(id =>
        runs.map(run => Math.round(run[id].score * 100)).sort((a, b) => a - b)[1]);
      console.log(process.argv[1].padEnd(50), scores.join(" "));
      process.exit(scores.every((score, at) => score >= (at ? 100 : 95)) ? 0 : 1);
    ' "/$language$page" "$results"/[123].json || below=1
  done
done
exit $below
