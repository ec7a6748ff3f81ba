// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import io.github.socklint.agent.HookWriter.ChangedClass;
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
 * Writes the hooks into the JDK's classes and into those of libraries. It stays registered: when
 * another agent or Flight Recorder retransforms one of these classes, the JVM starts from the
 * original and asks again.
 */
final class Instrumenter implements ClassFileTransformer {
  private final Map<String, List<ChokePoint>> byOwner;
  private final LibraryClasses libraries;
  private final Set<ChokePoint> found = ConcurrentHashMap.newKeySet();
  private final HookMethods hooks = new HookMethods();

  /**
   * An instrumenter.
   *
   * @param points of the JDK
   * @param libraryPoints of libraries, whose packages may have been moved below another
   */
  Instrumenter(List<ChokePoint> points, List<ChokePoint> libraryPoints) {
    this.byOwner = byOwner(points);
    this.libraries = new LibraryClasses(byOwner(libraryPoints));
  }

  private static Map<String, List<ChokePoint>> byOwner(List<ChokePoint> points) {
    Map<String, List<ChokePoint>> byOwner = new HashMap<>();
    for (ChokePoint point : points) {
      for (String owner : point.owners()) {
        byOwner.computeIfAbsent(owner, unused -> new ArrayList<>()).add(point);
      }
    }
    return byOwner;
  }

  /** Internal names of the JDK's classes that are changed. */
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
    if (name == null || !Health.isOn()) {
      return null;
    }
    try {
      return loader == null
          ? rewriteJdk(classFile, byOwner.getOrDefault(name, List.of()))
          : rewriteLibrary(loader, name, classFile);
    } catch (Throwable t) {
      Health.fault(t);
      return null;
    }
  }

  private byte[] rewriteJdk(byte[] classFile, List<ChokePoint> points) {
    return points.isEmpty() ? null : rewrite(classFile, points, new HashSet<>());
  }

  /** What the library's next version may lack is told, and no reason to stop recording. */
  private byte[] rewriteLibrary(ClassLoader loader, String name, byte[] classFile) {
    List<ChokePoint> points = libraries.pointsOf(name);
    if (points.isEmpty()) {
      return null;
    }
    if (!LibraryClasses.findsHooks(loader)) {
      Status.missed(name + " (its class loader hides the agent)");
      return null;
    }
    try {
      Set<ChokePoint> here = new HashSet<>();
      byte[] rewritten = rewrite(classFile, points, here);
      points.stream()
          .filter(point -> !here.contains(point))
          .forEach(point -> Status.missed(name + ": " + point.name()));
      return rewritten;
    } catch (RuntimeException e) {
      Status.missed(name + ": " + e);
      return null;
    }
  }

  private byte[] rewrite(byte[] classFile, List<ChokePoint> points, Set<ChokePoint> here) {
    ClassReader reader = new ClassReader(classFile);
    // Only sizes are computed anew: frames would need classes loaded in the middle of loading one.
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Rewriter(writer, points, here), ClassReader.EXPAND_FRAMES);
    found.addAll(here);
    return here.isEmpty() ? null : writer.toByteArray();
  }

  /** Leads the methods of choke points through {@link HookWriter}. */
  private final class Rewriter extends ClassVisitor {
    private final List<ChokePoint> points;
    private final Set<ChokePoint> here;
    private final Map<String, String> fields = new HashMap<>();
    private String owner;

    Rewriter(ClassVisitor next, List<ChokePoint> points, Set<ChokePoint> here) {
      super(Opcodes.ASM9, next);
      this.points = points;
      this.here = here;
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
        fields.put("fd", "Ljava/io/FileDescriptor;");
      }
      super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      if ((access & Opcodes.ACC_STATIC) == 0) {
        fields.put(name, descriptor);
      }
      return super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      boolean hasBody = (access & (Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT)) == 0;
      boolean isBridge = (access & Opcodes.ACC_BRIDGE) != 0;
      for (ChokePoint point : points) {
        boolean fits = hooks.fit(point, descriptor) && !point.lacks(fields);
        if (hasBody && !isBridge && point.is(name, descriptor) && fits) {
          here.add(point);
          ChangedClass changed = new ChangedClass(owner, fields);
          return new HookWriter(next, access, name, descriptor, changed, point, hooks);
        }
      }
      return next;
    }
  }
}
