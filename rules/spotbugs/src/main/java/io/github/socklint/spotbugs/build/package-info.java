// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Runs in the build, is not in the plugin: makes SpotBugs' descriptors of a plugin from the
 * catalogue. Start at {@link io.github.socklint.spotbugs.build.Descriptors}.
 */
package io.github.socklint.spotbugs.build;
