#!/bin/sh
# Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
# Scores plugin/cli/target/socklint.jar, as it is now, against the truth: totals and wrong sites.
# Options: --only PART-OF-JAR-NAME, --per-jar, --classes-only (no source columns, far quicker), --sarif
# FILE. Environment: SOCKLINT_TRUTH is the truth's
# folder (default ../shared/truth), SOCKLINT_JAR another build of the command line tool.
# Fetches the labelled jars and compiles the harness once; `rm -r it/truth/target` to do it anew.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
if [ ! -d "$here/target/jars" ] || [ ! -d "$here/target/sources" ] || [ ! -d "$here/target/lib" ] || [ ! -d "$here/target/classes" ]; then
  (cd "$root" && mvn -B -q -pl it/truth -Dtruth.skip-fetch=false process-classes >&2)
fi
exec java -XX:TieredStopAtLevel=1 -cp "$here/target/classes:$here/target/lib/*" \
  io.github.socklint.it.truth.TruthMain \
  --truth "${SOCKLINT_TRUTH:-$root/../shared/truth}" --jars "$here/target/jars" \
  --sources "$here/target/sources" \
  --socklint "${SOCKLINT_JAR:-$root/plugin/cli/target/socklint.jar}" --out "$here/target/truth" "$@"
