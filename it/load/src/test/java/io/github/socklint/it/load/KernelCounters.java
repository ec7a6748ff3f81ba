// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the kernel counted in one network namespace: {@code /proc/PID/net/snmp} and {@code netstat},
 * of which each line of names is followed by one of numbers.
 *
 * @param byName as {@code Tcp.ActiveOpens} and {@code TcpExt.TCPAbortOnData}; proc_net(5), and
 *     include/uapi/linux/snmp.h
 */
record KernelCounters(Map<String, Long> byName) {
  KernelCounters {
    byName = Collections.unmodifiableMap(new TreeMap<>(byName));
  }

  static KernelCounters of(long pid) throws IOException {
    Map<String, Long> byName = new TreeMap<>();
    for (String file : List.of("snmp", "netstat")) {
      List<String> lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), "net", file));
      for (int i = 0; i + 1 < lines.size(); i += 2) {
        String[] names = lines.get(i).split(" ");
        String[] numbers = lines.get(i + 1).split(" ");
        for (int column = 1; column < names.length; column++) {
          byName.put(names[0].replace(':', '.') + names[column], Long.parseLong(numbers[column]));
        }
      }
    }
    return new KernelCounters(byName);
  }

  /** One counter, which this kernel must have. */
  long get(String name) {
    Long value = byName.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the kernel counts no " + name + ": " + byName.keySet());
    }
    return value;
  }
}
