// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Work spread over the cores, for the engine and for the front ends. Imports nothing of socklint.
 */
package io.github.socklint.engine.threads;
