// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Lowers the code of class files to flow graphs.
 *
 * <p>Start at {@link io.github.socklint.bytecode.internal.lower.ClassLowering}; {@code Lowering}
 * does one method. The only package that knows ASM, but for the versions that it reads.
 */
package io.github.socklint.bytecode.internal.lower;
