package org.koprogo.papers;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The faces of the fonts in which papers are set. A paper gets those whose scripts it has: a face
 * of Chinese alone is 10 MB, which a small server should not read for every list of amounts.
 */
enum Face {
  SANS("NotoSans_400Regular.ttf", "Noto Sans", 400),
  SANS_BOLD("NotoSans_700Bold.ttf", "Noto Sans", 700),
  HEBREW("NotoSansHebrew_400Regular.ttf", "Noto Sans Hebrew", 400),
  ARABIC("NotoSansArabic_400Regular.ttf", "Noto Sans Arabic", 400),
  CHINESE("NotoSansSC_400Regular.ttf", "Noto Sans SC", 400),
  KOREAN("NotoSansKR_400Regular.ttf", "Noto Sans KR", 400),
  SIGNS("NotoEmoji_400Regular.ttf", "Noto Emoji", 400);

  /** The last scripts of Europe end before, and signs that are no letters begin here. */
  private static final int FIRST_SIGN = 0x2190;

  private final String file;
  private final String family;
  private final int weight;

  Face(String file, String family, int weight) {
    this.file = file;
    this.family = family;
    this.weight = weight;
  }

  /** The scripts for which it is needed; empty when it always is. */
  private Set<UnicodeScript> scripts() {
    return switch (this) {
      case SANS, SANS_BOLD -> Set.of();
      case HEBREW -> Set.of(UnicodeScript.HEBREW);
      case ARABIC -> Set.of(UnicodeScript.ARABIC);
      case CHINESE ->
          Set.of(
              UnicodeScript.HAN,
              UnicodeScript.HIRAGANA,
              UnicodeScript.KATAKANA,
              UnicodeScript.BOPOMOFO);
      case KOREAN -> Set.of(UnicodeScript.HANGUL);
      case SIGNS -> Set.of(UnicodeScript.COMMON);
    };
  }

  String file() {
    return file;
  }

  String family() {
    return family;
  }

  int weight() {
    return weight;
  }

  /** The faces that a paper needs, in the order in which they are tried for a letter. */
  static List<Face> of(Paper paper) {
    var found = EnumSet.noneOf(UnicodeScript.class);
    scan(paper.title(), found);
    for (var line : paper.about()) scan(line, found);
    for (var part : paper.parts()) {
      scan(part.heading(), found);
      scan(part.caption(), found);
      for (var row : part.rows())
        for (var cell : row.cells()) scan(cell.text(paper.tongue()), found);
    }
    return Arrays.stream(values())
        .filter(f -> f.scripts().isEmpty() || f.scripts().stream().anyMatch(found::contains))
        .toList();
  }

  private static void scan(String text, Set<UnicodeScript> found) {
    text.codePoints()
        .filter(c -> c > 0x7f)
        .forEach(c -> {
          var script = UnicodeScript.of(c);
          if (script != UnicodeScript.COMMON || c >= FIRST_SIGN) found.add(script);
        });
  }
}
