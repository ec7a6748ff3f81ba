// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.JType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads from a tree what a class declares. */
public final class Declarations {
  private static final int ENUM = 0x4000;
  private static final int VARARGS = 0x80;
  private static final int PUBLIC_CONSTANT = Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL;
  private static final List<String> ENUM_HIDDEN = List.of("Ljava/lang/String;", "I");

  private final String name;
  private final Scope scope;
  private final int access;
  private final List<String> hidden;
  private final List<ClassInfo.Field> fields = new ArrayList<>();
  private final List<ClassInfo.Method> methods = new ArrayList<>();

  private Declarations(String name, Scope scope, int access, List<String> hidden) {
    this.name = name;
    this.scope = scope;
    this.access = access;
    this.hidden = hidden;
  }

  /** Whether objects of a member class hold the object around them. */
  static boolean isInner(TypeDeclaration<?> type, boolean inInterface) {
    return type instanceof ClassOrInterfaceDeclaration c
        && !c.isInterface()
        && !c.isStatic()
        && !inInterface;
  }

  /**
   * A class and what names mean in it.
   *
   * @param inside the scope of its members
   */
  public record Declared(ClassInfo info, Scope inside) {}

  /** All classes that a declaration holds, itself first, by binary name. */
  static void collect(
      TypeDeclaration<?> type,
      String binaryName,
      Optional<String> outer,
      Scope around,
      Map<String, Declared> into) {
    ClassInfo info = read(type, binaryName, outer, around);
    Scope inside = scopeIn(type, binaryName, around);
    into.put(binaryName, new Declared(info, inside));
    boolean isInterface = info.isInterface();
    for (BodyDeclaration<?> member : type.getMembers()) {
      if (member instanceof TypeDeclaration<?> t) {
        Optional<String> holder =
            isInner(t, isInterface) ? Optional.of(binaryName) : Optional.empty();
        collect(t, binaryName + "$" + t.getNameAsString(), holder, inside, into);
      }
    }
  }

  /** The scope of a declaration's members. */
  public static Scope scopeIn(TypeDeclaration<?> type, String binaryName, Scope around) {
    return around.in(binaryName).with(parameters(type));
  }

  private static List<TypeParameter> parameters(TypeDeclaration<?> type) {
    return type instanceof ClassOrInterfaceDeclaration c
        ? c.getTypeParameters()
        : type instanceof RecordDeclaration r ? r.getTypeParameters() : List.of();
  }

  /**
   * Reads one class.
   *
   * @param outer the class whose instance its objects hold
   */
  public static ClassInfo read(
      TypeDeclaration<?> type, String binaryName, Optional<String> outer, Scope around) {
    Scope inside = scopeIn(type, binaryName, around);
    int flags = flags(type);
    List<String> hidden = type instanceof EnumDeclaration
        ? ENUM_HIDDEN
        : outer.map(o -> List.of(JType.of(o).descriptor())).orElse(List.of());
    Declarations d = new Declarations(binaryName, inside, flags, hidden);
    List<JType> supers = new ArrayList<>();
    if (type instanceof ClassOrInterfaceDeclaration c) {
      c.getExtendedTypes().forEach(t -> supers.add(inside.type(t)));
      if (!c.isInterface() && supers.isEmpty()) {
        supers.add(JType.OBJECT);
      }
      c.getImplementedTypes().forEach(t -> supers.add(inside.type(t)));
    } else if (type instanceof EnumDeclaration e) {
      supers.add(JType.of("java.lang.Enum", List.of(JType.of(binaryName))));
      e.getImplementedTypes().forEach(t -> supers.add(inside.type(t)));
      d.enumMembers(e);
    } else if (type instanceof RecordDeclaration r) {
      supers.add(JType.of("java.lang.Record"));
      r.getImplementedTypes().forEach(t -> supers.add(inside.type(t)));
    }
    d.members(type.getMembers());
    if (type instanceof RecordDeclaration r) {
      d.recordMembers(r);
    } else if (!(type instanceof AnnotationDeclaration) && (flags & Modifier.INTERFACE) == 0) {
      d.defaultConstructor();
    }
    List<String> variables =
        parameters(type).stream().map(TypeParameter::getNameAsString).toList();
    return new ClassInfo(binaryName, flags, variables, supers, outer, d.fields, d.methods);
  }

  /** A class without a declaration of its own: members and what it extends. */
  public static ClassInfo anonymous(
      String binaryName,
      JType superType,
      Optional<String> outer,
      List<BodyDeclaration<?>> members,
      Scope inside) {
    Declarations d = new Declarations(binaryName, inside, 0, List.of());
    d.members(members);
    return new ClassInfo(binaryName, 0, List.of(), List.of(superType), outer, d.fields, d.methods);
  }

  private static int flags(TypeDeclaration<?> type) {
    int flags = flags(type.getModifiers());
    if (type instanceof ClassOrInterfaceDeclaration c && c.isInterface()
        || type instanceof AnnotationDeclaration) {
      flags |= Modifier.INTERFACE | Modifier.ABSTRACT;
    } else if (type instanceof EnumDeclaration) {
      flags |= ENUM | Modifier.STATIC;
    }
    return flags;
  }

  private static int flags(NodeList<com.github.javaparser.ast.Modifier> modifiers) {
    int flags = 0;
    for (com.github.javaparser.ast.Modifier m : modifiers) {
      flags |= switch (m.getKeyword()) {
        case PUBLIC -> Modifier.PUBLIC;
        case PROTECTED -> Modifier.PROTECTED;
        case PRIVATE -> Modifier.PRIVATE;
        case STATIC -> Modifier.STATIC;
        case FINAL -> Modifier.FINAL;
        case ABSTRACT -> Modifier.ABSTRACT;
        case SYNCHRONIZED -> Modifier.SYNCHRONIZED;
        case NATIVE -> Modifier.NATIVE;
        case VOLATILE -> Modifier.VOLATILE;
        case TRANSIENT -> Modifier.TRANSIENT;
        default -> 0;
      };
    }
    return flags;
  }

  private boolean inInterface() {
    return (access & Modifier.INTERFACE) != 0;
  }

  private void members(List<BodyDeclaration<?>> members) {
    for (BodyDeclaration<?> member : members) {
      if (member instanceof FieldDeclaration f) {
        field(f);
      } else if (member instanceof MethodDeclaration m) {
        methods.add(method(m));
      } else if (member instanceof ConstructorDeclaration c) {
        methods.add(constructor(c));
      } else if (member instanceof AnnotationMemberDeclaration a) {
        methods.add(new ClassInfo.Method(
            name,
            a.getNameAsString(),
            List.of(),
            List.of(),
            scope.type(a.getType()),
            Modifier.PUBLIC | Modifier.ABSTRACT,
            List.of(),
            List.of()));
      }
    }
  }

  private void field(FieldDeclaration f) {
    int flags = flags(f.getModifiers()) | (inInterface() ? PUBLIC_CONSTANT : 0);
    for (VariableDeclarator v : f.getVariables()) {
      JType type = scope.type(v.getType());
      Supplier<Optional<Object>> constant = Optional::empty;
      Optional<Expression> value = v.getInitializer();
      boolean may = Modifier.isFinal(flags)
          && value.isPresent()
          && (type.isPrimitive() || type.equals(JType.STRING));
      if (may) {
        constant = () -> constant(value.get(), type);
      }
      fields.add(new ClassInfo.Field(name, v.getNameAsString(), type, flags, constant));
    }
  }

  private Optional<Object> constant(Expression value, JType type) {
    return new FieldConstants(scope).of(value).map(c -> converted(c, type));
  }

  /** The constant as a value of a variable's type. */
  public static Object converted(Object constant, JType type) {
    if (!(constant instanceof Number n) || !type.isPrimitive()) {
      return constant;
    }
    return switch (type.name()) {
      case "long" -> n.longValue();
      case "float" -> n.floatValue();
      case "double" -> n.doubleValue();
      default -> n.intValue();
    };
  }

  private ClassInfo.Method method(MethodDeclaration m) {
    int flags = flags(m.getModifiers());
    if (inInterface()) {
      flags |= Modifier.isPrivate(flags) ? 0 : Modifier.PUBLIC;
      flags |= m.getBody().isPresent() ? 0 : Modifier.ABSTRACT;
    }
    Scope inside = scope.with(m.getTypeParameters());
    return new ClassInfo.Method(
        name,
        m.getNameAsString(),
        m.getTypeParameters().stream().map(TypeParameter::getNameAsString).toList(),
        parameters(m.getParameters(), inside),
        inside.type(m.getType()),
        flags | varargs(m.getParameters()),
        List.of(),
        exceptions(m, inside));
  }

  private ClassInfo.Method constructor(ConstructorDeclaration c) {
    Scope inside = scope.with(c.getTypeParameters());
    return new ClassInfo.Method(
        name,
        "<init>",
        c.getTypeParameters().stream().map(TypeParameter::getNameAsString).toList(),
        parameters(c.getParameters(), inside),
        JType.VOID,
        flags(c.getModifiers()) | varargs(c.getParameters()),
        hidden,
        exceptions(c, inside));
  }

  private static List<String> exceptions(CallableDeclaration<?> c, Scope inside) {
    return c.getThrownExceptions().stream()
        .map(t -> inside.type(t).erased().name())
        .toList();
  }

  private static int varargs(NodeList<Parameter> parameters) {
    return parameters.getLast().filter(Parameter::isVarArgs).isPresent() ? VARARGS : 0;
  }

  private static List<JType> parameters(NodeList<Parameter> parameters, Scope inside) {
    return parameters.stream().map(p -> parameterType(p, inside)).toList();
  }

  /** The type of a parameter, an array for varargs. */
  public static JType parameterType(Parameter p, Scope inside) {
    return inside.type(p.getType()).array(p.isVarArgs() ? 1 : 0);
  }

  private void implicit(
      String method, List<JType> parameters, JType result, int flags, List<String> before) {
    boolean declared = methods.stream()
        .anyMatch(m -> m.name().equals(method)
            && m.parameters().size() == parameters.size()
            && m.parameters().stream()
                .map(JType::descriptor)
                .toList()
                .equals(parameters.stream().map(JType::descriptor).toList()));
    if (!declared) {
      methods.add(new ClassInfo.Method(
          name, method, List.of(), parameters, result, flags, before, List.of()));
    }
  }

  private void defaultConstructor() {
    if (methods.stream().noneMatch(m -> m.name().equals("<init>"))) {
      int visible = access & (Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE);
      implicit("<init>", List.of(), JType.VOID, visible, hidden);
    }
  }

  private void enumMembers(EnumDeclaration e) {
    JType self = JType.of(name);
    e.getEntries()
        .forEach(entry -> fields.add(new ClassInfo.Field(
            name, entry.getNameAsString(), self, PUBLIC_CONSTANT | ENUM, Optional::empty)));
    int flags = Modifier.PUBLIC | Modifier.STATIC;
    implicit("values", List.of(), self.array(1), flags, List.of());
    implicit("valueOf", List.of(JType.STRING), self, flags, List.of());
  }

  private void recordMembers(RecordDeclaration r) {
    List<JType> types = parameters(r.getParameters(), scope);
    for (int i = 0; i < types.size(); i++) {
      String component = r.getParameter(i).getNameAsString();
      int flags = Modifier.PRIVATE | Modifier.FINAL;
      fields.add(i, new ClassInfo.Field(name, component, types.get(i), flags, Optional::empty));
      implicit(component, List.of(), types.get(i), Modifier.PUBLIC, List.of());
    }
    implicit("<init>", types, JType.VOID, Modifier.PUBLIC | varargs(r.getParameters()), hidden);
  }
}
