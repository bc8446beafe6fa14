package org.koprogo;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** S31: what OWASP's verification standard 5.0.0 asks for, line by line, with where it is shown. */
class AsvsTest {
  private static final Path REPORT = Path.of("../docs/asvs.tsv");

  /** So many lines were open when they were last counted; a line that is mended lowers it. */
  private static final int OPEN = 20;

  /** The standard's own list: each section, and the levels of its requirements in order. */
  private static final String LEVELS =
      """
      1.1 22 1.2 1111122223 1.3 112222222223 1.4 222 1.5 123 2.1 122 2.2 112 2.3 12223 2.4 23
      3.1 3 3.2 113 3.3 12223 3.4 11222233 3.5 11122333 3.6 3 3.7 22333 4.1 12233 4.2 23333 4.3 22 4.4 1222
      5.1 2 5.2 112333 5.3 113 5.4 222 6.1 122 6.2 111111112222 6.3 11223333 6.4 112233 6.5 22222333 6.6 2223
      6.7 33 6.8 2222 7.1 222 7.2 1111 7.3 22 7.4 11222 7.5 223 7.6 22 8.1 1233 8.2 1123 8.3 133 8.4 23
      9.1 111 9.2 1222 10.1 22 10.2 223 10.3 22223 10.4 1111122222233333 10.5 22222 10.6 22 10.7 222
      11.1 2233 11.2 22233 11.3 11233 11.4 1222 11.5 23 11.6 23 11.7 33 12.1 12233 12.2 11 12.3 22223
      13.1 2333 13.2 222223 13.3 2233 13.4 1222233 14.1 22 14.2 12223333 14.3 122
      15.1 12233 15.2 12233 15.3 1222222 15.4 3333 16.1 2 16.2 22222 16.3 2222 16.4 222 16.5 2223
      17.1 23 17.2 22223333 17.3 22
      """;

  private record Line(String id, String level, String state, String what, String evidence) {}

  private static List<Line> lines() throws IOException {
    var lines = new ArrayList<Line>();
    for (var text : Files.readAllLines(REPORT)) {
      if (text.startsWith("#") || text.startsWith("id\t")) continue;
      var cells = text.split("\t", -1);
      assertThat(cells).as(text).hasSize(5).doesNotContain("");
      lines.add(new Line(cells[0], cells[1], cells[2], cells[3], cells[4]));
    }
    return lines;
  }

  /** Level by id, for the levels 1 and 2. */
  private static Map<String, String> asked() {
    var asked = new HashMap<String, String>();
    var words = LEVELS.strip().split("\\s+", -1);
    for (var i = 0; i < words.length; i += 2)
      for (var n = 0; n < words[i + 1].length(); n++) {
        var level = words[i + 1].substring(n, n + 1);
        if (!level.equals("3")) asked.put(words[i] + "." + (n + 1), level);
      }
    return asked;
  }

  @Test
  void s31_every_requirement_of_the_first_two_levels_has_its_line() throws IOException {
    assertThat(asked()).hasSize(253);
    var lines = lines();
    assertThat(lines).extracting(Line::id).doesNotHaveDuplicates();
    var told = new HashMap<String, String>();
    for (var line : lines) told.put(line.id(), line.level());
    assertThat(told).isEqualTo(asked());
    assertThat(lines).extracting(Line::state).containsOnly("kept", "other", "open");
  }

  @Test
  void s31_what_is_kept_is_shown_by_a_test_or_a_file_that_is_there() throws IOException {
    var wrong = new ArrayList<String>();
    for (var line : lines()) {
      if (!line.state().equals("kept")) continue;
      for (var evidence : line.evidence().split(" ", -1))
        if (!isThere(evidence)) wrong.add(line.id() + ": " + evidence);
    }
    assertThat(wrong).isEmpty();
    assertThat(isThere("TidyTest#the_sources_are_tidy")).isTrue();
    assertThat(isThere("TidyTest#nobody_wrote_this")).isFalse();
    assertThat(isThere("docs/nobody-wrote-this.md")).isFalse();
  }

  private static boolean isThere(String evidence) throws IOException {
    var parts = evidence.split("#", -1);
    if (parts.length == 1) return Files.isRegularFile(Path.of("..").resolve(evidence));
    try (var sources = Files.walk(Path.of("src/test/java"))) {
      var found = sources.filter(f -> f.endsWith(parts[0] + ".java")).findFirst();
      return found.isPresent()
          && Files.readString(found.get())
              .matches(
                  "(?s).*@(Test|ParameterizedTest)\\b((?!\\bvoid\\b).)*\\bvoid "
                      + parts[1]
                      + "\\(.*");
    }
  }

  @Test
  void s31_what_is_open_becomes_less(TestReporter reporter) throws IOException {
    var open =
        lines().stream()
            .filter(l -> l.state().equals("open"))
            .map(Line::id)
            .collect(toCollection(TreeSet::new));
    reporter.publishEntry("ASVS 5.0, open of " + asked().size(), open.size() + " " + open);
    assertThat(open).as("count again: OPEN is the number of open lines").hasSize(OPEN);
  }
}
