#!/bin/sh
# Gathers what fuzzing begins with, from the examples, the library and the tests: seeds.sh FOLDER
# Each target's own folder below it, and a dictionary of the words that descriptions and libraries are made of.
root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$1" && cd "$1" || exit
rm -rf alliance-reader conditions factor-reader json-reader yaml-reader dictionary
mkdir alliance-reader conditions factor-reader json-reader yaml-reader

# files TARGET PLACE…: copies the files that are, or stand below, these places of the tree.
files() {
  target=$1
  shift
  (cd "$root" && find "$@" -type f -name '*.*') | while read -r file; do
    cp "$root/$file" "$target/$(echo "$file" | tr / -)"
  done
}

# lines TARGET: makes a seed of each line that it is given; `\n` in it is a line break.
lines() {
  number=0
  while IFS= read -r line; do
    number=$((number + 1))
    printf '%b' "$line" >"$1/line-$number"
  done
}

# Of C++ sources, the text between quotes.
literals() {
  grep -ohE '"([^"\\]|\\.)*"' "$@" | sed 's/^"//; s/"$//; s/\\"/"/g'
}

library_text() {
  find "$root/lib/factors" "$root/examples" "$root/tests/small-library" -name '*.yaml' -exec cat {} +
}

files alliance-reader examples tests/alliance/bad tests/report/alliance.yaml tests/cli/sound.yaml
files factor-reader lib/factors tests/small-library tests/knowledge/bad
files json-reader tests/report/library/factor.json tests/report/report.json
files yaml-reader examples lib/factors tests/alliance tests/knowledge tests/teach
literals $(find "$root/tests/yaml" -name "*_test.cpp") | lines yaml-reader
{
  grep -ohE 'R"\(.*\)"' $(find "$root/tests/yaml" -name "*_test.cpp") | sed 's/^R"(//; s/)"$//; s/\\/\\\\/g'
  literals $(find "$root/tests/yaml" -name "*_test.cpp") | grep '^[[{]'
} | lines json-reader
{
  literals "$root/tests/knowledge/condition_test.cpp"
  library_text | sed -n -E 's/^ *(healthy|when): *//p' | sort -u
} | lines conditions

library_text | grep -oE '[a-z][a-z0-9._-]*:( |$)' | tr -d ' ' | sort | uniq -c | awk '$1 > 2 { print "\"" $2 "\"" }' >dictionary
