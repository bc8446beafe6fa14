package org.koprogo.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Text;

/**
 * What the reading of one file brings to light: findings, warnings, and every field that counts.
 */
final class FileLog {
  /** A file with more findings than this is not worth a longer list; the rest is counted. */
  static final int MOST_FINDINGS = 100_000;

  /** One finding in the making; {@code also} collects the further rows of the same cause. */
  private record Noted(Place place, String rule, String words, Set<String> also) {}

  private record Warned(Place place, String words) {}

  private final String file;
  private final List<Noted> noted = new ArrayList<>();
  private final Map<String, Noted> causes = new HashMap<>();
  private final List<Warned> warned = new ArrayList<>();
  private final List<Folder.Row> rows = new ArrayList<>();
  private final Map<String, String> sectionOfId = new HashMap<>();
  private int unlisted;

  FileLog(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  /** The file as a whole. */
  Place whole() {
    return new Place(this, "-", "-", 0);
  }

  Place whole(String field) {
    return new Place(this, "-", field, 0);
  }

  void refuse(Place place, String rule, String words) {
    note(new Noted(place, rule, words, new LinkedHashSet<>()));
  }

  void refuseOnce(Place place, String rule, String words) {
    var first = causes.get(rule + words);
    if (first != null) {
      if (!place.row().equals(first.place().row())) first.also().add(place.row());
      return;
    }
    var now = new Noted(place, rule, words, new LinkedHashSet<>());
    causes.put(rule + words, now);
    note(now);
  }

  private void note(Noted finding) {
    if (noted.size() < MOST_FINDINGS) noted.add(finding);
    else unlisted++;
  }

  void warn(Place place, String words) {
    if (warned.size() < MOST_FINDINGS) warned.add(new Warned(place, words));
  }

  void keep(String row, String field, String content) {
    rows.add(new Folder.Row(file, row, field, content));
  }

  /**
   * What the row of a JSON list is called: its id, {@code section[n]} without a usable one, and
   * {@code section/id} when an earlier list of the file has the same id.
   */
  String rowName(String section, int number, @Nullable String id) {
    if (id == null || id.isEmpty() || Codes.isTooLong(id) || Text.hostility(id).isPresent()) {
      return section + "[" + number + "]";
    }
    var owner = sectionOfId.putIfAbsent(id, section);
    return owner == null || owner.equals(section) ? id : section + "/" + id;
  }

  List<Finding> findings() {
    var listed = noted.stream().sorted(Comparator.comparingLong(n -> n.place().position()));
    return Stream.concat(listed.map(this::finding), unlistedFinding()).toList();
  }

  private Finding finding(Noted note) {
    var place = note.place();
    return new Finding(file, place.row(), place.field(), note.rule(), note.words() + also(note));
  }

  private static String also(Noted note) {
    return note.also().isEmpty() ? "" : "; also " + String.join(", ", note.also());
  }

  private Stream<Finding> unlistedFinding() {
    if (unlisted == 0) return Stream.empty();
    var words =
        "only the first "
            + MOST_FINDINGS
            + " findings are listed; "
            + unlisted
            + " more in this file are not";
    return Stream.of(new Finding(file, "-", "-", Rule.FILE, words));
  }

  List<String> warnings() {
    return warned.stream()
        .sorted(Comparator.comparingLong(w -> w.place().position()))
        .map(w -> String.join(" | ", file, w.place().row(), w.place().field(), w.words()))
        .toList();
  }

  List<Folder.Row> rows() {
    return rows;
  }
}
