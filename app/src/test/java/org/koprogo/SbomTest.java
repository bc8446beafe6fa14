package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** S31: what the program is made of is written down, to the digest, and may be given on. */
class SbomTest {
  /** Licences that may be combined with ours and given on; another one is looked at first. */
  private static final Set<String> FREE =
      Set.of(
          "Apache-2.0",
          "MIT",
          "0BSD",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "BSD-4-Clause", // as the terminal library still calls its own three clauses
          "BSD-license", // Yubico: two clauses
          "CC0-1.0",
          "CC0 Universal",
          "Unlicense",
          "LGPL-2.1-or-later",
          "GNU Lesser General Public License (LGPL), version 2.1 or later", // the setter of PDF
          // files
          "Unicode-3.0",
          "EPL-2.0");

  private static final String OURS = "org.koprogo";

  private record Part(
      String group, String name, String version, Map<String, String> digests, List<String> terms) {
    String jar() {
      return name + "-" + version + ".jar";
    }

    /** One of its licences is enough: they are offered side by side. */
    boolean isFree() {
      return group.equals(OURS) || terms.stream().anyMatch(FREE::contains);
    }
  }

  private static List<Part> parts() throws IOException {
    var bom = map(ApiHouse.tree(Files.readAllBytes(Path.of("target/sbom/koprogo.json"))));
    assertThat(bom).containsEntry("bomFormat", "CycloneDX");
    var parts = new ArrayList<Part>();
    for (var one : list(bom.get("components"))) {
      var digests = new HashMap<String, String>();
      for (var digest : list(one.getOrDefault("hashes", List.of())))
        digests.put(String.valueOf(digest.get("alg")), String.valueOf(digest.get("content")));
      parts.add(
          new Part(
              String.valueOf(one.get("group")),
              String.valueOf(one.get("name")),
              String.valueOf(one.get("version")),
              digests,
              terms(one)));
    }
    return parts;
  }

  private static List<String> terms(Map<String, Object> component) {
    var terms = new ArrayList<String>();
    for (var choice : list(component.getOrDefault("licenses", List.of()))) {
      if (choice.get("expression") != null) terms.add(String.valueOf(choice.get("expression")));
      if (choice.get("license") != null) {
        var license = map(choice.get("license"));
        terms.add(String.valueOf(license.getOrDefault("id", license.get("name"))));
      }
    }
    return terms;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object tree) {
    return (Map<String, Object>) Objects.requireNonNull(tree);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(@org.jspecify.annotations.Nullable Object tree) {
    return (List<Map<String, Object>>) Objects.requireNonNull(tree);
  }

  /** The class path of the launcher, which is what runs. */
  private static List<Path> jars() throws IOException {
    return java.util.Arrays.stream(
            Files.readString(Path.of("target/classpath")).strip().split(":", -1))
        .map(Path::of)
        .toList();
  }

  @Test
  void s31_every_jar_that_runs_is_listed_with_its_digest() throws Exception {
    var listed = new HashMap<String, Part>();
    for (var part : parts()) listed.put(part.jar(), part);
    assertThat(jars()).hasSizeGreaterThan(50);
    var wrong = new ArrayList<String>();
    for (var jar : jars()) {
      var part = listed.get(jar.getFileName().toString());
      var digest =
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
      if (part == null) wrong.add(jar + " is not listed");
      else if (!digest.equals(part.digests().get("SHA-256")))
        wrong.add(jar + " has another digest");
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void s31_every_part_may_be_given_on() throws Exception {
    assertThat(parts().stream().filter(p -> !p.isFree())).isEmpty();
    for (var term : List.of("AGPL-3.0-or-later", "GPL-3.0-only", "SSPL-1.0", "FSL-1.1-MIT"))
      assertThat(new Part("g", "n", "1", Map.of(), List.of(term)).isFree()).as(term).isFalse();
    assertThat(new Part("g", "n", "1", Map.of(), List.of()).isFree()).as("says nothing").isFalse();
  }
}
