// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/** The IDs of what users are told when something is wrong with their settings, models or input. */
package io.github.socklint.model.message;
