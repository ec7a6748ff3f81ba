// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Files as syntax trees: parsing, the classes a file declares, and what names in it mean. Start at
 * {@link io.github.socklint.source.internal.tree.Unit}.
 */
package io.github.socklint.source.internal.tree;
