// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.program;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.pmd.internal.lower.FileLowering.Lowered;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which classes a class names, as the constant pool of its class file would. */
final class NamedClasses {
  private static final Pattern CLASS = Pattern.compile("L([^;]+);");

  private final Set<String> names = new HashSet<>();

  private NamedClasses() {}

  /** By class of the file, the binary names of all classes that it names. */
  static Map<String, Set<String>> of(Lowered file) {
    Map<String, NamedClasses> byClass = new HashMap<>();
    Map<String, Set<String>> result = new LinkedHashMap<>();
    for (ClassShape shape : file.classes().values()) {
      NamedClasses named = new NamedClasses();
      named.add(shape);
      byClass.put(shape.name(), named);
      result.put(shape.name(), named.names);
    }
    for (FlowGraph graph : file.graphs().values()) {
      byClass.get(graph.method().owner()).add(graph);
    }
    return result;
  }

  private void add(ClassShape shape) {
    shape.superName().ifPresent(names::add);
    names.addAll(shape.interfaces());
    shape.fields().forEach(field -> descriptor(field.descriptor()));
    shape.methods().forEach(method -> {
      descriptor(method.descriptor());
      names.addAll(method.exceptions());
    });
  }

  private void add(FlowGraph graph) {
    for (Block block : graph.blocks()) {
      block.ops().forEach(this::add);
      block.handlers().forEach(handler -> handler.type().ifPresent(names::add));
    }
  }

  private void add(Op op) {
    if (op instanceof Op.Call call) {
      add(call.method());
    } else if (op instanceof Op.New made) {
      names.add(made.type());
    } else if (op instanceof Op.LoadField load) {
      add(load.field());
    } else if (op instanceof Op.StoreField store) {
      add(store.field());
    } else if (op instanceof Op.Cast cast) {
      type(cast.type());
    } else if (op instanceof Op.InstanceOf test) {
      type(test.type());
    } else if (op instanceof Op.NewArray array) {
      type(array.elementType());
    } else if (op instanceof Op.Closure closure) {
      names.add(closure.interfaceType());
      add(closure.target());
    }
  }

  private void add(MethodId method) {
    names.add(method.owner());
    descriptor(method.descriptor());
  }

  private void add(FieldId field) {
    names.add(field.owner());
    descriptor(field.descriptor());
  }

  /** A class, or an array as {@link Class#getName} writes it. */
  private void type(String binaryName) {
    if (binaryName.startsWith("[")) {
      descriptor(binaryName);
    } else {
      names.add(binaryName);
    }
  }

  private void descriptor(String descriptor) {
    Matcher matcher = CLASS.matcher(descriptor);
    while (matcher.find()) {
      names.add(matcher.group(1).replace('/', '.'));
    }
  }
}
