// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The recorded process: it runs twins as its standard input says, a line each, until that ends.
 *
 * <pre>
 *   meet LingerZero wrong 40 35411       meets 40 peers at this port
 *   accept HandlerLeak wrong 40          meets 40 peers that come; answers "port ... 41234"
 *   collect                              lets the garbage collector run from now on
 * </pre>
 *
 * When a twin has met its peers it answers {@code done LingerZero wrong} with what was thrown.
 */
public final class Stage {
  /** So many meetings of a twin go on at once. */
  static final int THREADS = 8;

  private final ScheduledExecutorService collector = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService twins = Executors.newCachedThreadPool();

  private Stage() {}

  /** Runs until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    Stage stage = new Stage();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      if (words[0].equals("collect")) {
        stage.collect();
      } else {
        stage.twins.execute(() -> stage.run(words));
      }
    }
    System.exit(0);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // It goes on to the end of the process.
  private void collect() {
    collector.scheduleWithFixedDelay(System::gc, 0, 100, TimeUnit.MILLISECONDS);
  }

  private void run(String[] words) {
    String name = words[1] + " " + words[2];
    int meets = Integer.parseInt(words[3]);
    List<String> thrown = new ArrayList<>();
    try {
      Scenario scenario = Scenarios.named(words[1]);
      Twin twin = words[2].equals("wrong") ? scenario.wrong() : scenario.right();
      if (words[0].equals("accept")) {
        thrown = accept((ServingTwin) twin, name, meets);
      } else {
        InetSocketAddress peer =
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(words[4]));
        thrown = times(meets, () -> {
          twin.meet(peer);
          return null;
        });
      }
    } catch (IOException | InterruptedException | RuntimeException | LinkageError e) {
      thrown.add(e.toString());
    }
    System.out.println("done " + name + " " + thrown.stream().distinct().toList());
  }

  private List<String> accept(ServingTwin twin, String name, int meets)
      throws IOException, InterruptedException {
    try (ServerSocket server = new ServerSocket(0, meets, InetAddress.getLoopbackAddress())) {
      System.out.println("port " + name + " " + server.getLocalPort());
      return times(meets, () -> {
        twin.accept(server);
        return null;
      });
    }
  }

  /** What was thrown: a hostile peer has that effect on right twins, too. */
  private static List<String> times(int meets, Callable<Void> meeting) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<String> thrown = new ArrayList<>();
    List<Callable<Void>> all = new ArrayList<>();
    for (int i = 0; i < meets; i++) {
      all.add(meeting);
    }
    for (Future<Void> one : threads.invokeAll(all)) {
      try {
        one.get();
      } catch (ExecutionException e) {
        thrown.add(e.getCause().toString());
      }
    }
    threads.shutdown();
    return thrown;
  }
}
