// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/** socklint on socklint, as the last module of the build. */
package io.github.socklint.it.self;
