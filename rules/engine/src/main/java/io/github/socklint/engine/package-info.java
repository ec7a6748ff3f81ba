// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The engine: abstract interpretation of flow graphs.
 *
 * <p>Data flows one way: {@code flow} is the form every front end lowers code to,
 * {@code structured} helps those that read source to write it, {@code program} is how the engine
 * asks a front end for it, the interpreter follows sockets through it, and the checks turn what it
 * saw into findings. Nothing here knows where a flow graph came from.
 */
package io.github.socklint.engine;
