#!/bin/sh
# Makes examples/reports/county-records-centre.png, which README.md shows: the first screen of a bundled alliance's
# page, as Chromium shows it.
cd "$(dirname "$0")/.." || exit
. ./.ci/steps.sh

case=county-records-centre
page=$PWD/build/$case.html
picture=$PWD/examples/reports/$case.png

# Root has no sandbox in Chromium.
[ "$(id -u)" -eq 0 ] && sandbox=--no-sandbox || sandbox=

install_packages build validate &&
  quietly "configure" cmake --preset release &&
  quietly "build" cmake --build --preset release --target entente-cli &&
  build/release/entente assess examples/cases/$case.yaml --format html -o "$page" &&
  quietly "picture" chromium --headless $sandbox --hide-scrollbars --window-size=1240,1060 \
    --force-device-scale-factor=1.5 --screenshot="$picture" "file://$page" &&
  echo "examples/reports/$case.png"
