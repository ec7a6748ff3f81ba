// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Op.CallKind;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.java.ast.ASTAnonymousClassDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTBodyDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTEnumConstant;
import net.sourceforge.pmd.lang.java.ast.ASTFieldDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTInitializer;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.symbols.JFieldSymbol;

/** Lowers initialisers of fields and initialiser blocks. */
final class ClassInitializers {
  private ClassInitializers() {}

  /** What every constructor runs that does not call another one of the class. */
  static void instance(Body body) {
    for (ASTBodyDeclaration declaration : body.type.node.getDeclarations()) {
      if (!Members.isStatic(declaration)) {
        initialise(body, declaration);
      }
    }
  }

  /** The static initialiser, if there is anything to initialise. */
  static void lowerStatic(FileContext file, ClassContext type) {
    Body body = new Body(file, type, true, "static");
    int number = 0;
    for (ASTEnumConstant constant : constants(type)) {
      enumConstant(body, constant, number++);
    }
    boolean any = number > 0;
    for (ASTBodyDeclaration declaration : type.node.getDeclarations()) {
      boolean initialises =
          declaration instanceof ASTInitializer || declaration instanceof ASTFieldDeclaration;
      if (initialises && Members.isStatic(declaration)) {
        any = true;
        initialise(body, declaration);
      }
    }
    if (any) {
      MethodId method = new MethodId(type.name, "<clinit>", "()V");
      type.add(method, Modifier.STATIC, List.of());
      type.graphs.put(method, body.b.build(method));
    }
  }

  /** The constants of an enum, none of other classes. */
  static List<ASTEnumConstant> constants(ClassContext type) {
    return type.node.isEnum() ? type.node.getEnumConstants().toList() : List.of();
  }

  private static void initialise(Body body, ASTBodyDeclaration declaration) {
    if (declaration instanceof ASTInitializer block) {
      body.b.scope(() -> body.statements.statement(block.getBody()));
    } else if (declaration instanceof ASTFieldDeclaration fields) {
      for (ASTVariableId field : fields.getVarIds()) {
        if (field.getInitializer() != null && field.getSymbol() instanceof JFieldSymbol symbol) {
          body.b.at(field.getBeginLine()).statement(() -> store(body, field, symbol));
        }
      }
    }
  }

  private static void store(Body body, ASTVariableId field, JFieldSymbol symbol) {
    boolean isStatic = symbol.isStatic();
    if (isStatic && symbol.isFinal() && field.getInitializer().getConstValue() != null) {
      return;
    }
    int value = body.value(field.getInitializer(), field.getTypeMirror());
    int object = isStatic ? Op.NONE : body.receiver();
    body.b.at(field.getBeginLine());
    body.b.storeField(object, Members.field(body.type.name, symbol), value);
  }

  private static void enumConstant(Body body, ASTEnumConstant constant, int number) {
    body.b.at(constant.getVarId().getBeginLine()).statement(() -> {
      ASTAnonymousClassDeclaration own = constant.getAnonymousClass();
      ClassContext made = own == null ? body.type : body.file.of(own);
      int object = body.b.allocate(made.name);
      List<Integer> arguments = new ArrayList<>(
          List.of(object, body.b.constant(constant.getName()), body.b.constant(number)));
      arguments.addAll(body.calls.arguments(constant, constant.getArguments()));
      MethodId id = own == null
          ? Constructors.id(
              body.type.symbol(),
              Optional.of(body.type),
              Members.parameters(constant.getMethodType().getSymbol()))
          : Constructors.ofAnonymous(made);
      body.b.call(CallKind.SPECIAL, id, arguments);
      body.b.storeField(
          Op.NONE,
          new FieldId(body.type.name, constant.getName(), TypeNames.descriptor(body.type.name)),
          object);
    });
  }
}
