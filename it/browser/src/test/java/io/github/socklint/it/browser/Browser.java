// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with a profile of its own; a test that needs one is skipped without. */
final class Browser implements AutoCloseable {
  private static final List<String> QUIET = List.of(
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync");

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  static Browser open() {
    Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
    Optional<Path> control = onPath("chromedriver");
    Assumptions.assumeTrue(
        chromium.isPresent() && control.isPresent(),
        "no Chromium here: install the packages chromium and chromium-driver");
    try {
      Path profile = Files.createTempDirectory("socklint-browser-");
      ChromeOptions options = new ChromeOptions().setBinary(chromium.get().toFile());
      options.addArguments(QUIET).addArguments("--user-data-dir=" + profile);
      LoggingPreferences logs = new LoggingPreferences();
      logs.enable(LogType.BROWSER, Level.ALL);
      logs.enable(LogType.PERFORMANCE, Level.ALL);
      options.setCapability("goog:loggingPrefs", logs);
      ChromeDriverService service = new ChromeDriverService.Builder()
          .usingDriverExecutable(control.get().toFile())
          .build();
      return new Browser(new ChromeDriver(service, options), profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> onPath(String... names) {
    return Arrays.stream(names)
        .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .map(folder -> Path.of(folder).resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens the page anew, with its view. */
  void open(Path page, String fragment) {
    driver.get("about:blank");
    driver.get(page.toUri() + fragment);
  }

  /** Goes to another view of the open page. */
  void go(String fragment) {
    driver.executeScript("location.hash = arguments[0]", fragment);
    until(() -> driver.getCurrentUrl().endsWith(fragment));
  }

  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  void scheme(String lightOrDark) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", lightOrDark);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  String fragment() {
    String address = driver.getCurrentUrl();
    int at = address.indexOf('#');
    return at < 0 ? "" : address.substring(at);
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  String text(String selector) {
    return one(selector).getText();
  }

  void until(java.util.function.BooleanSupplier condition) {
    new WebDriverWait(driver, java.time.Duration.ofSeconds(60))
        .until(ignored -> condition.getAsBoolean());
  }

  /** What went wrong in the page since the last call: errors of scripts, refused content. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** What was asked for since the last call, the page itself included. */
  List<String> requests() {
    List<String> addresses = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      if (entry.getMessage().contains("\"Network.requestWillBeSent\"")) {
        addresses.add(
            entry.getMessage().replaceAll("(?s).*\"documentURL\".*?\"url\":\"([^\"]*)\".*", "$1"));
      }
    }
    return addresses;
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException e) {
      // A process of the browser may still be writing; the system's own broom takes the rest.
    }
  }
}
