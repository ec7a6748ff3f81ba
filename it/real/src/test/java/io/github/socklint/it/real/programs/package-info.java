// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/** What runs recorded, one process a program. */
package io.github.socklint.it.real.programs;
