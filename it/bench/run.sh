#!/bin/sh
# Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
# Runs the benchmarks on plugin/cli/target/socklint.jar and the packaged plugins, as they are now.
# Usage: run.sh [ROUNDS [PARTS]], by default: run.sh 5 ten,sources,growth,check,spotbugs
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
(cd "$root" && mvn -B -q -pl it/bench process-classes >&2)
exec java -cp "$here/target/classes" io.github.socklint.it.bench.BenchMain \
  "$root" "$here/target/bench" "${1:-5}" "${2:-ten,sources,growth,check,spotbugs}"
