// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Trail;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.model.api.ResourceKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What is a matter of more than one method: which fields are given open sockets, which are closed,
 * which are shown to others. Gathered by all threads, read when all are done.
 */
public final class ProgramFacts {
  /** A resource that is stored in a field. */
  public record Opened(
      MethodId method,
      int line,
      MethodId origin,
      ResourceKind kind,
      boolean dormant,
      List<Trail> steps) {}

  /** A place where watermarks are set. */
  public record MarkSite(MethodId method, int line) {}

  private final Map<String, Set<Opened>> opened = new ConcurrentHashMap<>();
  private final Set<String> closed = ConcurrentHashMap.newKeySet();
  private final Set<String> exposed = ConcurrentHashMap.newKeySet();
  private final Map<String, Set<String>> aliases = new ConcurrentHashMap<>();
  /**
   * A finding about a field that is to be added once all is known of the field.
   *
   * @param certain whether it needs no further proof
   */
  record AboutField(String field, boolean certain, Sink.Draft draft) {}

  private record AcceptedBuffer(String nest, Sink.Draft draft) {}

  private record Raised(String field, String flag, Sink.Draft draft) {}

  private final Map<String, Set<String>> guards = new ConcurrentHashMap<>();
  private final Queue<Raised> raised = new ConcurrentLinkedQueue<>();
  private final Queue<AboutField> overwritten = new ConcurrentLinkedQueue<>();
  private final Queue<AboutField> incomplete = new ConcurrentLinkedQueue<>();
  private final Set<String> bufferedListeners = ConcurrentHashMap.newKeySet();
  private final Queue<AcceptedBuffer> acceptedBuffers = new ConcurrentLinkedQueue<>();
  private final Set<String> connected = ConcurrentHashMap.newKeySet();
  private final Map<String, Set<MarkSite>> shut = new ConcurrentHashMap<>();
  private final Set<MarkSite> markSites = ConcurrentHashMap.newKeySet();

  void opened(String field, Opened what) {
    opened.computeIfAbsent(field, f -> ConcurrentHashMap.newKeySet()).add(what);
  }

  void closed(String field) {
    closed.add(field);
  }

  void exposed(String field) {
    exposed.add(field);
  }

  /** The output of what the field holds is shut down here. */
  void shut(String field, MethodId method, int line) {
    shut.computeIfAbsent(field, f -> ConcurrentHashMap.newKeySet()).add(new MarkSite(method, line));
  }

  /** Where the output of what the field holds is shut down, in a stable order. */
  List<MarkSite> shutIn(String field) {
    return inOrder(shut.getOrDefault(field, Set.of()));
  }

  /** A field that may hold an open socket is assigned again. */
  void overwritten(String field, boolean certain, Sink.Draft draft) {
    overwritten.add(new AboutField(field, certain, draft));
  }

  /** The assignments of fields that may hold an open socket. */
  Collection<AboutField> overwritten() {
    return overwritten;
  }

  /** A close-like method leaves a field's socket open. */
  void incomplete(String field, Sink.Draft draft) {
    incomplete.add(new AboutField(field, true, draft));
  }

  /** The close-like methods that leave a field's socket open. */
  Collection<AboutField> incomplete() {
    return incomplete;
  }

  /**
   * What the field holds is closed on a path on which these flags of the holder were down on entry.
   */
  void closedUnless(String field, Set<String> flags) {
    guards.merge(field, flags, (a, b) -> {
      Set<String> both = new HashSet<>(a);
      both.retainAll(b);
      return both;
    });
  }

  /** A flag of the holder is raised while what the field holds is open. */
  void raised(String field, String flag, Sink.Draft draft) {
    raised.add(new Raised(field, flag, draft));
  }

  /** The findings about fields that are closed nowhere but where the raised flag is down. */
  Collection<Sink.Draft> raisedTooEarly() {
    return raised.stream()
        .filter(r -> guards.getOrDefault(r.field(), Set.of()).contains(r.flag()))
        .filter(r -> !exposed.contains(r.field()))
        .map(Raised::draft)
        .toList();
  }

  /** A listener gets a receive buffer in this nest of classes. */
  void listenerBuffered(String nest) {
    bufferedListeners.add(nest);
  }

  /** An accepted socket gets a receive buffer in this nest of classes. */
  void acceptedBuffered(String nest, Sink.Draft draft) {
    acceptedBuffers.add(new AcceptedBuffer(nest, draft));
  }

  /** The receive buffers of accepted sockets whose listener has none. */
  Collection<Sink.Draft> lateBuffers() {
    return acceptedBuffers.stream()
        .filter(a -> !bufferedListeners.contains(a.nest()))
        .map(AcceptedBuffer::draft)
        .toList();
  }

  /** What a field holds is connected or bound somewhere. */
  void connected(String field) {
    connected.add(field);
  }

  /** Whether what a field holds is connected or bound somewhere. */
  boolean isConnected(String field) {
    return connected.contains(field);
  }

  /** What one field holds goes to the other as well. */
  void alias(String from, String to) {
    aliases.computeIfAbsent(from, f -> ConcurrentHashMap.newKeySet()).add(to);
  }

  void watermarkSite(MethodId method, int line) {
    markSites.add(new MarkSite(method, line));
  }

  /** The fields that are given open resources, sorted. */
  public List<String> openedFields() {
    return opened.keySet().stream().sorted().toList();
  }

  /** The places where a field is given an open resource, in a stable order. */
  public List<Opened> openedInto(String field) {
    List<Opened> all = new ArrayList<>(opened.getOrDefault(field, Set.of()));
    all.sort(
        Comparator.comparing((Opened o) -> o.method().toString()).thenComparingInt(Opened::line));
    return all;
  }

  /** Whether somebody closes what the field holds, or gets hold of it and may close it. */
  public boolean isSeenTo(String field) {
    Deque<String> work = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    work.add(field);
    while (!work.isEmpty()) {
      String f = work.remove();
      if (!seen.add(f)) {
        continue;
      }
      if (closed.contains(f) || exposed.contains(f)) {
        return true;
      }
      work.addAll(aliases.getOrDefault(f, Set.of()));
    }
    return false;
  }

  /** The places where watermarks are set, in a stable order. */
  public List<MarkSite> markSites() {
    return inOrder(markSites);
  }

  private static List<MarkSite> inOrder(Set<MarkSite> sites) {
    List<MarkSite> all = new ArrayList<>(sites);
    all.sort(Comparator.comparing((MarkSite m) -> m.method().toString())
        .thenComparingInt(MarkSite::line));
    return all;
  }
}
