// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The Java agent. It writes calls into a few methods of the JDK that all sockets pass through, and
 * turns them into Flight Recorder events of its own: open, connect, accept, option set, close, and
 * unreachable while open.
 *
 * <p>Start reading at {@link io.github.socklint.agent.AgentMain}, then
 * {@link io.github.socklint.agent.ChokePoints} for what is watched and
 * {@link io.github.socklint.agent.Hooks} for what is called.
 *
 * <p>All of it is on the bootstrap class path, where the JDK's classes can call it and where the
 * program does not see it. It uses the JDK and ASM (relocated into its jar) and nothing else of
 * socklint.
 */
package io.github.socklint.agent;
