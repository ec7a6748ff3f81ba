// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.structured.MethodBuilder;
import io.github.socklint.engine.structured.Test;
import java.util.List;
import net.sourceforge.pmd.lang.java.ast.ASTPattern;
import net.sourceforge.pmd.lang.java.ast.ASTRecordPattern;
import net.sourceforge.pmd.lang.java.ast.ASTTypePattern;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;
import net.sourceforge.pmd.lang.java.symbols.JRecordComponentSymbol;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;
import net.sourceforge.pmd.lang.java.types.Substitution;

/** Lowers type and record patterns. */
final class Patterns {
  private final Body body;
  private final MethodBuilder b;

  Patterns(Body body) {
    this.body = body;
    this.b = body.b;
  }

  /** Whether the value, of this type, matches; its variables are bound where it does. */
  Test matches(int value, JTypeMirror from, ASTPattern pattern) {
    if (pattern instanceof ASTTypePattern type) {
      return ofType(value, from, type);
    } else if (pattern instanceof ASTRecordPattern of) {
      return ofRecord(value, of);
    }
    return b.always(true);
  }

  private Test ofType(int value, JTypeMirror from, ASTTypePattern pattern) {
    JTypeMirror type = pattern.getVarId().getTypeMirror();
    return (whenTrue, whenFalse) -> {
      int variable = body.declare(pattern.getVarId());
      if (type.isPrimitive()) {
        b.assign(variable, body.conversions.convert(b.copy(value), from, type));
        b.jump(whenTrue);
        return;
      }
      String name = TypeNames.binary(type);
      var bound = b.label();
      b.branch(b.instanceOf(value, name), bound, whenFalse);
      b.place(bound);
      b.assign(variable, b.cast(value, name));
      b.jump(whenTrue);
    };
  }

  private Test ofRecord(int value, ASTRecordPattern pattern) {
    JTypeMirror type = pattern.getTypeNode().getTypeMirror();
    String name = TypeNames.binary(type);
    return (whenTrue, whenFalse) -> {
      var isOne = b.label();
      b.branch(b.instanceOf(value, name), isOne, whenFalse);
      b.place(isOne);
      int record = b.assign(b.variable(), b.cast(value, name));
      if (type.getSymbol() instanceof JClassSymbol symbol) {
        components(record, pattern, symbol, whenFalse);
      }
      b.jump(whenTrue);
    };
  }

  private void components(
      int record,
      ASTRecordPattern pattern,
      JClassSymbol symbol,
      io.github.socklint.engine.structured.Label whenFalse) {
    List<JRecordComponentSymbol> components = symbol.getRecordComponents();
    List<ASTPattern> parts = pattern.getComponentPatterns().toList();
    for (int i = 0; i < Math.min(components.size(), parts.size()); i++) {
      JRecordComponentSymbol component = components.get(i);
      JTypeMirror type = component.getTypeMirror(Substitution.EMPTY);
      MethodId accessor = new MethodId(
          TypeNames.binary(symbol),
          component.getSimpleName(),
          TypeNames.method(List.of(), TypeNames.descriptor(type)));
      int part = b.assign(b.variable(), b.call(CallKind.VIRTUAL, accessor, List.of(record)));
      var next = b.label();
      matches(part, type, parts.get(i)).branch(next, whenFalse);
      b.place(next);
    }
  }
}
