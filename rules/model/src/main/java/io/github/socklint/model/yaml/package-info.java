// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * YAML files that people write, read so that each mistake is told with its line. Start at
 * {@link io.github.socklint.model.yaml.YamlFile}; what the keys mean is the business of others.
 */
package io.github.socklint.model.yaml;
