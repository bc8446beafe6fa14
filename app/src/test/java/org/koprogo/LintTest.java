package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The strictest rules of a linter of other people's finds nothing in the served document. The
 * linter is fetched by {@code src/test/npm/prepare}, which {@code ./koprogo test} runs first.
 */
class LintTest {
  private static final Path PINNED = Path.of("src/test/npm/package-lock.json");
  private static final Path TOOLS = Path.of("target/npm");

  /** What the linter says, and whether it is content. */
  private record Said(boolean content, String text) {}

  private static Said lint(Path folder, byte[] document) throws IOException, InterruptedException {
    assertThat(TOOLS.resolve("ready"))
        .as("run app/src/test/npm/prepare")
        .hasSameTextualContentAs(PINNED);
    var file = folder.resolve("openapi.json");
    Files.write(file, document);
    var builder =
        new ProcessBuilder(
                "node",
                TOOLS.resolve("node_modules/@redocly/cli/bin/cli.js").toAbsolutePath().toString(),
                "lint",
                "openapi.json",
                "--extends=recommended-strict",
                "--format=stylish")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("REDOCLY_TELEMETRY", "off");
    builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor() == 0, said);
  }

  @Test
  void a_strict_linter_finds_nothing(@TempDir Path folder) throws Exception {
    try (var house = new ApiHouse()) {
      var document = house.api().document();
      var said = lint(folder, document);
      assertThat(said.content()).as(said.text()).isTrue();
      var text = new String(document, StandardCharsets.UTF_8);
      var planted =
          text.replaceFirst("\"operationId\" : \"getLot\"", "\"operationId\" : \"listLots\"");
      assertThat(planted).isNotEqualTo(text);
      assertThat(lint(folder, planted.getBytes(StandardCharsets.UTF_8)).content()).isFalse();
    }
  }
}
