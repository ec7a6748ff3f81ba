// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The front end for class files: indexes folders and archives, and lowers methods to flow graphs.
 *
 * <p>Start at {@link io.github.socklint.bytecode.ClassPathProgram}. Knows no rule, and of API
 * models only what {@link io.github.socklint.bytecode.ModelInterests} asks them.
 */
package io.github.socklint.bytecode;
