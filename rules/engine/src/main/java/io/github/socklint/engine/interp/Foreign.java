// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.types.Resolution;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Native functions reached through the foreign-function API (JEP 454): a symbol's name goes with
 * the handle that is made for it, a segment stands for the numbers it was allocated from.
 */
final class Foreign {
  private static final Set<String> ALLOCATORS =
      Set.of("java.lang.foreign.Arena", "java.lang.foreign.SegmentAllocator");
  // setsockopt(2): descriptor, level, name, value, length; the handle comes before them.
  private static final int SETSOCKOPT_ARGUMENTS = 6;

  private Foreign() {}

  /** The result of a call that looks a function up, links it or fills a segment; else empty. */
  static Optional<Value> result(MethodId method, List<Value> args, Supplier<Sym> unknown) {
    if (method.owner().equals("java.lang.foreign.SymbolLookup")
        && method.name().startsWith("find")
        && args.size() == 2
        && args.get(1) instanceof Known k
        && k.constant() instanceof String name) {
      return Optional.of(of(unknown.get(), new Origin.NativeFunction(name)));
    }
    if (method.owner().equals("java.lang.foreign.Linker")
        && method.name().equals("downcallHandle")
        && args.size() > 1
        && args.get(1).from() instanceof Origin.NativeFunction f) {
      return Optional.of(of(unknown.get(), f));
    }
    if (ALLOCATORS.contains(method.owner()) && method.name().equals("allocateFrom")) {
      Value last = args.get(args.size() - 1);
      return Optional.of(last instanceof Ref ? last : of(unknown.get(), new Origin.Pointer(last)));
    }
    return Optional.empty();
  }

  private static Sym of(Sym fresh, Origin origin) {
    return new Sym(fresh.id(), fresh.low(), fresh.high(), true, origin);
  }

  /** Whether a handle is invoked, be it for setsockopt(2) or anything else. */
  static boolean mayCall(MethodId method) {
    return method.owner().equals("java.lang.invoke.MethodHandle")
        && method.name().startsWith("invoke");
  }

  /**
   * Whether the program declares setsockopt(2) for some native-access library to bind: a native
   * method (JNA's direct mapping, JNI), or a method of an interface (JNR).
   */
  static boolean declaresSetsockopt(Resolution found) {
    return found instanceof Resolution.Declared d
        && d.shape().name().equals("setsockopt")
        && Descriptors.parameterTypes(d.shape().descriptor()).size() == SETSOCKOPT_ARGUMENTS - 1
        && (Modifier.isNative(d.shape().access())
            || Modifier.isAbstract(d.shape().access()));
  }

  /** Whether a handle for setsockopt(2) is invoked. */
  static boolean setsSocketOption(MethodId method, List<Value> args) {
    return mayCall(method)
        && args.size() == SETSOCKOPT_ARGUMENTS
        && args.get(0).from() instanceof Origin.NativeFunction f
        && f.name().equals("setsockopt");
  }

  /** The numbers that a pointer, buffer or array holds; the number itself where it is one. */
  static List<Value> words(State s, Value v) {
    if (v.from() instanceof Origin.Pointer p) {
      return List.of(p.to());
    }
    if (v instanceof Ref r) {
      List<Value> words = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        Value word = s.field(new FieldKey(r.object(), "[" + i + "]"));
        words.add(word == null ? Value.Sym.ANYTHING : word);
      }
      return words;
    }
    return List.of(v);
  }
}
