#!/bin/sh
# Installs what is missing, builds the program, and assesses an alliance that is on record.
cd "$(dirname "$0")/.." || exit
. ./.ci/steps.sh

install_packages build &&
  quietly "configure" cmake --preset release -D BUILD_TESTING=OFF &&
  quietly "build" cmake --build --preset release &&
  ./build/release/entente assess examples/cases/county-records-centre.yaml
