// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.text;

import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.flow.Terminator;
import io.github.socklint.engine.flow.Terminator.Condition;
import io.github.socklint.engine.text.TextReader.Line;
import io.github.socklint.engine.text.TextReader.Pending;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lowers one body. A variable is a slot; its type is that of the last assignment above. Longer than
 * the house likes, for it is one grammar.
 */
final class TextBody {
  private static final String NAME = "[A-Za-z_]\\w*";
  private static final Pattern LITERAL =
      Pattern.compile("-?\\d+L?|\".*\"|null|true|false|class \\S+");
  private static final Pattern LABEL = Pattern.compile("(" + NAME + "):");
  private static final Pattern TRY = Pattern.compile("try -> (\\w+) \\((\\S+) (\\w+)\\)");
  private static final Pattern IF =
      Pattern.compile("if (\\S+) (==|!=|<|>=|>|<=) (\\S+) goto (\\w+)");
  private static final Pattern SWITCH = Pattern.compile("switch (\\w+) (.+)");
  private static final Pattern ASSIGN = Pattern.compile("(\\w+) = (.+)");
  private static final Pattern STORE_ELEMENT = Pattern.compile("(\\w+)\\[(\\w+)\\] = (.+)");
  private static final Pattern STORE_FIELD = Pattern.compile("([\\w.]+)\\.(\\w+) = (.+)");
  private static final Pattern NEW = Pattern.compile("new ([\\w.$]+)\\((.*)\\)");
  private static final Pattern NEW_ARRAY = Pattern.compile("new ([\\w.$]+)\\[(\\w+)\\]");
  private static final Pattern CLOSURE = Pattern.compile("(\\S+) -> ([\\w.$]+)\\.(\\w+)\\((.*)\\)");
  private static final Pattern CALL = Pattern.compile("([\\w.$]+)\\.(\\w+)\\((.*)\\)( : (\\S+))?");
  private static final Pattern SUPER = Pattern.compile("(super|this)\\((.*)\\)");
  private static final Pattern ELEMENT = Pattern.compile("(\\w+)\\[(\\w+)\\]");
  private static final Pattern INSTANCE = Pattern.compile("(\\w+) instanceof (\\S+)");
  private static final Pattern CAST = Pattern.compile("\\((\\S+)\\) (\\w+)");
  private static final Pattern COMPUTE = Pattern.compile("(\\w+) ([-+*/%&|^]|<<|>>) (\\w+)");
  private static final Pattern CONVERT = Pattern.compile("(neg|length|i2l|l2i|i2b|i2c|i2s) (\\w+)");
  private static final Pattern FIELD = Pattern.compile("([\\w.$]+)\\.(\\w+)");
  private static final Map<String, Condition> CONDITIONS = Map.of(
      "==", Condition.EQ,
      "!=", Condition.NE,
      "<", Condition.LT,
      ">=", Condition.GE,
      ">", Condition.GT,
      "<=", Condition.LE);

  private final TextTypes types;
  private final Pending method;
  private final Set<String> named;
  private final TextBlocks blocks = new TextBlocks();
  private final Map<String, Integer> slots = new HashMap<>();
  private final Map<String, String> slotTypes = new HashMap<>();
  private int temporaries;
  private int line;

  TextBody(TextTypes types, Pending method, Set<String> named) {
    this.types = types;
    this.method = method;
    this.named = named;
  }

  FlowGraph lower() {
    boolean isStatic = (method.access() & 0x0008) != 0;
    List<Integer> parameters = new ArrayList<>();
    if (!isStatic) {
      parameters.add(assignable("this", method.id().owner()));
    }
    List<String> parameterTypes = TextTypes.parameters(method.id().descriptor());
    for (int i = 0; i < parameterTypes.size(); i++) {
      parameters.add(assignable(method.parameters().get(i), parameterTypes.get(i)));
    }
    line = method.line();
    boolean chained =
        !method.body().isEmpty() && SUPER.matcher(method.body().get(0).text()).matches();
    if (method.id().isConstructor() && !chained) {
      construct(Op.NONE, slots.get("this"), superOf(method.id().owner()), "");
    }
    for (Line l : method.body()) {
      line = l.number();
      statement(l.text());
    }
    if (blocks.isOpen()) {
      if (!method.id().descriptor().endsWith("V")) {
        throw new TextException(line, "the body ends without return");
      }
      int last = line;
      blocks.end(() -> new Terminator.Return(last, Op.NONE));
    }
    return new FlowGraph(method.id(), isStatic, parameters, slots.size(), blocks.finish());
  }

  private String superOf(String type) {
    List<String> all = List.copyOf(types.supertypes(type));
    return all.size() > 1 ? all.get(1) : "java.lang.Object";
  }

  private int assignable(String name, String type) {
    if (!name.matches(NAME)) {
      throw new TextException(line, "not a variable: " + name);
    }
    slotTypes.put(name, type);
    return slots.computeIfAbsent(name, n -> slots.size());
  }

  /** The slot of a variable, or of a literal that is put into one. */
  private int operand(String text) {
    if (LITERAL.matcher(text).matches()) {
      int slot = assignable("literal_" + temporaries++, typeOf(text));
      blocks.add(new Op.Const(line, slot, constant(text)));
      return slot;
    }
    Integer slot = slots.get(text);
    if (slot == null) {
      throw new TextException(line, "nothing is called " + text + " here");
    }
    return slot;
  }

  private String typeOf(String text) {
    if (text.startsWith("\"")) {
      return "java.lang.String";
    } else if (text.startsWith("class ")) {
      return "java.lang.Class";
    } else if (text.equals("null")) {
      return TextTypes.NULL;
    } else if (text.equals("true") || text.equals("false")) {
      return "boolean";
    } else if (text.matches("-?\\d+L?")) {
      return text.endsWith("L") ? "long" : "int";
    }
    operand(text);
    return slotTypes.get(text);
  }

  private Object constant(String text) {
    return text.startsWith("class ")
        ? new Op.ClassConstant(types.named(text.substring(6), line))
        : literal(text, line);
  }

  static Object literal(String text, int line) {
    if (text.startsWith("\"")) {
      return text.substring(1, text.length() - 1);
    } else if (text.equals("null")) {
      return null;
    } else if (text.equals("true") || text.equals("false")) {
      return text.equals("true") ? 1 : 0;
    } else if (text.matches("-?\\d+L")) {
      return Long.valueOf(text.substring(0, text.length() - 1));
    } else if (text.matches("-?\\d+")) {
      return Integer.valueOf(text);
    }
    throw new TextException(line, "not a literal: " + text);
  }

  static List<String> split(String text) {
    return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
  }

  private void statement(String text) {
    int here = line;
    Matcher m;
    if ((m = match(LABEL, text)) != null) {
      blocks.label(m.group(1), line);
    } else if ((m = match(TRY, text)) != null) {
      boolean any = m.group(2).equals("any");
      String type = any ? "java.lang.Throwable" : types.named(m.group(2), line);
      named.add(type);
      Optional<String> taken = any ? Optional.empty() : Optional.of(type);
      blocks.enterRegion(line, m.group(1), taken, assignable(m.group(3), type));
    } else if (text.equals("end")) {
      blocks.leaveRegion(line);
    } else if (text.startsWith("goto ")) {
      blocks.end(() -> new Terminator.Goto(here, blocks.target(text.substring(5), here)));
    } else if ((m = match(IF, text)) != null) {
      branch(m);
    } else if ((m = match(SWITCH, text)) != null) {
      select(m);
    } else if (text.equals("return")) {
      blocks.end(() -> new Terminator.Return(here, Op.NONE));
    } else if (text.startsWith("return ")) {
      int slot = operand(text.substring(7));
      blocks.end(() -> new Terminator.Return(here, slot));
    } else if (text.startsWith("throw ")) {
      int slot = operand(text.substring(6));
      blocks.end(() -> new Terminator.Throw(here, slot));
    } else if (text.startsWith("enter ") || text.startsWith("exit ")) {
      int object = operand(text.substring(text.indexOf(' ') + 1));
      blocks.add(new Op.Monitor(line, object, text.startsWith("enter ")));
    } else if ((m = match(STORE_ELEMENT, text)) != null) {
      int array = operand(m.group(1));
      int index = operand(m.group(2));
      blocks.add(new Op.StoreElement(line, array, index, operand(m.group(3))));
    } else if ((m = match(ASSIGN, text)) != null) {
      expression(m.group(1), m.group(2));
    } else if ((m = match(STORE_FIELD, text)) != null) {
      int source = operand(m.group(3));
      boolean ofObject = slots.containsKey(m.group(1));
      int object = ofObject ? slots.get(m.group(1)) : Op.NONE;
      blocks.add(new Op.StoreField(line, object, field(m.group(1), m.group(2)), source));
    } else {
      expression(null, text);
    }
  }

  private static Matcher match(Pattern p, String text) {
    Matcher m = p.matcher(text);
    return m.matches() ? m : null;
  }

  private void branch(Matcher m) {
    int here = line;
    Condition condition = CONDITIONS.get(m.group(2));
    int left = operand(m.group(1));
    boolean zero = List.of("0", "null", "false").contains(m.group(3));
    int right = zero ? Op.NONE : operand(m.group(3));
    String label = m.group(4);
    int next = blocks.next();
    blocks.end(
        () -> new Terminator.If(here, condition, left, right, blocks.target(label, here), next));
    blocks.cut(line);
  }

  private void select(Matcher m) {
    int here = line;
    int value = operand(m.group(1));
    List<Integer> keys = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    String otherwise = null;
    for (String each : split(m.group(2))) {
      String[] sides = each.split(" -> ");
      if (sides[0].equals("else")) {
        otherwise = sides[1];
      } else {
        keys.add((Integer) literal(sides[0], line));
        labels.add(sides[1]);
      }
    }
    if (otherwise == null) {
      throw new TextException(line, "this switch has no else");
    }
    String rest = otherwise;
    blocks.end(() -> new Terminator.Switch(
        here,
        value,
        keys,
        labels.stream().map(l -> blocks.target(l, here)).toList(),
        blocks.target(rest, here)));
  }

  private FieldId field(String holder, String name) {
    String owner = slots.containsKey(holder) ? slotTypes.get(holder) : types.named(holder, line);
    named.add(owner);
    return new FieldId(owner, name, types.field(owner, name, line).descriptor());
  }

  private void expression(String to, String text) {
    Matcher m;
    if (LITERAL.matcher(text).matches()) {
      String type = typeOf(text);
      blocks.add(new Op.Const(line, target(to, type), constant(text)));
    } else if (slots.containsKey(text)) {
      int source = operand(text);
      blocks.add(new Op.Copy(line, target(to, slotTypes.get(text)), source));
    } else if (text.equals("?")) {
      blocks.add(new Op.Opaque(line, target(to, "int")));
    } else if ((m = match(NEW, text)) != null) {
      String type = types.named(m.group(1), line);
      int slot = target(to == null ? "made_" + temporaries++ : to, type);
      blocks.add(new Op.New(line, slot, type));
      construct(Op.NONE, slot, type, m.group(2));
    } else if ((m = match(NEW_ARRAY, text)) != null) {
      String type = types.named(m.group(1), line);
      int size = operand(m.group(2));
      blocks.add(new Op.NewArray(line, target(to, type + "[]"), type, List.of(size)));
    } else if ((m = match(CLOSURE, text)) != null) {
      closure(to, m);
    } else if ((m = match(SUPER, text)) != null) {
      String owner =
          m.group(1).equals("this") ? method.id().owner() : superOf(method.id().owner());
      construct(Op.NONE, operand("this"), owner, m.group(2));
    } else if ((m = match(CALL, text)) != null) {
      call(to, m);
    } else if ((m = match(ELEMENT, text)) != null) {
      String array = slotTypes.getOrDefault(m.group(1), "?[]");
      String type = array.endsWith("[]") ? array.substring(0, array.length() - 2) : "?";
      int from = operand(m.group(1));
      int index = operand(m.group(2));
      blocks.add(new Op.LoadElement(line, target(to, type), from, index));
    } else if ((m = match(INSTANCE, text)) != null) {
      int source = operand(m.group(1));
      String type = types.named(m.group(2), line);
      blocks.add(new Op.InstanceOf(line, target(to, "boolean"), source, type));
    } else if ((m = match(CAST, text)) != null) {
      int source = operand(m.group(2));
      String type = types.named(m.group(1), line);
      named.add(type);
      blocks.add(new Op.Cast(line, target(to, type), source, type));
    } else if ((m = match(COMPUTE, text)) != null) {
      List<Integer> operands = List.of(operand(m.group(1)), operand(m.group(3)));
      blocks.add(new Op.Compute(line, target(to, "int"), m.group(2), operands));
    } else if ((m = match(CONVERT, text)) != null) {
      int operand = operand(m.group(2));
      blocks.add(new Op.Compute(line, target(to, "int"), m.group(1), List.of(operand)));
    } else if ((m = match(FIELD, text)) != null) {
      int object = slots.getOrDefault(m.group(1), Op.NONE);
      FieldId field = field(m.group(1), m.group(2));
      String type = TextTypes.types(field.descriptor()).get(0);
      blocks.add(new Op.LoadField(line, target(to, type), object, field));
    } else {
      throw new TextException(line, "not understood: " + text);
    }
  }

  private int target(String name, String type) {
    return name == null ? Op.NONE : assignable(name, type);
  }

  private void construct(int to, int object, String type, String arguments) {
    List<String> args = split(arguments);
    named.add(type);
    MethodId id = types
        .method(type, "<init>", args.stream().map(this::typeOf).toList(), "void", line)
        .id();
    List<Integer> all = new ArrayList<>();
    all.add(object);
    args.forEach(a -> all.add(operand(a)));
    blocks.add(new Op.Call(line, to, CallKind.SPECIAL, id, all));
  }

  private void call(String to, Matcher m) {
    String receiver = m.group(1).equals("super") ? "this" : m.group(1);
    boolean ofObject = slots.containsKey(receiver);
    String owner = m.group(1).equals("super")
        ? superOf(method.id().owner())
        : ofObject ? slotTypes.get(receiver) : types.named(receiver, line);
    named.add(owner);
    List<String> args = split(m.group(3));
    String unknown = m.group(5) != null
        ? types.named(m.group(5), line)
        : to == null ? "void" : "java.lang.Object";
    TextTypes.Chosen chosen =
        types.method(owner, m.group(2), args.stream().map(this::typeOf).toList(), unknown, line);
    boolean isStatic = chosen.known() ? (chosen.access() & 0x0008) != 0 : !ofObject;
    if (!isStatic && !ofObject) {
      throw new TextException(line, chosen.id() + " is not static");
    }
    List<Integer> all = new ArrayList<>();
    if (!isStatic) {
      all.add(slots.get(receiver));
    }
    args.forEach(a -> all.add(operand(a)));
    CallKind kind = isStatic
        ? CallKind.STATIC
        : m.group(1).equals("super") || (chosen.access() & 0x0002) != 0
            ? CallKind.SPECIAL
            : types.isInterface(owner) ? CallKind.INTERFACE : CallKind.VIRTUAL;
    String returned = TextTypes.returned(chosen.id().descriptor());
    named.add(returned);
    blocks.add(new Op.Call(line, target(to, returned), kind, chosen.id(), all));
  }

  private void closure(String to, Matcher m) {
    String interfaceType = types.named(m.group(1), line);
    String owner =
        slots.containsKey(m.group(2)) ? slotTypes.get(m.group(2)) : types.named(m.group(2), line);
    List<String> args = split(m.group(4));
    TextTypes.Chosen body =
        types.method(owner, m.group(3), args.stream().map(this::typeOf).toList(), "void", line);
    boolean isStatic = (body.access() & 0x0008) != 0;
    List<Integer> captured = new ArrayList<>();
    if (!isStatic) {
      captured.add(operand(m.group(2)));
    }
    args.forEach(a -> captured.add(operand(a)));
    CallKind kind = isStatic ? CallKind.STATIC : CallKind.VIRTUAL;
    named.add(owner);
    blocks.add(
        new Op.Closure(line, target(to, interfaceType), interfaceType, body.id(), kind, captured));
  }
}
