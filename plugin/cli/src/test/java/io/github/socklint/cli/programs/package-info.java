// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/** Programs that are recorded: each misuse beside a right twin. They end by themselves. */
package io.github.socklint.cli.programs;
