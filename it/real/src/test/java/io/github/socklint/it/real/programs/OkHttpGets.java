// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.real.programs;

import java.io.IOException;
import java.net.InetAddress;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Gets a page again and again, and empties the pool in the end. */
public final class OkHttpGets {
  private OkHttpGets() {}

  /** Takes the server's port on loopback and how many requests. */
  public static void main(String[] arguments) throws IOException {
    Request request = new Request.Builder()
        .url("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + arguments[0])
        .build();
    OkHttpClient client = new OkHttpClient();
    for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
      try (Response response = client.newCall(request).execute()) {
        if (!response.body().string().equals("ok")) {
          throw new IllegalStateException("answered otherwise: " + response);
        }
      }
    }
    client.connectionPool().evictAll();
  }
}
