// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a class file declares and inherits. */
record RealClass(List<Method> methods, Set<String> fields) {
  /** A method; the parameters of a constructor of an inner class as the class file has them. */
  record Method(String name, String descriptor, boolean isStatic, boolean isSynthetic) {
    boolean isVoid() {
      return Type.getReturnType(descriptor).equals(Type.VOID_TYPE);
    }
  }

  /** Reads a class and all its supertypes; constructors and what Object has are not inherited. */
  static Optional<RealClass> read(
      String binaryName, Function<String, Optional<InputStream>> files) {
    RealClass read = new RealClass(new ArrayList<>(), new HashSet<>());
    return read.add(binaryName.replace('.', '/'), files, false)
        ? Optional.of(read)
        : Optional.empty();
  }

  private boolean add(
      String internalName, Function<String, Optional<InputStream>> files, boolean inherited) {
    Optional<InputStream> file = files.apply(internalName + ".class");
    if (file.isEmpty()) {
      return false;
    }
    List<String> supertypes = new ArrayList<>();
    try (InputStream bytes = file.get()) {
      new ClassReader(bytes)
          .accept(new Members(this, supertypes, inherited), ClassReader.SKIP_CODE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    supertypes.forEach(name -> add(name, files, true));
    return true;
  }

  private static final class Members extends ClassVisitor {
    private final RealClass target;
    private final List<String> supertypes;
    private final boolean inherited;
    private boolean ofObject;

    Members(RealClass target, List<String> supertypes, boolean inherited) {
      super(Opcodes.ASM9);
      this.target = target;
      this.supertypes = supertypes;
      this.inherited = inherited;
    }

    @Override
    public void visit(int v, int access, String name, String sig, String sup, String[] interfaces) {
      ofObject = sup == null;
      if (sup != null) {
        supertypes.add(sup);
      }
      supertypes.addAll(List.of(interfaces));
    }

    @Override
    public FieldVisitor visitField(int access, String name, String type, String sig, Object value) {
      target.fields.add(name);
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String sig, String[] exceptions) {
      boolean hidden = (access & Opcodes.ACC_PRIVATE) != 0 || (inherited && ofObject);
      if (!hidden && !(inherited && name.equals("<init>"))) {
        target.methods.add(new Method(
            name,
            descriptor,
            (access & Opcodes.ACC_STATIC) != 0,
            (access & Opcodes.ACC_SYNTHETIC) != 0));
      }
      return null;
    }
  }
}
