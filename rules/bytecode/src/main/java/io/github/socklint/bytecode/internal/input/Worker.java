// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

/** What a thread needs to read class files, kept from one task to the next. */
record Worker(Inflation inflation, ClassIndexer indexer) {}
