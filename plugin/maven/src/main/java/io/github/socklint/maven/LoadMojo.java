// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import io.github.socklint.confirm.load.LoadProgress;
import io.github.socklint.confirm.load.LoadResult;
import io.github.socklint.run.UsageException;
import io.github.socklint.run.load.LoadJson;
import io.github.socklint.run.load.LoadSettings;
import io.github.socklint.run.load.LoadSettings.Limits;
import io.github.socklint.run.load.LoadSettings.Target;
import io.github.socklint.run.load.LoadTable;
import io.github.socklint.run.load.LoadTask;
import java.io.File;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Puts a server or a client that is up already under a load of hostile peers, and tells what they
 * saw. Runs in the foreground: the build goes on when the load is over.
 */
@Mojo(
    name = "load",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresProject = false,
    threadSafe = true)
public final class LoadMojo extends AbstractMojo {
  private static final String PREFIX = "socklint.load.";
  private static final Pattern AFTER_HYPHEN = Pattern.compile("-(.)");

  /** A server under test, as HOST:PORT; the peers are its clients. */
  @Parameter(property = PREFIX + "connect")
  private String connect;

  /** Where a client under test connects, as [HOST:]PORT; the peers are its servers. */
  @Parameter(property = PREFIX + "listen")
  private String listen;

  /** How many connections in all. */
  @Parameter(property = PREFIX + "connections", defaultValue = "" + Limits.CONNECTIONS)
  private int connections;

  /** How many at the same time, at most. */
  @Parameter(property = PREFIX + "atOnce", defaultValue = "" + Limits.AT_ONCE)
  private int atOnce;

  /** The most that the run takes. */
  @Parameter(property = PREFIX + "seconds", defaultValue = "" + Limits.SECONDS)
  private int seconds;

  /**
   * How long a peer idles, and waits for the other side, in milliseconds; each draws its own
   * between half and one and a half times of it.
   */
  @Parameter(property = PREFIX + "holdMillis", defaultValue = "" + Limits.HOLD_MILLIS)
  private int holdMillis;

  /**
   * Which peers come, and how often, for example {@code half-close=3,reset=1}; there are
   * well-behaved, half-close, silent, slow-reader, no-reader, reset, idle-then-close and
   * oversized-burst. Not given: well-behaved three times as often as each of the others.
   */
  @Parameter(property = PREFIX + "mix")
  private String mix;

  /** The same seed gives the same peers, messages and pauses; drawn, and told, if not given. */
  @Parameter(property = PREFIX + "seed")
  private Long seed;

  /**
   * What the peers say: a text in which {@code \\r}, {@code \\n}, {@code \\t} and {@code \\\\} are
   * CR, LF, TAB and a backslash, or {@code @} and a file. Not given: each a line of its own.
   */
  @Parameter(property = PREFIX + "send")
  private String send;

  /** Lets the peers leave this machine: for programs of your own only. */
  @Parameter(property = PREFIX + "beyondLoopback", defaultValue = "false")
  private boolean beyondLoopback;

  /** Folder for load.json; without a project below the folder where Maven runs. */
  @Parameter(property = PREFIX + "out", defaultValue = "${project.build.directory}/socklint")
  private File out;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File basedir;

  /** Skips the load. */
  @Parameter(property = "socklint.skip", defaultValue = "false")
  private boolean skip;

  /** For Maven. */
  public LoadMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("socklint is skipped (socklint.skip)");
      return;
    }
    try {
      new LoadTask(settings()).run(new Told(), this::report);
    } catch (UsageException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private LoadSettings settings() {
    return new LoadSettings(
        new Target(Optional.ofNullable(connect), Optional.ofNullable(listen), beyondLoopback),
        new Limits(connections, atOnce, seconds, holdMillis),
        Optional.ofNullable(seed),
        Optional.ofNullable(mix),
        Optional.ofNullable(send),
        Optional.ofNullable(basedir).orElse(new File("")).toPath(),
        LoadMojo::property);
  }

  private static String property(String kebab) {
    return PREFIX
        + AFTER_HYPHEN.matcher(kebab).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
  }

  private void report(LoadResult result) {
    new LoadTable(result).lines().forEach(getLog()::info);
    getLog().info("socklint: wrote " + LoadJson.write(result, out.toPath()));
  }

  /** Tells where peers listen; a build's log has no place for more. */
  private final class Told implements LoadProgress {
    @Override
    public void listening(InetSocketAddress address) {
      getLog()
          .info("socklint: listening on " + address.getAddress().getHostAddress() + ", port "
              + address.getPort());
    }
  }
}
