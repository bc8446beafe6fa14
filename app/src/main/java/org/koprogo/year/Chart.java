package org.koprogo.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.year.Folder.ChartRow;

/** chart-of-accounts.csv: reads it, and answers for every account that another file names. */
final class Chart {
  static final List<String> COLUMNS =
      List.of(
          "code",
          "label_fr",
          "label_nl",
          "label_en",
          "class",
          "type",
          "normal_side",
          "origin",
          "tenant_pct",
          "postable");

  private static final List<String> TYPES =
      List.of("ASSET", "LIABILITY", "FUND", "EXPENSE", "INCOME");
  private static final List<String> SIDES = List.of("DEBIT", "CREDIT");
  private static final String CODE = "[1-7][0-9]{0,9}";

  private final Codes codes = new Codes("account", FolderFile.CHART.fileName);
  private final Map<String, Place> headings = new HashMap<>();
  private final List<ChartRow> rows = new ArrayList<>();

  Chart(Rows<CsvFields> file) {
    codes.blurUnless(file.whole());
    file.list().forEach(this::read);
  }

  List<ChartRow> rows() {
    return rows;
  }

  private void read(CsvFields row) {
    codes.declare(row, "code");
    var code = code(row);
    var labelFr = row.text("label_fr");
    var labelNl = row.text("label_nl");
    var labelEn = row.text("label_en");
    var accountClass = accountClass(row, code);
    var type = row.oneOf("type", TYPES);
    var side = row.oneOf("normal_side", SIDES);
    var origin = row.anyText("origin");
    var tenant = row.optionalWhole("tenant_pct", 0);
    var percent = tenant == null ? null : tenant.intValue();
    if (tenant != null && tenant > 100) {
      row.place("tenant_pct").refuse(Rule.FIELD, "the tenant's part is at most 100 percent");
    }
    var postable = row.oneOf("postable", List.of("0", "1"));
    if (code == null || labelFr == null || labelNl == null || labelEn == null) return;
    if (accountClass == null || type == null || side == null) return;
    if (origin == null || postable == null) return;
    var posts = postable.equals("1");
    if (!posts) headings.put(code, row.place("postable"));
    rows.add(
        new ChartRow(
            code, labelFr, labelNl, labelEn, accountClass, type, side, origin, percent, posts));
  }

  private static @Nullable String code(CsvFields row) {
    var code = row.text("code");
    if (code == null || code.matches(CODE)) return code;
    var words = Words.quote(code) + " is not an account code: digits, the first from 1 to 7";
    row.place("code").refuse(Rule.ACCOUNT, words);
    return null;
  }

  private static @Nullable Integer accountClass(CsvFields row, @Nullable String code) {
    var written = row.whole("class", 1);
    if (written == null || code == null) return null;
    var first = classOf(code);
    if (written == first) return first;
    row.place("class").refuse(Rule.ACCOUNT, "account " + code + " is of class " + first);
    return null;
  }

  /** The class is the first digit of the code. */
  static int classOf(String code) {
    return Character.digit(code.charAt(0), 10);
  }

  /** Whether the account named here can be posted on; otherwise a finding. */
  boolean check(Place place, String code) {
    if (!codes.check(place, code)) return false;
    if (!headings.containsKey(code)) return true;
    var words = "account " + code + " is a heading; only an account with postable 1 takes entries";
    place.refuseOnce(Rule.ACCOUNT, words);
    return false;
  }

  /** An account that a rule posts on without the folder naming it. */
  void need(FileLog log, String code, Place because) {
    var heading = headings.get(code);
    var words = because.inWords() + " posts on account " + code;
    if (codes.lacks(code)) {
      log.whole("code").refuse(Rule.ACCOUNT, words + ", which is missing");
    } else if (heading != null) {
      heading.refuse(Rule.ACCOUNT, words + ", which is not postable");
    }
  }
}
