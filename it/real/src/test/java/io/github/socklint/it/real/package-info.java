// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Software that nobody here wrote, as its users run it: each library is audited, a program that
 * uses it is run recorded, and the recording is held against the findings. The versions are those
 * whose lines the tests name.
 */
package io.github.socklint.it.real;
