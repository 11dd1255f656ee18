#!/bin/sh
# Assesses the JSON Lines of standard input in processes that GNU parallel starts, and gives the lines of a single run:
#   with-parallel.sh [OPTION OF ENTENTE ASSESS…] <portfolio.jsonl >assessed.jsonl
lines=${LINES_A_PART:-1000}
set -- entente assess - --input jsonl --format jsonl --jobs 1 --summary json=/dev/null "$@"

# What is wrong with the options is told once: with them, nothing can be found in nothing (4).
told=$("$@" 2>&1 </dev/null)
status=$?
[ $status -eq 4 ] || {
  echo "$told" >&2
  exit $status
}

log=$(mktemp) || exit
trap 'rm -f "$log"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# GNU parallel miscounts a part that begins with an empty line; one of a blank says as little.
LC_ALL=C sed 's/^$/ /' |
  parallel --pipe -N "$lines" --block 8M --keep-order --joblog "$log" --quote \
    "$@" --first-line "{= \$_ = 1 + $lines * (seq() - 1) =}"
status=$?

# That of a single run, where no part failed otherwise.
awk -F '\t' -v status=$status '
  NR == 1 { next }
  $8 > 0 { $7 = 128 + $8 }
  $7 !~ /^[0134]$/ {
    print "with-parallel.sh: part " $1 " failed with status " $7 (length($2) > 1 ? " on " $2 : "") >"/dev/stderr"
    failed = failed ? failed : $7
  }
  { ended[$7] = 1 }
  END {
    if (failed) exit failed
    if (status > 101) print "with-parallel.sh: parallel failed with status " status >"/dev/stderr"
    exit status > 101 ? status : ended[3] ? 3 : ended[1] ? 1 : ended[0] ? 0 : 4
  }' "$log"
