// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** A handler that closes only where all went well. */
final class HandlerLeak implements Scenario {

  @Override
  public String rule() {
    return "handler-leak";
  }

  @Override
  public String evidence() {
    return "closed-by-gc";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.SILENT, 1, PeerKind.RESET, 1);
  }

  @Override
  public boolean collected() {
    return true;
  }

  @Override
  public Duration hold() {
    return Duration.ofSeconds(2);
  }

  @Override
  public Twin wrong() {
    return new Wrong();
  }

  @Override
  public Twin right() {
    return new Right();
  }

  private static final class Wrong implements ServingTwin {
    private final Executor pool = Executors.newCachedThreadPool();

    @Override
    public void accept(ServerSocket server) throws Exception {
      Socket client = server.accept();
      try {
        pool.execute(() -> answer(client));
      } catch (RejectedExecutionException e) {
        client.close();
      }
    }

    private static void answer(Socket client) {
      try {
        client.setSoTimeout(50);
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
        client.close();
      } catch (IOException e) {
        System.getLogger("twin").log(System.Logger.Level.DEBUG, "client went away", e);
      }
    }
  }

  private static final class Right implements ServingTwin {
    private final Executor pool = Executors.newCachedThreadPool();

    @Override
    public void accept(ServerSocket server) throws Exception {
      Socket client = server.accept();
      try {
        pool.execute(() -> answer(client));
      } catch (RejectedExecutionException e) {
        client.close();
      }
    }

    private static void answer(Socket client) {
      try (client) {
        client.setSoTimeout(50);
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        System.getLogger("twin").log(System.Logger.Level.DEBUG, "client went away", e);
      }
    }
  }
}
