// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Every page of the repository as a test: {@code CommandsIT} runs its commands,
 * {@code SnippetsTest} tries its XML and YAML, {@code LinksTest} follows its links.
 *
 * <p>A comment right before a block says what is special about it;
 * {@link io.github.socklint.it.docs.Remark} lists them. Start at
 * {@link io.github.socklint.it.docs.Page}.
 */
package io.github.socklint.it.docs;
