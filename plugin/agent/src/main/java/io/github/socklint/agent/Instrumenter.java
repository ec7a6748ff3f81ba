// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the hooks into the JDK's classes. It stays registered: when another agent or Flight
 * Recorder retransforms one of these classes, the JVM starts from the original and asks again.
 */
final class Instrumenter implements ClassFileTransformer {
  private final Map<String, List<ChokePoint>> byOwner = new HashMap<>();
  private final Set<ChokePoint> found = ConcurrentHashMap.newKeySet();
  private final HookMethods hooks = new HookMethods();

  Instrumenter(List<ChokePoint> points) {
    for (ChokePoint point : points) {
      for (String owner : point.owners()) {
        byOwner.computeIfAbsent(owner, unused -> new ArrayList<>()).add(point);
      }
    }
  }

  /** Internal names of the classes that are changed. */
  Set<String> owners() {
    return byOwner.keySet();
  }

  /** Whether a class had the method. */
  boolean found(ChokePoint point) {
    return found.contains(point);
  }

  /** Returns null, which leaves the class alone, where there is nothing to change. */
  @Override
  public byte[] transform(
      ClassLoader loader,
      String name,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] classFile) {
    List<ChokePoint> points = loader == null && name != null ? byOwner.get(name) : null;
    if (points == null || !Health.isOn()) {
      return null;
    }
    try {
      return rewrite(classFile, points);
    } catch (Throwable t) {
      Health.fault(t);
      return null;
    }
  }

  private byte[] rewrite(byte[] classFile, List<ChokePoint> points) {
    ClassReader reader = new ClassReader(classFile);
    // Only sizes are computed anew: frames would need classes loaded in the middle of loading one.
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    Rewriter rewriter = new Rewriter(writer, points);
    reader.accept(rewriter, ClassReader.EXPAND_FRAMES);
    return rewriter.changed ? writer.toByteArray() : null;
  }

  /** Leads the methods of choke points through {@link HookWriter}. */
  private final class Rewriter extends ClassVisitor {
    private final List<ChokePoint> points;
    private final Set<String> fields = new HashSet<>();
    private String owner;
    private boolean changed;

    Rewriter(ClassVisitor next, List<ChokePoint> points) {
      super(Opcodes.ASM9, next);
      this.points = points;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      owner = name;
      if ("java/net/SocketImpl".equals(superName)) {
        fields.add("fd");
      }
      super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      if (descriptor.equals("Ljava/io/FileDescriptor;")) {
        fields.add(name);
      }
      return super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      boolean hasBody = (access & (Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT)) == 0;
      for (ChokePoint point : points) {
        if (hasBody && point.is(name, descriptor) && canCall(point, descriptor)) {
          found.add(point);
          changed = true;
          return new HookWriter(next, access, name, descriptor, owner, point, hooks);
        }
      }
      return next;
    }

    private boolean canCall(ChokePoint point, String descriptor) {
      boolean needsFd =
          point.exit() != null && point.exit().operands().contains(ChokePoint.Operand.OWN_FD);
      return hooks.fit(point, descriptor) && (!needsFd || fields.contains("fd"));
    }
  }
}
