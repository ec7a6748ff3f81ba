// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * A load of hostile peers, from settings to figures: what the command line and the Maven plugin
 * share. Start at {@link io.github.socklint.run.load.LoadTask}.
 */
package io.github.socklint.run.load;
