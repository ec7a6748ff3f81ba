// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.ClassShape.FieldShape;
import io.github.socklint.engine.program.ClassShape.MethodShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads a class without its code. */
public final class ShapeReader extends ClassVisitor {
  private final List<FieldShape> fields = new ArrayList<>();
  private final List<MethodShape> methods = new ArrayList<>();
  private final Names names = new Names();
  private String name;
  private String superName;
  private List<String> interfaces;
  private int access;
  private String source;

  private ShapeReader() {
    super(Opcodes.ASM9);
  }

  /**
   * Reads a class.
   *
   * @param artifact where it is from
   * @throws RuntimeException if the class file is broken
   */
  public static ClassShape read(byte[] bytes, String artifact) {
    ShapeReader reader = new ShapeReader();
    new ClassReader(bytes).accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    return new ClassShape(
        reader.names.binary(reader.name),
        Optional.ofNullable(reader.superName).map(reader.names::binary),
        reader.interfaces,
        reader.access,
        artifact,
        reader.sourceFile(),
        reader.fields,
        reader.methods);
  }

  private String sourceFile() {
    String inPackage = name.substring(0, name.lastIndexOf('/') + 1);
    String simple = name.substring(inPackage.length());
    if (source == null
        || source.isEmpty()
        || source.indexOf('/') >= 0
        || source.indexOf('\\') >= 0) {
      int nested = simple.indexOf('$', 1);
      return inPackage + (nested < 0 ? simple : simple.substring(0, nested)) + ".java";
    }
    return inPackage + source;
  }

  private List<String> binaryNames(String[] internalNames) {
    return internalNames == null
        ? List.of()
        : Arrays.stream(internalNames).map(names::binary).toList();
  }

  @Override
  public void visit(
      int version,
      int flags,
      String internalName,
      String signature,
      String superclass,
      String[] superinterfaces) {
    access = flags & 0xffff;
    name = internalName;
    superName = superclass;
    interfaces = binaryNames(superinterfaces);
  }

  @Override
  public void visitSource(String file, String debug) {
    source = file;
  }

  @Override
  public FieldVisitor visitField(
      int flags, String fieldName, String descriptor, String signature, Object value) {
    fields.add(new FieldShape(fieldName, descriptor, flags & 0xffff, Optional.ofNullable(value)));
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int flags, String methodName, String descriptor, String signature, String[] exceptions) {
    methods.add(new MethodShape(methodName, descriptor, flags & 0xffff, binaryNames(exceptions)));
    return null;
  }
}
