// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a module of plain classes, a fifth of them with sockets, and two POMs for it. */
final class CheckModule {
  private static final int ONE_IN = 5;

  private static final String PLAIN = """
      package sample;

      import java.util.ArrayList;
      import java.util.HashMap;
      import java.util.List;
      import java.util.Map;

      public final class Plain%1$d {
        private final Map<String, List<Integer>> orders = new HashMap<>();

        public void add(String customer, int amount) {
          if (amount <= 0) {
            throw new IllegalArgumentException("amount " + amount);
          }
          orders.computeIfAbsent(customer, key -> new ArrayList<>()).add(amount + %1$d);
        }

        public int total(String customer) {
          int total = 0;
          for (int amount : orders.getOrDefault(customer, List.of())) {
            total += amount;
          }
          return total;
        }

        public String best() {
          String best = "";
          for (String customer : orders.keySet()) {
            best = total(customer) > total(best) ? customer : best;
          }
          return best;
        }
      }
      """;

  private static final String SOCKETS = """
      package sample;

      import java.io.IOException;
      import java.io.InputStream;
      import java.net.InetSocketAddress;
      import java.net.ServerSocket;
      import java.net.Socket;

      public final class Sockets%1$d implements AutoCloseable {
        private final ServerSocket server;

        public Sockets%1$d(int port) throws IOException {
          server = new ServerSocket(port);
        }

        public static int ask(String host, int port) throws IOException {
          try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1000 + %1$d);
            socket.setSoTimeout(1000);
            InputStream in = socket.getInputStream();
            return in.read();
          }
        }

        public void serve() throws IOException {
          while (!server.isClosed()) {
            Socket accepted = server.accept();
            new Thread(() -> answer(accepted)).start();
          }
        }

        private static void answer(Socket socket) {
          try (socket) {
            socket.getOutputStream().write(%1$d);
          } catch (IOException e) {
            System.err.println(e);
          }
        }

        @Override
        public void close() throws IOException {
          server.close();
        }
      }
      """;

  private CheckModule() {}

  static void write(Path folder, int classes) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src/main/java/sample"));
    for (int i = 0; i < classes; i++) {
      boolean sockets = i % ONE_IN == 0;
      Path file = sources.resolve((sockets ? "Sockets" : "Plain") + i + ".java");
      Files.writeString(file, (sockets ? SOCKETS : PLAIN).formatted(i));
    }
    Files.writeString(folder.resolve("pom.xml"), pom(""));
    Files.writeString(folder.resolve("pom-check.xml"), pom(checkPlugin()));
  }

  private static String pom(String plugin) {
    StringBuilder plugins = new StringBuilder();
    for (String name : List.of(
        "maven-resources-plugin",
        "maven-compiler-plugin",
        "maven-surefire-plugin",
        "maven-jar-plugin")) {
      plugins.append("      <plugin><artifactId>").append(name).append("</artifactId><version>");
      plugins.append(Maven.version(name)).append("</version></plugin>\n");
    }
    return """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>sample</groupId>
          <artifactId>sample</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <build>
            <plugins>
        %s    </plugins>
          </build>
        </project>
        """.formatted(plugins + plugin);
  }

  private static String checkPlugin() {
    return """
              <plugin>
                <groupId>io.github.socklint</groupId>
                <artifactId>socklint-maven-plugin</artifactId>
                <version>%s</version>
                <executions><execution><goals><goal>check</goal></goals></execution></executions>
              </plugin>
        """.formatted(Maven.version("socklint"));
  }
}
