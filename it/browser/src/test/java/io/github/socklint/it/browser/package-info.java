// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/** The page, as a reader's browser shows it. Start at {@code PageIT}. */
package io.github.socklint.it.browser;
