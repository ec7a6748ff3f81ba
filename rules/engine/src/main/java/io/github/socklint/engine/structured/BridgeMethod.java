// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.structured;

import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * What a compiler adds where a method overrides one whose erased parameters or result are others.
 * Calls name the overridden method; the bridge has that name and leads to the override (JLS
 * 15.12.4.5).
 */
public final class BridgeMethod {
  /** The flags of a bridge, besides those of the override (JVMS 4.6). */
  public static final int FLAGS = 0x1040;

  private BridgeMethod() {}

  /**
   * Hands its arguments on, each cast to what the override takes.
   *
   * @param bridge the overridden method's descriptor, in the class of the override
   */
  public static FlowGraph graph(MethodId bridge, MethodId override, CallKind kind, int line) {
    MethodTypeDesc from = MethodTypeDesc.ofDescriptor(bridge.descriptor());
    MethodTypeDesc to = MethodTypeDesc.ofDescriptor(override.descriptor());
    MethodBuilder b = new MethodBuilder(false).at(line);
    List<Integer> given = new ArrayList<>();
    from.parameterList().forEach(p -> given.add(b.parameter()));
    List<Integer> handed = new ArrayList<>(List.of(b.receiver()));
    for (int i = 0; i < given.size(); i++) {
      String type = to.parameterType(i).descriptorString();
      boolean same = type.equals(from.parameterType(i).descriptorString());
      handed.add(same ? given.get(i) : b.cast(given.get(i), runtimeName(type)));
    }
    b.returns(b.call(kind, override, handed));
    return b.build(bridge);
  }

  private static String runtimeName(String descriptor) {
    String name = descriptor.replace('/', '.');
    return name.startsWith("L") ? name.substring(1, name.length() - 1) : name;
  }
}
