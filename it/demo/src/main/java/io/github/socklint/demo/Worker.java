// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers the questions of one connection. */
final class Worker implements Runnable {
  private static final Logger LOG = System.getLogger(Worker.class.getName());

  private final Socket connection;
  private final Cache cache;

  Worker(Socket connection, Cache cache) {
    this.connection = connection;
    this.cache = cache;
  }

  @Override
  public void run() {
    try {
      // No read timeout: a silent client holds this thread for ever.
      BufferedReader questions = new BufferedReader(
          new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      PrintWriter answers = new PrintWriter(
          new OutputStreamWriter(connection.getOutputStream(), StandardCharsets.UTF_8), true);
      for (String line = questions.readLine(); line != null; line = questions.readLine()) {
        answers.println(cache.answer(line));
      }
      connection.close();
    } catch (IOException e) {
      // The connection stays open.
      LOG.log(Level.WARNING, "connection lost", e);
    }
  }
}
