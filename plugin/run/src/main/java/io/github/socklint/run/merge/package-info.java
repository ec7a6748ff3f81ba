// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Reports of many runs as one. Start at {@link io.github.socklint.run.merge.Merge}; nothing here
 * prints or knows an exit code.
 */
package io.github.socklint.run.merge;
