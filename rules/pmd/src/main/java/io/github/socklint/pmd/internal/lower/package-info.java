// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Lowers PMD's syntax tree, with PMD's types, to flow graphs.
 *
 * <p>Start at {@link io.github.socklint.pmd.internal.lower.FileLowering}; {@code Body} does one
 * method, and the classes around it one kind of syntax each. The only package that knows PMD's
 * nodes. Knows no rule and no API model.
 */
package io.github.socklint.pmd.internal.lower;
