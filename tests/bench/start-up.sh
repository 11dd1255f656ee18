#!/bin/sh
# Prints what whole runs of the release program cost, against a static program that only parses the same file
# (floor.cpp): start-up.sh [ROUNDS] [FILE]. The aim: assess within 1.5 times that program; --version at what that
# program takes for an empty file, since the bundled library must not show.
rounds=${1:-200}
file=$(realpath "${2:-"$(dirname "$0")/../../examples/cases/nummi.yaml"}") || exit
cd "$(dirname "$0")/../.." || exit
. ./.ci/steps.sh

install_packages build test &&
  quietly "configure" cmake --preset release &&
  quietly "build" cmake --build --preset release --target entente-cli entente-floor time-processes || exit

entente=build/release/entente
floor=build/release/tests/entente-floor

echo "-- time $rounds rounds: medians of times, and of ratios within a round (with quartiles)"
build/release/tests/time-processes "$rounds" \
  $floor "$file" -- \
  $floor /dev/null -- \
  $entente --version -- \
  $entente assess "$file" -- \
  $entente assess "$file" --format json || exit

command -v valgrind >/dev/null || exit 0
echo "-- count instructions, which other work on the machine does not change"

# count WHAT COMMAND…: against the first one counted.
count() {
  what=$1
  shift
  counted=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
    sed -n 's/.*Collected : //p')
  first=${first:-$counted}
  awk -v what="$what" -v counted="$counted" -v first="$first" \
    'BEGIN { printf "%-40s %10d   %.2f\n", what, counted, counted / first }'
}

count "floor" $floor "$file"
count "floor, empty file" $floor /dev/null
count "--version" $entente --version
count "assess" $entente assess "$file"
count "assess --format json" $entente assess "$file" --format json
