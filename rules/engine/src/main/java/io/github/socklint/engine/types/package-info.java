// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/** Types and what the API models say of them, looked up once and remembered. */
package io.github.socklint.engine.types;
