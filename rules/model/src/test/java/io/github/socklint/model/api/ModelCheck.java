// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compares a model file with real classes. */
final class ModelCheck {
  private final String fileName;
  private final ModelFile.Content model;
  private final Function<String, Optional<InputStream>> own;
  private final Function<String, Optional<InputStream>> all;
  private final List<String> mistakes = new ArrayList<>();

  /**
   * Compares with one artifact.
   *
   * @param own class files of the artifact itself, where every type must be
   * @param all class files of the artifact and of what it depends on
   */
  ModelCheck(
      String fileName,
      ModelFile.Content model,
      Function<String, Optional<InputStream>> own,
      Function<String, Optional<InputStream>> all) {
    this.fileName = fileName;
    this.model = model;
    this.own = own;
    this.all = all;
  }

  /** One line for each name that is not there, with file and line. */
  List<String> mistakes() {
    for (ApiType type : model.types()) {
      if (own.apply(type.name().replace('.', '/') + ".class").isEmpty()) {
        mistake(type.name(), "there is no such class");
        continue;
      }
      RealClass real = RealClass.read(type.name(), all).orElseThrow();
      for (String constant : type.constants().keySet()) {
        if (!real.fields().contains(constant)) {
          mistake(type.name() + "." + constant, "there is no such field");
        }
      }
      type.entry().methods().forEach(method -> check(type, method, real));
    }
    return mistakes;
  }

  private void check(ApiType type, ApiMethod method, RealClass real) {
    String place = type.name() + "." + method.signature();
    List<RealClass.Method> found = real.methods().stream()
        .filter(m -> m.name().equals(method.name()) && !m.isSynthetic())
        .filter(m -> type.method(m.name(), m.descriptor()).equals(Optional.of(method)))
        .toList();
    if (found.isEmpty()) {
      mistake(place, "there is no such method; declared are " + declared(method, real));
    }
    for (RealClass.Method overload : found) {
      int count = ParameterTypes.of(overload.descriptor()).size();
      for (Operand operand : Operands.of(method)) {
        if (operand.isArgument() && operand.index() >= count) {
          mistake(place, operand + " is not there in " + overload.descriptor());
        }
        if (operand.equals(Operand.THIS) && overload.isStatic()) {
          mistake(place, "is static, 'this' means nothing");
        }
        if (operand.equals(Operand.RESULT) && overload.isVoid()) {
          mistake(place, "returns nothing in " + overload.descriptor());
        }
      }
    }
  }

  private static String declared(ApiMethod method, RealClass real) {
    return real.methods().stream()
        .filter(m -> m.name().equals(method.name()))
        .map(m -> ParameterTypes.of(m.descriptor()).toString())
        .distinct()
        .toList()
        .toString();
  }

  private void mistake(String place, String text) {
    mistakes.add(fileName + ":" + model.lines().get(place) + ": " + place + ": " + text);
  }
}
