// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The report as one page that needs nothing else: no network, no other file. Start at
 * {@link io.github.socklint.report.html.HtmlReport}.
 *
 * <p>{@code page.mustache} is the page; what it shows of the findings comes as JSON, which
 * {@code page.js} filters and shows. Names and code may be hostile: they pass through
 * {@code Shown}, then through the template's escaping or into text nodes, never into markup.
 */
package io.github.socklint.report.html;
