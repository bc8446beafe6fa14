package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koprogo.identity.Role;

/** The tour works as it is written: every block of it, in one shell, against the whole program. */
class ApiTourTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

  @Test
  void the_tour_goes_from_an_invitation_to_a_trial_balance(@TempDir Path folder) throws Exception {
    var tour = Files.readString(Path.of("../docs/api-tour.md"));
    var blocks =
        BLOCK.matcher(tour).results().map(b -> b.group(1)).collect(Collectors.joining("\n"));
    assertThat(blocks).contains("/sessions", "/trial-balance");
    var script = folder.resolve("tour.sh");
    Files.writeString(script, "set -eu\n" + blocks);
    try (var house = new ApiHouse()) {
      house.grant(house.organization(), "anna@example.org", Role.ADMINISTRATOR, null, null);
      var builder = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
      var site = house.url("/").toString();
      builder.environment().put("SITE", site.substring(0, site.length() - 1));
      var process = builder.start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
      var table = said.substring(said.indexOf("account,"));
      assertThat(table.lines().filter(l -> l.startsWith("551000")).findFirst().orElse(table))
          .contains("600.01");
      assertThat(table.lines().filter(l -> l.startsWith("410100")).findFirst().orElse(table))
          .contains("400.00");
      assertThat(table.lines().filter(l -> l.startsWith("440000")).findFirst().orElse(table))
          .contains("242.00");
    }
  }
}
