// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Holds the guides to their word; all of that is tests. Here is what a guide has its reader run:
 * {@link io.github.socklint.it.docs.Trace}.
 */
package io.github.socklint.it.docs;
