// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.text;

import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.ClassShape.FieldShape;
import io.github.socklint.engine.program.ClassShape.MethodShape;
import io.github.socklint.engine.text.TextProgram.TextClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads classes and their members; bodies are left to {@link TextBody} once all shapes are known.
 */
final class TextReader {
  private static final Pattern CLASS = Pattern.compile(
      "(library )?(abstract )?(class|interface) (\\S+)( extends (\\S+))?( implements (.+))?");
  private static final Pattern FIELD =
      Pattern.compile("((?:static |final |private )*)field (\\S+) (\\w+)( = (.+))?");
  private static final Pattern METHOD = Pattern.compile(
      "((?:static |abstract |private |native )*)method (\\S+) (\\w+|<clinit>)\\((.*?)\\)"
          + "( throws ([^{]+?))?( \\{)?");
  private static final Pattern CONSTRUCTOR =
      Pattern.compile("(private )?constructor\\((.*?)\\)( throws ([^{]+?))? \\{");
  private static final Map<String, Integer> ACCESS = Map.of(
      "private", 0x0002, "static", 0x0008, "final", 0x0010, "native", 0x0100, "abstract", 0x0400);

  /** One line without its comment. */
  record Line(int number, String text) {}

  /** A method whose body is still text. */
  record Pending(MethodId id, int access, List<String> parameters, int line, List<Line> body) {}

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, TextClass> classes;
  private final Function<String, Optional<ClassShape>> shapes;
  private final Set<String> names = new LinkedHashSet<>();
  private TextTypes types;
  private int at;

  TextReader(
      String text, Function<String, Optional<ClassShape>> shapes, Map<String, TextClass> classes) {
    this.shapes = shapes;
    this.classes = classes;
    int number = 0;
    for (String raw : text.split("\n", -1)) {
      number++;
      String line = raw.replaceFirst("//.*", "").strip();
      if (!line.isEmpty()) {
        lines.add(new Line(number, line));
      }
    }
  }

  void read() {
    for (Line l : lines) {
      Matcher m = CLASS.matcher(l.text());
      if (m.matches()) {
        names.add(m.group(4));
      }
    }
    types = new TextTypes(shapes, names);
    Map<String, List<Pending>> bodies = new LinkedHashMap<>();
    Map<String, Set<String>> named = new HashMap<>();
    while (at < lines.size()) {
      readClass(bodies, named);
    }
    bodies.forEach((owner, methods) -> {
      for (Pending p : methods) {
        FlowGraph graph = new TextBody(types, p, named.get(owner)).lower();
        classes.get(owner).graphs().put(p.id(), graph);
      }
    });
  }

  private void readClass(Map<String, List<Pending>> bodies, Map<String, Set<String>> named) {
    Line head = lines.get(at++);
    Matcher m = CLASS.matcher(head.text());
    if (!m.matches()) {
      throw new TextException(head.number(), "expected class or interface, found: " + head.text());
    }
    String name = m.group(4);
    String superName =
        m.group(6) == null ? "java.lang.Object" : types.named(m.group(6), head.number());
    List<String> interfaces = list(m.group(8), head.number());
    List<FieldShape> fields = new ArrayList<>();
    List<MethodShape> methods = new ArrayList<>();
    List<Pending> pending = new ArrayList<>();
    while (at < lines.size() && !CLASS.matcher(lines.get(at).text()).matches()) {
      member(name, fields, methods, pending);
    }
    boolean isInterface = m.group(3).equals("interface");
    if (!isInterface && methods.stream().noneMatch(x -> x.name().equals("<init>"))) {
      methods.add(new MethodShape("<init>", "()V", 1, List.of()));
      MethodId id = new MethodId(name, "<init>", "()V");
      pending.add(new Pending(id, 1, List.of(), head.number(), List.of()));
    }
    ClassShape shape = new ClassShape(
        name,
        Optional.of(superName),
        interfaces,
        1 | (isInterface ? 0x0600 : m.group(2) == null ? 0 : 0x0400),
        m.group(1) == null ? "text" : "library",
        name.replace('.', '/') + ".java",
        fields,
        methods);
    Set<String> uses = named.computeIfAbsent(name, n -> new LinkedHashSet<>());
    uses.add(superName);
    uses.addAll(interfaces);
    fields.forEach(f -> uses.addAll(TextTypes.types(f.descriptor())));
    for (MethodShape x : methods) {
      uses.addAll(TextTypes.parameters(x.descriptor()));
      uses.add(TextTypes.returned(x.descriptor()));
    }
    classes.put(name, new TextClass(shape, m.group(1) != null, new LinkedHashMap<>(), uses));
    bodies.put(name, pending);
  }

  private void member(
      String owner, List<FieldShape> fields, List<MethodShape> methods, List<Pending> pending) {
    Line line = lines.get(at++);
    Matcher field = FIELD.matcher(line.text());
    Matcher method = METHOD.matcher(line.text());
    Matcher constructor = CONSTRUCTOR.matcher(line.text());
    if (field.matches()) {
      fields.add(new FieldShape(
          field.group(3),
          TextTypes.descriptor(types.named(field.group(2), line.number())),
          access(field.group(1)),
          Optional.ofNullable(field.group(5)).map(c -> TextBody.literal(c, line.number()))));
    } else if (method.matches()) {
      String returned = types.named(method.group(2), line.number());
      MethodShape shape = shape(
          method.group(3),
          method.group(4),
          returned,
          method.group(6),
          access(method.group(1)),
          line);
      methods.add(shape);
      if (method.group(7) != null) {
        pending.add(body(owner, shape, method.group(4), line));
      }
    } else if (constructor.matches()) {
      MethodShape shape = shape(
          "<init>",
          constructor.group(2),
          "void",
          constructor.group(4),
          access(constructor.group(1)),
          line);
      methods.add(shape);
      pending.add(body(owner, shape, constructor.group(2), line));
    } else {
      throw new TextException(
          line.number(), "expected a class, field, method or constructor, found: " + line.text());
    }
  }

  private MethodShape shape(
      String name, String parameters, String returned, String thrown, int access, Line line) {
    List<String> parameterTypes = new ArrayList<>();
    for (String p : TextBody.split(parameters)) {
      parameterTypes.add(types.named(p.split(" ")[0], line.number()));
    }
    String descriptor = TextTypes.descriptor(parameterTypes, returned);
    return new MethodShape(name, descriptor, access, list(thrown, line.number()));
  }

  private Pending body(String owner, MethodShape shape, String parameters, Line head) {
    List<Line> body = new ArrayList<>();
    while (at < lines.size() && !lines.get(at).text().equals("}")) {
      body.add(lines.get(at++));
    }
    if (at++ == lines.size()) {
      throw new TextException(head.number(), "this body has no } at its end");
    }
    List<String> parameterNames = new ArrayList<>();
    for (String p : TextBody.split(parameters)) {
      if (p.split(" ").length != 2) {
        throw new TextException(head.number(), "a parameter is a type and a name, not: " + p);
      }
      parameterNames.add(p.split(" ")[1]);
    }
    MethodId id = new MethodId(owner, shape.name(), shape.descriptor());
    return new Pending(id, shape.access(), parameterNames, head.number(), body);
  }

  private List<String> list(String text, int line) {
    return text == null
        ? List.of()
        : TextBody.split(text).stream().map(t -> types.named(t, line)).toList();
  }

  private static int access(String words) {
    List<String> all =
        words == null || words.isBlank() ? List.of() : List.of(words.strip().split(" "));
    return all.stream().mapToInt(ACCESS::get).sum() | (all.contains("private") ? 0 : 0x0001);
  }
}
