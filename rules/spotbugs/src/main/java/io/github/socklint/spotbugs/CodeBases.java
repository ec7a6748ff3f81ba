// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs;

import edu.umd.cs.findbugs.classfile.IClassPath;
import edu.umd.cs.findbugs.classfile.ICodeBase;
import edu.umd.cs.findbugs.classfile.ICodeBase.Discovered;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Where SpotBugs reads classes: folders, archives and single class files.
 *
 * @param application what is judged
 * @param auxiliary what is read for types and summaries; without the JDK, whose classes the reader
 *     of class files finds by itself
 */
record CodeBases(List<Path> application, List<Path> auxiliary) {
  private static final String JDK_CLASS = "java/lang/Object.class";

  CodeBases {
    application = List.copyOf(application);
    auxiliary = List.copyOf(auxiliary);
  }

  /** Those of a class path that SpotBugs has built, {@code Class-Path} of manifests included. */
  static CodeBases of(IClassPath classPath) {
    return new CodeBases(
        paths(classPath.appCodeBaseIterator()), paths(classPath.auxCodeBaseIterator()));
  }

  private static List<Path> paths(Iterator<? extends ICodeBase> codeBases) {
    List<Path> paths = new ArrayList<>();
    while (codeBases.hasNext()) {
      ICodeBase codeBase = codeBases.next();
      // An archive within an archive has no path, and is read with the one around it.
      if (codeBase.getPathName() != null && !isSystem(codeBase)) {
        paths.add(Path.of(codeBase.getPathName()));
      }
    }
    return paths;
  }

  /** The JDK, wherever it is listed, and the annotations that SpotBugs adds from its own folder. */
  private static boolean isSystem(ICodeBase codeBase) {
    return codeBase.getHowDiscovered() == Discovered.IN_SYSTEM_CLASSPATH
        || codeBase.lookupResource(JDK_CLASS) != null;
  }
}
