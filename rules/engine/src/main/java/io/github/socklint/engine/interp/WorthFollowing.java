// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Bound;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import java.util.List;

/** Decides whether a call is followed into its callees, which costs far more than not to. */
final class WorthFollowing {
  private final Context context;
  private final Summaries summaries;
  private final MethodRun run;

  WorthFollowing(Context context, Summaries summaries, MethodRun run) {
    this.context = context;
    this.summaries = summaries;
    this.run = run;
  }

  /**
   * Whether the callees may matter to a socket of this method, or to a value that a rule cares for.
   */
  boolean isFollowed(CallSite site, State s, List<Value> args, List<MethodId> targets) {
    return needsSummary(site, s, args, targets) || constantsDecide(s, args, targets);
  }

  private boolean needsSummary(CallSite site, State s, List<Value> args, List<MethodId> targets) {
    String returned = Descriptors.returnType(site.call().method().descriptor());
    if (context.types().resourceKind(returned).isPresent()) {
      return true;
    }
    boolean reaches = reachesOurs(site, s, args);
    for (MethodId target : targets) {
      if (reaches && context.isRelevant(target.owner()) && summaries.touches().socket(target)) {
        return true;
      }
      if (!returned.equals("void")
          && context.program().graph(target).map(WorthFollowing::isTrivial).orElse(false)) {
        return true;
      }
    }
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i) instanceof Bound) {
        return true;
      }
      for (int id : s.reachableFrom(args.get(i)).toArray()) {
        Obj o = s.object(id);
        boolean self = id == 0 && !run.graph().isStatic();
        if (o != null && !self && (o.kind() != null || mayView(o))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether the callee works on something whose resources this method must know: this object, one
   * it made, or one that is asked to close what it holds.
   */
  private static boolean reachesOurs(CallSite site, State s, List<Value> args) {
    if (!site.hasReceiver()) {
      return true;
    }
    Obj receiver = s.object(args.get(0));
    return receiver != null
        && (receiver.id() == 0
            || receiver.source() == Obj.Source.MADE
            || Names.saysClose(site.call().method().name()));
  }

  /**
   * Whether the object may turn out, in some caller, to be a stream of a socket or the like, or
   * something that keeps a socket.
   */
  private boolean mayView(Obj o) {
    boolean element = o.home() != null && o.home().name().equals(FieldKey.ANY_ELEMENT);
    return (o.source() == Obj.Source.PARAMETER || element)
        && (context.types().isSubtype(o.type(), "java.lang.AutoCloseable")
            || context.isStandIn(o.type()));
  }

  /**
   * Whether a resource is at stake, the callee may throw, and a constant argument may tell whether.
   */
  private boolean constantsDecide(State s, List<Value> args, List<MethodId> targets) {
    boolean constant =
        args.stream().anyMatch(v -> v instanceof Known k && k.constant() instanceof Number);
    return constant
        && s.objects().stream().anyMatch(o -> o.kind() != null)
        && targets.stream().anyMatch(t -> !summaries.exceptions().of(t).isEmpty());
  }

  /** A getter or a look-up with a default: cheap to follow, and its value may decide a level. */
  private static boolean isTrivial(FlowGraph graph) {
    return graph.blocks().size() <= 3
        && graph.blocks().stream().mapToInt(b -> b.ops().size()).sum() <= 24;
  }
}
