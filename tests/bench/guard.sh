#!/bin/sh
# Counts the instructions that the release program executes on input that never changes, which other work on the
# machine does not change either, and holds them to the recorded numbers: guard.sh [--record]
# More than 5 % over one of them is a failure; --record writes them anew, into instructions.txt.
cd "$(dirname "$0")/../.." || exit
. ./.ci/steps.sh

recorded=tests/bench/instructions.txt
counted=build/bench/instructions.txt
corpus=build/bench/guard

invent() {
  rm -rf $corpus && mkdir -p build/bench &&
    build/release/tests/entente-corpus 50 yaml $corpus &&
    build/release/tests/entente-corpus 50 jsonl $corpus.jsonl
}

# count WHAT ARGUMENT…: of the program, which has to succeed.
count() {
  what=$1
  shift
  build/release/entente "$@" >/dev/null 2>build/bench/said || {
    cat build/bench/said >&2
    return 1
  }
  echo "$what $(instructions build/release/entente "$@")"
}

count_all() {
  count version --version &&
    count file assess $corpus/0000/0000000.yaml --format jsonl --jobs 1 &&
    count folder assess $corpus --format jsonl --jobs 1 &&
    count lines assess $corpus.jsonl --format jsonl --jobs 1
}

install_packages build test check &&
  quietly "configure" cmake --preset release &&
  quietly "build" cmake --build --preset release --target entente-cli entente-corpus &&
  quietly "invent 50 alliances" invent || exit

echo "-- count instructions"
count_all >$counted || exit
if [ "$1" = --record ]; then
  {
    echo "# Instructions of the release program on 50 invented alliances; written by guard.sh --record."
    cat $counted
  } >$recorded
fi

awk '
  NR == FNR { recorded[$1] = $2; next }
  {
    ratio = recorded[$1] > 0 ? $2 / recorded[$1] : 0
    over = ratio == 0 || ratio > 1.05
    failed += over
    told = ratio > 0 ? sprintf("%.3f of the recorded", ratio) : "never recorded"
    printf "%-8s %12d  %s%s\n", $1, $2, told, over ? ": FAILED" : ""
  }
  END { exit failed > 0 }
' $recorded $counted
