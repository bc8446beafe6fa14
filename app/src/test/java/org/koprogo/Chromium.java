package org.koprogo;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, driven by the machine's own Node. */
final class Chromium implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  /** Without these it asks hosts of its maker at every start. */
  private static final List<String> ALONE =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  static {
    // As long as a busy machine may take; a page that comes at once is not waited for.
    PlaywrightAssertions.setDefaultAssertionTimeout(Hands.PATIENCE);
  }

  Chromium() {
    if (!Files.isExecutable(PROGRAM))
      throw new IllegalStateException("Chromium is missing: apt-get install chromium");
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        node().toString())));
    this.browser =
        playwright.chromium().launch(new LaunchOptions().setExecutablePath(PROGRAM).setArgs(ALONE));
  }

  private static Path node() {
    for (var folder : System.getenv("PATH").split(":", -1)) {
      var node = Path.of(folder, "node");
      if (Files.isExecutable(node)) return node;
    }
    throw new IllegalStateException("Node is missing: apt-get install nodejs npm");
  }

  Browser browser() {
    return browser;
  }

  /** A page of a telephone of some years ago, far from its mast: slow to read, slow to come. */
  static Page slowly(BrowserContext context) {
    var page = context.newPage();
    var told = context.newCDPSession(page);
    told.send("Emulation.setCPUThrottlingRate", said("rate", 8));
    told.send("Network.enable");
    var line = said("latency", 40);
    line.addProperty("offline", false);
    line.addProperty("downloadThroughput", 40_000);
    line.addProperty("uploadThroughput", 40_000);
    told.send("Network.emulateNetworkConditions", line);
    return page;
  }

  private static JsonObject said(String name, int value) {
    var said = new JsonObject();
    said.addProperty(name, value);
    return said;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
