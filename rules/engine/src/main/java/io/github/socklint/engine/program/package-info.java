// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/** How the engine asks a front end for the program: its classes, their shapes and flow graphs. */
package io.github.socklint.engine.program;
