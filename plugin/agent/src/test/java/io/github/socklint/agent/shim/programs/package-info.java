// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/** Java programs that run under the shim, each in a JVM of its own. They print what they know. */
package io.github.socklint.agent.shim.programs;
