// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import java.util.List;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;
import net.sourceforge.pmd.lang.java.symbols.JTypeDeclSymbol;
import net.sourceforge.pmd.lang.java.types.JArrayType;
import net.sourceforge.pmd.lang.java.types.JClassType;
import net.sourceforge.pmd.lang.java.types.JPrimitiveType;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;
import net.sourceforge.pmd.lang.java.types.TypeSystem;

/** Names and descriptors of PMD's types. */
final class TypeNames {
  /** The owner of what nobody knows. */
  static final String UNKNOWN = "?";

  static final String OBJECT = "java.lang.Object";

  private static final String OBJECT_DESCRIPTOR = "Ljava/lang/Object;";

  private TypeNames() {}

  /**
   * Binary name, as {@link Class#getName} writes it; {@code ?} where PMD does not know the type.
   */
  static String binary(JTypeMirror type) {
    JTypeMirror erased = type.getErasure();
    if (erased instanceof JPrimitiveType primitive) {
      return primitive.getSimpleName();
    }
    if (erased instanceof JArrayType array) {
      String element = descriptor(array.getComponentType());
      return "[" + (element.startsWith("L") ? element.replace('/', '.') : element);
    }
    if (erased instanceof JClassType of && !isSentinel(erased)) {
      return binary(of.getSymbol());
    }
    return UNKNOWN;
  }

  /** Binary name of a class; of one that is not at hand, what the imports tell. */
  static String binary(JClassSymbol symbol) {
    return symbol.getBinaryName();
  }

  /** Binary name of what can own members: {@code ?} also for arrays and primitive types. */
  static String owner(JTypeMirror type) {
    JTypeMirror erased = type.getErasure();
    if (erased instanceof JArrayType) {
      return OBJECT;
    }
    return erased instanceof JPrimitiveType ? UNKNOWN : binary(erased);
  }

  /** Descriptor (JVMS 4.3.2); that of Object where PMD does not know the type. */
  static String descriptor(JTypeMirror type) {
    if (type.isVoid()) {
      return "V";
    }
    JTypeMirror erased = type.getErasure();
    if (erased instanceof JPrimitiveType primitive) {
      return primitive.getKind().jvmRepr().descriptorString();
    }
    if (erased instanceof JArrayType array) {
      return "[" + descriptor(array.getComponentType());
    }
    return erased instanceof JClassType of && !isSentinel(erased)
        ? descriptor(binary(of.getSymbol()))
        : OBJECT_DESCRIPTOR;
  }

  /** Descriptor of a class. */
  static String descriptor(String binaryName) {
    return "L" + binaryName.replace('.', '/') + ";";
  }

  /** Descriptor of a method with these descriptors of its parameters. */
  static String method(List<String> parameters, String result) {
    return "(" + String.join("", parameters) + ")" + result;
  }

  /** Whether PMD knows nothing of the type, not even its name. */
  static boolean isUnknown(JTypeMirror type) {
    return isSentinel(type) || binary(type).equals(UNKNOWN);
  }

  private static boolean isSentinel(JTypeMirror type) {
    TypeSystem types = type.getTypeSystem();
    return type == types.UNKNOWN || type == types.ERROR || type == types.NULL_TYPE;
  }

  /** Whether members of the type are called as those of an interface. */
  static boolean isInterface(JTypeMirror type) {
    JTypeDeclSymbol symbol = type.getErasure().getSymbol();
    return symbol instanceof JClassSymbol of && of.isInterface();
  }
}
