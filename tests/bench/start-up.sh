#!/bin/sh
# Prints what whole runs of the release program cost, against a static program that only parses the same file
# (floor-yaml-cpp.cpp) and one that does nothing: start-up.sh [ROUNDS] [FILE]. The aim: assess within 1.5 times
# that parser; --version at what that program takes for an empty file, since the bundled library must not show.
rounds=${1:-200}
file=$(realpath "${2:-"$(dirname "$0")/../../examples/cases/nummi.yaml"}") || exit
cd "$(dirname "$0")/../.." || exit
. ./.ci/steps.sh

install_packages build test &&
  quietly "configure" cmake --preset release &&
  quietly "build" cmake --build --preset release --target entente-cli floor-yaml-cpp hello time-processes || exit

entente=build/release/entente
floor=build/release/tests/floor-yaml-cpp

echo "-- time $rounds rounds: medians of times, and of ratios within a round (with quartiles)"
build/release/tests/time-processes "$rounds" \
  $floor "$file" -- \
  $floor /dev/null -- \
  build/release/tests/hello -- \
  $entente --version -- \
  $entente assess "$file" -- \
  $entente assess "$file" --format json || exit

command -v valgrind >/dev/null || exit 0
echo "-- count instructions, which other work on the machine does not change"

# count WHAT COMMAND…: against the first one counted.
count() {
  what=$1
  shift
  counted=$(instructions "$@")
  first=${first:-$counted}
  awk -v what="$what" -v counted="$counted" -v first="$first" \
    'BEGIN { printf "%-40s %10d   %.2f\n", what, counted, counted / first }'
}

count "floor" $floor "$file"
count "floor, empty file" $floor /dev/null
count "hello" build/release/tests/hello
count "--version" $entente --version
count "assess" $entente assess "$file"
count "assess --format json" $entente assess "$file" --format json
