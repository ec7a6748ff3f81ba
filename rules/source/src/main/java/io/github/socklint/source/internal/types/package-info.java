// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Types of source code, as far as imports, the tree, the JDK and a class path tell: a light type
 * checker that never fails but says {@link io.github.socklint.source.internal.types.JType#UNKNOWN}.
 */
package io.github.socklint.source.internal.types;
