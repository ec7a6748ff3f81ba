// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.program.ClassShape.FieldShape;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads and writes fields and array elements. */
final class Fields {
  private final Context context;
  private final Summaries summaries;
  private final MethodRun run;
  private final Steps steps;

  Fields(Context context, Summaries summaries, MethodRun run, Steps steps) {
    this.context = context;
    this.summaries = summaries;
    this.run = run;
    this.steps = steps;
  }

  /** The class that declares the field, with the field's name behind it. */
  String qualifiedName(FieldId field) {
    for (String type : context.types().withSupertypes(field.owner())) {
      Optional<FieldShape> shape = shapeIn(type, field.name());
      if (shape.isPresent()) {
        return type + "." + field.name();
      }
    }
    return field.owner() + "." + field.name();
  }

  private Optional<FieldShape> shapeIn(String type, String name) {
    return context.program().shape(type).stream()
        .flatMap(s -> s.fields().stream())
        .filter(f -> f.name().equals(name))
        .findFirst();
  }

  private Optional<FieldShape> shape(String qualifiedName) {
    int dot = qualifiedName.lastIndexOf('.');
    return shapeIn(qualifiedName.substring(0, dot), qualifiedName.substring(dot + 1));
  }

  Value load(Block block, int index, Op.LoadField f, State s) {
    String name = qualifiedName(f.field());
    if (f.object() < 0) {
      return loadStatic(f.field(), name, s);
    }
    Value base = s.get(f.object());
    String type = Descriptors.fieldType(f.field().descriptor());
    Obj holder = s.object(base);
    if (holder == null) {
      return steps.isTracked(type)
          ? steps.borrowed(s, run.ids().of(block.id(), index, "field"), type)
          : steps.unknown(
              s,
              run.ids().of(block.id(), index, "field"),
              new Origin.Configured(f.field().name(), byDefault(name, type)));
    }
    return read(s, new FieldKey(holder.id(), name), type);
  }

  /** The value of a field of a tracked object; what was in it on entry if nothing else is known. */
  Value read(State s, FieldKey key, String type) {
    Value known = s.field(key);
    if (known != null) {
      return known;
    }
    Value initial = initial(s, key, type);
    s.setField(key, initial);
    s.setField(Entry.field(key), initial);
    return initial;
  }

  private Value initial(State s, FieldKey key, String type) {
    int id = run.ids().of(-2, key.object(), key.name());
    Optional<FieldShape> shape =
        key.name().equals(FieldKey.ANY_ELEMENT) ? Optional.empty() : shape(key.name());
    Optional<Object> constant = shape.flatMap(FieldShape::constant);
    if (constant.isPresent()) {
      return new Known(constant.get());
    }
    if (steps.isTracked(type)) {
      Obj o = Obj.of(
              id,
              Obj.Source.FIELD,
              type,
              context.types().resourceKind(type).orElse(null),
              Life.ASSUMED)
          .with(Mark.MAY_BE_NULL)
          .at(key);
      s.put(o);
      return new Ref(id);
    }
    long low = type.equals("boolean") ? 0 : Long.MIN_VALUE;
    long high = type.equals("boolean") ? 1 : Long.MAX_VALUE;
    String simple = key.name().substring(key.name().lastIndexOf('.') + 1);
    Long byDefault = byDefault(key.name(), type);
    return new Sym(id, low, high, false, new Origin.Configured(simple, byDefault));
  }

  private Long byDefault(String qualifiedName, String type) {
    return type.equals("int") || type.equals("long") || type.equals("java.lang.Integer")
        ? summaries.fieldDefaults().defaultOf(qualifiedName)
        : null;
  }

  private Value loadStatic(FieldId field, String name, State s) {
    FieldKey key = new FieldKey(FieldKey.STATIC, name);
    Value known = s.field(key);
    if (known != null) {
      return known;
    }
    String owner = name.substring(0, name.lastIndexOf('.'));
    Optional<Value> option =
        context.types().models().optionConstant(owner, field.name()).map(Known::new);
    if (option.isPresent()) {
      return option.get();
    }
    Optional<FieldShape> shape = shape(name);
    Optional<Object> constant = shape.flatMap(FieldShape::constant);
    if (constant.isPresent()) {
      return new Known(constant.get());
    }
    String type = Descriptors.fieldType(field.descriptor());
    if (context.types().resourceKind(type).isPresent()) {
      return read(s, key, type);
    }
    if (shape.isPresent()
        && Modifier.isFinal(shape.get().access())
        && !run.graph().method().name().equals("<clinit>")) {
      Optional<Value> initial = summaries.staticValue(owner, name);
      if (initial.isPresent()) {
        return initial.get();
      }
    }
    return new Sym(
        run.ids().of(-3, 0, name),
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        false,
        staticOrigin(owner, field, shape));
  }

  private Origin staticOrigin(String owner, FieldId field, Optional<FieldShape> shape) {
    boolean isVariable = shape.filter(f -> !Modifier.isFinal(f.access())).isPresent();
    Long byDefault = isVariable
        ? byDefault(owner + "." + field.name(), Descriptors.fieldType(field.descriptor()))
        : null;
    return byDefault == null
        ? new Origin.StaticField(owner, field.name())
        : new Origin.Configured(field.name(), byDefault);
  }

  void store(Op.StoreField f, State s) {
    Value now = s.get(f.src());
    String name = qualifiedName(f.field());
    if (f.object() < 0) {
      FieldKey key = new FieldKey(FieldKey.STATIC, name);
      told(key, null, s, now, f.line());
      s.setField(key, now);
      steps.act(s);
      // Whoever knows the class can close it: a static field is as good as another owner.
      steps.escape(s, now);
      return;
    }
    Obj holder = s.object(s.get(f.object()));
    if (holder == null) {
      steps.act(s);
      steps.escape(s, now);
      return;
    }
    FieldKey key = new FieldKey(holder.id(), name);
    String type = Descriptors.fieldType(f.field().descriptor());
    if (steps.isTracked(type) && holder.source() != Obj.Source.MADE) {
      boolean inConstructor = holder.id() == 0 && run.graph().method().isConstructor();
      if (!inConstructor) {
        read(s, key, type);
      }
    }
    told(key, holder, s, now, f.line());
    s.setField(key, now);
    if (!isCounter(type)) {
      steps.act(s);
    }
    if (holder.source() == Obj.Source.BORROWED || holder.is(Mark.ELSEWHERE)) {
      if (holder.source() != Obj.Source.PARAMETER && holder.source() != Obj.Source.FIELD) {
        steps.escape(s, now);
      }
    }
  }

  /** Counting what was read tells nobody that the end has come. */
  private static boolean isCounter(String type) {
    return type.equals("int") || type.equals("long");
  }

  private void told(FieldKey key, Obj holder, State s, Value now, int line) {
    if (run.isReporting()) {
      run.observer().stored(key, holder, s.field(key), now, s, line);
    }
  }

  Value loadElement(Block block, int index, Op.LoadElement e, State s) {
    Obj array = s.object(s.get(e.array()));
    if (array == null || !array.type().endsWith("[]")) {
      return steps.unknown(s, block, index);
    }
    String type = array.type().substring(0, array.type().length() - 2);
    OptionalLong at = s.get(e.index()).number();
    if (at.isPresent()) {
      Value exact = s.field(new FieldKey(array.id(), "[" + at.getAsLong() + "]"));
      if (exact != null) {
        return exact;
      }
    }
    return steps.isTracked(type) || type.equals("java.lang.Object")
        ? read(s, new FieldKey(array.id(), FieldKey.ANY_ELEMENT), type)
        : steps.unknown(s, block, index);
  }

  void storeElement(Op.StoreElement e, State s) {
    Obj array = s.object(s.get(e.array()));
    Value now = s.get(e.src());
    OptionalLong at = s.get(e.index()).number();
    if (array == null
        || at.isEmpty()
        || array.source() != Obj.Source.MADE
        || isKept(s, new Ref(array.id()))) {
      steps.escape(s, now);
      return;
    }
    s.setField(new FieldKey(array.id(), "[" + at.getAsLong() + "]"), now);
  }

  /**
   * Whether a field holds it: its elements are the holder's then, in this round of a loop or
   * another.
   */
  private static boolean isKept(State s, Ref array) {
    return s.fields().entrySet().stream()
        .anyMatch(e -> e.getValue().equals(array) && e.getKey().object() >= 0);
  }
}
