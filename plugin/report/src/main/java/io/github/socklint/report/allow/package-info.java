// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/** What silences a finding: a comment in the source, or an exclude in the settings. */
package io.github.socklint.report.allow;
