#!/usr/bin/env bash
# What the native shim costs: nanoseconds per hooked call; processor time of connect/echo/close churn
# and of echo with and without it, the two in turns, as ratios with their spread. Build plugin/agent
# before. Usage: shim-cost.sh [TURNS], by default 15.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
out=target/shim-cost
c=../../plugin/agent/src/main/c
turns=${1:-15}
mkdir -p "$out/recordings"
library=$(find "$PWD/../../plugin/agent/target/classes/META-INF/native" -name libsocklint.so)
flags=(-std=c11 -D_GNU_SOURCE -O2 -Wall -Wextra -Werror -pthread "-I$c")
"${CC:-cc}" "${flags[@]}" -o "$out/shim-cost" src/main/c/shim-cost.c
"${CC:-cc}" "${flags[@]}" -DSHIM_INSIDE -fno-strict-aliasing -ftls-model=initial-exec \
  -fvisibility=hidden -o "$out/shim-cost-inside" src/main/c/shim-cost.c "$c"/*.c -ldl
export SOCKLINT_OUT=$out/recordings

"$out/shim-cost-inside" calls

# A ratio of throughputs is the time without the shim by the time with it.
compare() {
  local what=$1 rounds=$2 turn without with
  for ((turn = 0; turn < turns; turn++)); do
    # Each goes first in every other turn.
    ((turn % 2)) || without=$("$out/shim-cost" "$what" "$rounds")
    with=$(LD_PRELOAD=$library "$out/shim-cost" "$what" "$rounds")
    ((turn % 2 == 0)) || without=$("$out/shim-cost" "$what" "$rounds")
    rm -f "$out"/recordings/*.recording
    echo "$without $with"
  done | awk '{ print $1, $2, $1 / $2 }' | sort -g -k3 | awk -v what="$what" '
    { without[NR] = $1; with[NR] = $2; ratio[NR] = $3 }
    END {
      middle = int((NR + 1) / 2)
      printf "%s: %.3f of the throughput without (%.3f to %.3f; %d turns; %.0f and %.0f ns)\n",
        what, ratio[middle], ratio[1], ratio[NR], NR, without[middle], with[middle]
    }'
}
compare churn 3000
compare echo 30000
rm -f "$out"/recordings/*.recording
uptime
