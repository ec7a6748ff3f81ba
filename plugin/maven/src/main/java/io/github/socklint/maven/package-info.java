// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The Maven plugin. Start at {@link io.github.socklint.maven.CheckMojo}; each goal turns its
 * parameters into a request of {@code io.github.socklint.run} and logs what comes back.
 */
package io.github.socklint.maven;
