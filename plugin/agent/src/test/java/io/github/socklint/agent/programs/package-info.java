// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/** Small programs that the agent's tests run in processes of their own. */
package io.github.socklint.agent.programs;
