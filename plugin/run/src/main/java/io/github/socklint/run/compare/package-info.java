// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Two reports side by side. Start at {@link io.github.socklint.run.compare.Compare}; nothing here
 * prints or knows an exit code.
 */
package io.github.socklint.run.compare;
