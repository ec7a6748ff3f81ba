// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Measures speed and memory of whole processes, side by side with peers and with the least work
 * that any reader of class files must do.
 *
 * <p>Start reading at {@link io.github.socklint.it.bench.BenchMain}. It knows socklint only as a
 * user does: nothing here may import another module of socklint.
 */
package io.github.socklint.it.bench;
