#!/bin/sh
# Runs the tests, and the programs that they start, under valgrind, which finds memory that is read before it is
# written, or lost: memcheck.sh [OPTION…], of doctest. Left out are those that limit memory, since valgrind takes more,
# and those that end a program after a time, or show no progress in a short one, since valgrind takes longer.
cd "$(dirname "$0")/.." || exit
. ./.ci/steps.sh

install_packages build test check &&
  quietly "configure" cmake --preset gcc &&
  quietly "build" cmake --build --preset gcc || exit

left_out='what is no fault of the user *,a run that is *,what killed runs *,an interrupted run *,a command that is over at once *,two runs that write *,there is no pager where *'

echo "-- test under valgrind"
exec valgrind --quiet --trace-children=yes --error-exitcode=99 --leak-check=full --show-leak-kinds=definite \
  --errors-for-leak-kinds=definite --suppressions="$PWD/tests/not-ours.supp" \
  build/gcc/tests/entente-tests --source-file-exclude='*/hostile_test.cpp' --test-case-exclude="$left_out" "$@" \
  </dev/null
