// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.model.yaml.Mistake;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All API models of a run: the bundled ones and those that a user adds. Immutable and thread-safe.
 *
 * <p>The files' format is described in {@code README.md} beside the bundled files.
 */
public final class ApiModels {
  private final Map<String, ApiType> types;
  private final Relocations relocations;
  private final Concerns concerns;

  private ApiModels(Map<String, ApiType> types) {
    this.types = Map.copyOf(types);
    this.relocations = new Relocations(types.values());
    this.concerns = new Concerns(types.values());
  }

  /** Loaded once, on first use; a broken bundled file is a fault of the build, caught by a test. */
  private static final class Bundled {
    static final ApiModels MODELS = readBundled();
  }

  // Not in the class above: its initialisation would wait for threads that wait for it.
  private static ApiModels readBundled() {
    // In parallel, for a short run waits for this before it can do anything else.
    List<List<ApiType>> files =
        fileNames().parallelStream().map(ApiModels::readBundled).toList();
    Map<String, ApiType> types = new LinkedHashMap<>();
    for (List<ApiType> file : files) {
      file.forEach(type -> types.merge(type.name(), type, ApiType::with));
    }
    return new ApiModels(types);
  }

  private static List<ApiType> readBundled(String fileName) {
    try (Reader text = open(fileName)) {
      return List.copyOf(ModelFile.read(fileName, text).types());
    } catch (IOException e) {
      throw new UncheckedIOException("bundled model " + fileName, e);
    }
  }

  /** The models that come with socklint. */
  public static ApiModels bundled() {
    return Bundled.MODELS;
  }

  /** The bundled files, as {@code index.txt} lists them. */
  static List<String> fileNames() {
    try (BufferedReader index = open("index.txt")) {
      return index.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("index of the bundled models", e);
    }
  }

  /** Opens a bundled file. */
  static BufferedReader open(String fileName) {
    InputStream bytes = ApiModels.class.getResourceAsStream(fileName);
    if (bytes == null) {
      throw new IllegalStateException(fileName + " is missing beside " + ApiModels.class);
    }
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
  }

  /**
   * These models and a user's file, whose entries win over entries for the same method.
   *
   * @throws ApiModelException where the file cannot be read or is wrong; it names every mistake
   */
  public ApiModels with(Path userFile) {
    Map<String, ApiType> joined = new LinkedHashMap<>(types);
    try (Reader text = Files.newBufferedReader(userFile, StandardCharsets.UTF_8)) {
      for (ApiType type : ModelFile.read(userFile.toString(), text).types()) {
        joined.merge(type.name(), type, ApiType::with);
      }
    } catch (IOException e) {
      throw new ApiModelException(List.of(new Mistake(
          userFile.toString(), 0, 0, MessageId.MODEL_UNREADABLE, "cannot be read: " + e)));
    }
    return new ApiModels(joined);
  }

  /**
   * What the models say of a class; supertypes are not asked.
   *
   * @param binaryName for example {@code java.util.Map$Entry}; a relocated (shaded) copy of a
   *     library's class is recognised by its name's end
   */
  public Optional<ApiType> type(String binaryName) {
    ApiType type = types.get(binaryName);
    return type != null ? Optional.of(type) : relocations.original(binaryName);
  }

  /**
   * The option that a constant stands for, for example {@code java.net.StandardSocketOptions} and
   * {@code SO_LINGER}.
   *
   * @param ownerBinaryName the class that the code names as the field's owner
   */
  public Optional<SocketOption> optionConstant(String ownerBinaryName, String field) {
    return type(ownerBinaryName).flatMap(type -> type.constant(field));
  }

  /**
   * Whether a class that names this one could be of interest to a rule: the models say that it
   * opens, connects, configures or watches sockets. Mere helpers (streams, collections, executors)
   * do not count. Fast enough to be asked for every class entry of every constant pool.
   *
   * @param internalName for example {@code java/net/Socket}; array descriptors are looked through
   */
  public boolean concerns(String internalName) {
    return concerns.concerns(internalName);
  }

  /** The classes that {@link #concerns} is true for, relocated copies left out; internal names. */
  public Set<String> concernNames() {
    return concerns.names();
  }

  /** Every modelled type. */
  public Collection<ApiType> types() {
    return new ArrayList<>(types.values());
  }
}
