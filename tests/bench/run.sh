#!/bin/sh
# Prints what it costs to read and judge many alliances, held against parsers that do nothing with what they read and
# against others that do the same checks: run.sh [--rounds N] [--memory] [--million] [DOCUMENTS]
#   --memory   what entente keeps in memory of 1,000 alliances and of 100,000
#   --million  what entente makes of a million alliances that come down a pipe
cd "$(dirname "$0")/../.." || exit
. ./.ci/steps.sh

rounds=5 documents=10000 memory= million=
while [ $# -gt 0 ]; do
  case $1 in
    --rounds) rounds=$2 && shift ;;
    --memory) memory=yes ;;
    --million) million=yes ;;
    *[!0-9]*) sed -n '2,5s/^# //p' "$0" >&2 && exit 2 ;;
    *) documents=$1 ;;
  esac
  shift
done

programs=build/release/tests
entente=build/release/entente
checks=build/bench/checks.json
rivals=build/bench/rivals

# Not among them: Open Policy Agent, since what compiles policies to WebAssembly is neither in Debian 12 nor in npm;
# SWI-Prolog, since its YAML library does not know the anchor of a scalar.
install_others() {
  cp tests/bench/rivals/* $rivals &&
    npm install --prefix $rivals --no-audit --no-fund --no-package-lock
}

# corpus NAME COUNT: the folder, the stream and the JSON Lines of that name.
corpus() {
  rm -rf "build/bench/$1"
  $programs/entente-corpus "$2" yaml "build/bench/$1" &&
    $programs/entente-corpus "$2" stream "build/bench/$1.yaml" &&
    $programs/entente-corpus "$2" jsonl "build/bench/$1.jsonl"
}

# agrees COMMAND…: whether it tells of the sample what entente found first.
agrees() {
  "$@" >build/bench/told && cmp build/bench/expected build/bench/told
}

# told COMMAND…: what entente found, as the others tell it.
told() {
  "$@" >build/bench/report && node $rivals/entente.mjs $checks build/bench/report
}

verify() {
  sample=build/bench/sample
  corpus sample 500 && $entente check $sample &&
    told $entente assess $sample --format json >build/bench/expected &&
    agrees told $entente assess $sample --format jsonl --jobs 2 &&
    agrees told $entente assess $sample.yaml --format jsonl --jobs 1 &&
    agrees told $entente assess $sample.jsonl --format jsonl --jobs 1 &&
    agrees node $rivals/ajv.mjs $checks $sample &&
    agrees node $rivals/ajv.mjs $checks $sample.jsonl &&
    agrees node $rivals/json-rules-engine.mjs $checks $sample
}

install_packages build test &&
  install_npm &&
  quietly "configure" cmake --preset release &&
  quietly "build" cmake --build --preset release --target \
    entente-cli entente-checks entente-corpus floor-libyaml floor-yaml-cpp time-processes &&
  mkdir -p $rivals && quietly "install what entente is compared with" install_others &&
  $programs/entente-checks >$checks &&
  quietly "verify that all find the same in 500 alliances" verify &&
  quietly "invent $documents alliances" corpus corpus "$documents" || exit

# watch ARGUMENT…: of time-processes; what the processes say of themselves is shown only if one fails.
watch() {
  $programs/time-processes "$@" 2>build/bench/said || {
    cat build/bench/said >&2
    return 1
  }
}

# version_of PACKAGE: of npm.
version_of() {
  sed -n 's/^ *"version": "\(.*\)".*/\1/p' "$rivals/node_modules/$1/package.json"
}
debian_version() {
  dpkg-query -W -f '${Version}' "$1" 2>/dev/null || echo "of unknown version"
}

echo "-- compare $(grep -c '"rule"' $checks) checks of $documents alliances in $rounds rounds: medians, and of ratios" \
  "within a round (with quartiles)"
echo "$($entente --version), libyaml $(debian_version libyaml-dev), yaml-cpp $(debian_version libyaml-cpp-dev)," \
  "node $(node --version), ajv $(version_of ajv), js-yaml $(version_of js-yaml)," \
  "json-rules-engine $(version_of json-rules-engine)"
folder=build/bench/corpus
watch --warm-up 1 --items "$documents" "$rounds" \
  "libyaml, folder, no checks:" $programs/floor-libyaml $folder -- \
  "yaml-cpp, folder, no checks:" $programs/floor-yaml-cpp $folder -- \
  "entente, folder:" $entente assess $folder --format jsonl --jobs 1 -- \
  "entente, folder, two jobs:" $entente assess $folder --format jsonl --jobs 2 -- \
  "entente, one YAML stream:" $entente assess $folder.yaml --format jsonl --jobs 1 -- \
  "entente, JSON Lines:" $entente assess $folder.jsonl --format jsonl --jobs 1 -- \
  "ajv and js-yaml, folder:" node $rivals/ajv.mjs $checks $folder -- \
  "ajv, JSON Lines:" node $rivals/ajv.mjs $checks $folder.jsonl -- \
  "json-rules-engine and js-yaml, folder:" node $rivals/json-rules-engine.mjs $checks $folder || exit

# peaks SUFFIX: of the corpora few and many.
peaks() {
  watch --warm-up 0 1 \
    few: $entente assess "build/bench/few$1" --format jsonl --jobs 1 -- \
    many: $entente assess "build/bench/many$1" --format jsonl --jobs 1 |
    awk -v form="${1:-folder}" '
      $1 == "few" { few = $4 }
      $1 == "many" { printf "%-10s %8d KiB %8d KiB  %+8d KiB\n", form, few, $4, $4 - few }'
}

if [ -n "$memory" ]; then
  quietly "invent 1,000 and 100,000 alliances" corpus few 1000 &&
    quietly "invent 100,000 more" corpus many 100000 || exit
  echo "-- peak memory of entente for 1,000 alliances, for 100,000, and the difference"
  for suffix in "" .yaml .jsonl; do peaks "$suffix"; done
fi

if [ -n "$million" ]; then
  echo "-- a million alliances down a pipe"
  $programs/entente-corpus 1000000 jsonl - |
    $programs/time-processes --warm-up 0 --items 1000000 1 "entente, JSON Lines:" \
      $entente assess - --format jsonl --jobs 1
fi
