package org.koprogo.ledger;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chart that a building begins with: handbook 3.2, headings among the accounts. */
public final class StandardChart {
  private static final List<Account> ACCOUNTS = read();

  private StandardChart() {}

  /** Every account of two digits or more, by code. */
  public static List<Account> accounts() {
    return ACCOUNTS;
  }

  /** The German name of an account that is called as it is here; null for one that is not. */
  public static @Nullable String german(String code, String labelFr) {
    return ACCOUNTS.stream()
        .filter(a -> a.code().equals(code) && a.labelFr().equals(labelFr))
        .findFirst()
        .map(Account::labelDe)
        .orElse(null);
  }

  private static List<Account> read() {
    try (var file = requireNonNull(StandardChart.class.getResourceAsStream("standard-chart.csv"));
        var rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return rows.stream().map(StandardChart::account).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Account account(NamedCsvRecord row) {
    var percent = row.getField("tenant_pct");
    return new Account(
        row.getField("code"),
        row.getField("label_fr"),
        row.getField("label_nl"),
        row.getField("label_en"),
        row.getField("label_de"),
        Account.Type.valueOf(row.getField("type")),
        Side.valueOf(row.getField("normal_side")),
        row.getField("origin"),
        percent.isEmpty() ? null : Integer.valueOf(percent),
        row.getField("postable").equals("1"));
  }
}
