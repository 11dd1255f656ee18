#!/bin/sh
# Installs what is missing, builds the preset gcc and runs every test. The last line counts them.
cd "$(dirname "$0")/.." || exit
. ./.ci/steps.sh

if ! { install_packages build test &&
  quietly "configure" cmake --preset gcc &&
  quietly "build" cmake --build --preset gcc; }; then
  echo "0 passed, 1 failed"
  exit 1
fi

echo "-- test"
log=build/tests.log
ctest --preset gcc >$log 2>&1 </dev/null
status=$?
[ $status -eq 0 ] || grep -Ev '^ *Start | Passed |^$' $log

# "97% tests passed, 3 tests failed out of 120"; doctest's cases are a ctest each.
counts=$(sed -n 's/.* tests passed, \([0-9]*\) tests* failed out of \([0-9]*\)$/\1 \2/p' $log)
failed=${counts% *}
total=${counts#* }
if [ -z "$counts" ] || { [ $status -ne 0 ] && [ "$failed" -eq 0 ]; }; then
  cat $log
  failed=1 total=1 status=1
fi
echo "$((total - failed)) passed, $failed failed"
exit $status
