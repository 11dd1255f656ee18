#!/bin/sh
# Fuzzes the readers, each target for so long, two at a time: run.sh [SECONDS] [TARGET…]
# Prints how often each was executed, how many inputs it keeps and how many break a property. Those stand in
# build/fuzz/found/, are tried first the next time, and make this fail; run a target with one of them as its
# argument to see what is wrong.
cd "$(dirname "$0")/../.." || exit
. ./.ci/steps.sh

seconds=${1:-60}
# Where nothing is said, as in CI, the same way each time: what fails is the change, not the luck. 0 is any other.
seed=4
[ $# -gt 0 ] && seed=0
[ $# -gt 0 ] && shift
targets=${*:-alliance-reader conditions factor-reader json-reader yaml-reader}
home=build/fuzz

install_packages build test check &&
  quietly "configure" cmake --preset fuzz &&
  quietly "build" cmake --build --preset fuzz &&
  quietly "gather seeds" sh tests/fuzz/seeds.sh $home/seeds || exit

for target in $targets; do
  mkdir -p $home/corpus/"$target" $home/found/"$target" $home/logs
  find $home/found/"$target" -type f -exec mv -t $home/corpus/"$target" {} +
done

echo "-- fuzz for $seconds seconds each"
echo "$targets" | tr " " "\n" | xargs -P 2 -I TARGET sh -c "exec $home/tests/fuzz/fuzz-TARGET \
  -seed=$seed -max_total_time=$seconds -max_len=4096 -timeout=30 -report_slow_units=30 -rss_limit_mb=2048 \
  -print_final_stats=1 -dict=$home/seeds/dictionary -artifact_prefix=$home/found/TARGET/ \
  $home/corpus/TARGET $home/seeds/TARGET >$home/logs/TARGET 2>&1"
status=$?

for target in $targets; do
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' $home/logs/"$target")
  kept=$(find $home/corpus/"$target" -type f | wc -l)
  found=$(find $home/found/"$target" -type f | wc -l)
  printf '%-16s %10s executions %6d inputs %3d found\n' "$target" "${executions:-no}" "$kept" "$found"
  find $home/found/"$target" -type f -exec echo "  $home/tests/fuzz/fuzz-$target" {} \;
done
exit $status
