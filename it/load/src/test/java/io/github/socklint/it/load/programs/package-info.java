// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/** Programs that are recorded. They misuse sockets on purpose, and end by themselves. */
package io.github.socklint.it.load.programs;
