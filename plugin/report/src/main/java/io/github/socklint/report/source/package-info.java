// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/** Where the source of a finding is, and how reports name it without naming the machine. */
package io.github.socklint.report.source;
