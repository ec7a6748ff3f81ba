// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/** The catalogue of what can be wrong: one file a rule, read and checked once. */
package io.github.socklint.model.rule;
