#!/bin/sh
# Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
#
# Builds libsocklint.so: build.sh CLASSES. It goes to CLASSES/META-INF/native/linux-ARCH, with ARCH
# as `uname -m` tells it. CC names the compiler (default cc), CFLAGS adds options.
set -eu
here=$(dirname "$0")
out="$1/META-INF/native/linux-$(uname -m)"
cc=${CC:-cc}
if ! command -v "$cc" >/dev/null 2>&1; then
  echo "socklint: no C compiler: '$cc' is not on the PATH. Install one (Debian: apt-get install" \
    "gcc libc6-dev; Fedora: dnf install gcc), or name yours in the environment variable CC." >&2
  exit 1
fi
mkdir -p "$out"
# shellcheck disable=SC2086 # CFLAGS are several words.
"$cc" -std=c11 -D_GNU_SOURCE -O2 -g -fPIC -shared -pthread \
  -fvisibility=hidden -ftls-model=initial-exec -fno-strict-aliasing \
  -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wformat=2 -Werror \
  ${CFLAGS:-} \
  -Wl,-z,now -Wl,-z,relro -Wl,-z,noexecstack -Wl,--no-undefined \
  -o "$out/libsocklint.so.part" "$here"/*.c -ldl
# Whole or not at all: a process may have the old one mapped.
mv "$out/libsocklint.so.part" "$out/libsocklint.so"
