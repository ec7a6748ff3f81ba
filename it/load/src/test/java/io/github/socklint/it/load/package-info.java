// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Recorded programs under load. The programs of {@code programs} run in processes of their own, see
 * {@link io.github.socklint.it.load.RecordedJvm}, where the machine allows it in a network
 * namespace of their own, see {@link io.github.socklint.it.load.Namespace}: so that the kernel's
 * counters count nothing else.
 */
package io.github.socklint.it.load;
