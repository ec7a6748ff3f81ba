// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Lowers methods of a class. */
final class ClassLowering {
  /** A class with more unreadable methods than this is given up: each costs one more pass. */
  private static final int MAX_PASSES = 20;

  /** Some hundred megabytes; the largest classes of generated code have half of it. */
  private static final int MAX_OPERATIONS = 1_000_000;

  /**
   * What came of it.
   *
   * @param graphs the flow graphs of the methods that have code
   * @param failures why others have none
   */
  record Result(Map<MethodId, FlowGraph> graphs, Map<MethodId, String> failures) {}

  private final byte[] bytes;
  private final Names names = new Names();
  private final String binaryName;
  private final Predicate<MethodId> wanted;
  private final Map<MethodId, FlowGraph> graphs = new LinkedHashMap<>();
  private final Map<MethodId, String> failures = new LinkedHashMap<>();
  private final Set<MethodId> unreadable = new LinkedHashSet<>();

  private long operations;

  /** The method that ASM is reading. */
  private MethodId current;

  private ClassLowering(byte[] bytes, String binaryName, Predicate<MethodId> wanted) {
    this.bytes = bytes;
    this.binaryName = binaryName;
    this.wanted = wanted;
  }

  /**
   * Lowers the wanted methods of a class.
   *
   * @param bytes its class file; changed on the way
   * @throws RuntimeException if the class file is broken outside of its methods' code
   */
  static Result lower(byte[] bytes, String binaryName, Predicate<MethodId> wanted) {
    return new ClassLowering(bytes, binaryName, wanted).lower();
  }

  private Result lower() {
    for (int pass = 1; ; pass++) {
      try {
        ClassReader reader = new ClassReader(bytes);
        VariableTables.hide(reader, bytes);
        reader.accept(new Visitor(), ClassReader.SKIP_FRAMES);
        return new Result(graphs, failures);
      } catch (RuntimeException | StackOverflowError e) {
        // ASM gives up the whole class; the other methods are read without this one.
        if (current == null || !unreadable.add(current) || pass == MAX_PASSES) {
          throw e instanceof RuntimeException r ? r : new MalformedCode("nested too deeply");
        }
        failures.put(current, Malformed.reason(e));
      }
    }
  }

  private void lower(MethodId method, int access, Code code) {
    current = null;
    try {
      boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
      FlowGraph graph = Lowering.lower(method, isStatic, code);
      graphs.put(method, graph);
      graph.blocks().forEach(block -> operations += block.ops().size() + 1);
    } catch (RuntimeException e) {
      failures.put(method, Malformed.reason(e));
    }
  }

  private final class Visitor extends ClassVisitor {
    Visitor() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodId method = new MethodId(binaryName, name, descriptor);
      boolean lowered =
          (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0 && wanted.test(method);
      if (lowered && operations > MAX_OPERATIONS && !graphs.containsKey(method)) {
        failures.put(method, "not analysed: its class has more than 1,000,000 operations");
      }
      if (!lowered || graphs.containsKey(method) || failures.containsKey(method)) {
        current = null;
        return null;
      }
      current = method;
      return new CodeRecorder(names, code -> lower(method, access, code));
    }
  }
}
