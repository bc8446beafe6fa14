package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koprogo.identity.Role;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every report as PDF, XLSX and CSV: what it says, that it is what it claims, and how it comes. */
class ReportFilesTest {
  private static final Path EXPECTED = Path.of("../examples/residence-les-tilleuls/expected");
  private static final Clock NEXT_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 3, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static ApiHouse house;
  private static String year;
  private static ApiHouse.Person accountant;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(NEXT_YEAR);
    var ours = house.organization();
    year = "/buildings/" + house.residence(ours) + "/years/2025-01-01/";
    accountant = house.person(ours, Role.ACCOUNTANT, null, null);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static HttpResponse<byte[]> get(String path) {
    try {
      var answer =
          CLIENT.send(
              HttpRequest.newBuilder(house.url(path))
                  .header("Cookie", "koprogo=" + accountant.secret())
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<List<String>> csv(byte[] file) {
    try (var rows = CsvReader.builder().ofCsvRecord(new String(file, StandardCharsets.UTF_8))) {
      return rows.stream().map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<List<String>> expected(String name) throws IOException {
    try (var rows = CsvReader.builder().ofCsvRecord(EXPECTED.resolve(name + ".csv"))) {
      return rows.stream().skip(1).map(CsvRecord::getFields).toList();
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trial-balance",
        "balance-sheet",
        "income-statement",
        "general-ledger",
        "reserve-fund",
        "owner-balances",
        "supplier-balances",
        "cash",
        "costs",
        "burn",
        "arrears"
      })
  void every_report_comes_as_a_file_of_every_kind(String report) throws IOException {
    var pdf = get(year + report + "?format=pdf");
    var xlsx = get(year + report + "?format=xlsx");
    var csv = get(year + report + "?format=csv");
    for (var file : List.of(pdf, xlsx, csv)) {
      assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
          .matches("attachment; filename=\"" + report + "-2025-12-31\\.(pdf|xlsx|csv)\"");
      assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(text(pdf.body())).contains("Page 1 of ", "31/12/2025", "0765.432.146");
    var rows = csv(csv.body());
    assertThat(rows).hasSizeGreaterThan(2);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.body()))) {
      var cells = book.getFirstSheet().read().stream().flatMap(Row::stream).toList();
      assertThat(cells.stream().filter(c -> c != null && c.getType() == CellType.FORMULA))
          .isEmpty();
      assertThat(cells.size()).isGreaterThan(rows.size());
    }
  }

  /** The validator takes "Integer" for another word in Turkish, so it works in no language. */
  private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
    var here = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      VeraGreenfieldFoundryProvider.initialise();
      return validated(pdf, flavour);
    } finally {
      Locale.setDefault(here);
    }
  }

  private static List<String> validated(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .filter(a -> !result.isCompliant())
          .map(a -> a.getRuleId().getClause() + " " + a.getMessage())
          .distinct()
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"trial-balance", "arrears", "reserve-fund"})
  void a_pdf_is_pdf_a_3a_and_pdf_ua_1(String report) throws Exception {
    var pdf = get(year + report + "?format=pdf").body();
    assertThat(faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(document.getDocumentInformation().getTitle()).contains("Tilleuls");
    }
  }

  @Test
  void the_trial_balance_as_csv_and_xlsx_is_that_of_the_example() throws IOException {
    var rows = csv(get(year + "trial-balance?format=csv").body());
    var told = expected("trial-balance");
    assertThat(rows).hasSize(told.size() + 1);
    for (var i = 0; i < told.size() - 1; i++) {
      var row = rows.get(i + 1);
      var line = told.get(i);
      assertThat(row.get(0)).isEqualTo(line.get(0));
      assertThat(row.get(3)).isEqualTo(line.get(4));
      assertThat(row.get(4)).isEqualTo(line.get(5));
      assertThat(row.get(5)).isEqualTo(signed(line.get(6), line.get(7)));
    }
    try (var book =
        new ReadableWorkbook(
            new ByteArrayInputStream(get(year + "trial-balance?format=xlsx").body()))) {
      var lines =
          book.getFirstSheet().read().stream()
              .filter(r -> r.getCellCount() > 5 && r.getCellText(0).matches("[0-9]{6}"))
              .toList();
      assertThat(lines).hasSize(told.size() - 1);
      for (var i = 0; i < lines.size(); i++) {
        var line = told.get(i);
        assertThat(lines.get(i).getCellText(0)).isEqualTo(line.get(0));
        assertThat(lines.get(i).getCellAsNumber(5).orElseThrow())
            .isEqualByComparingTo(signed(line.get(6), line.get(7)));
      }
    }
  }

  private static String signed(String debit, String credit) {
    return credit.equals("0.00") ? debit : "-" + credit;
  }

  @Test
  void the_balance_sheet_as_pdf_holds_the_figures_of_the_example() throws IOException {
    var text = text(get(year + "balance-sheet?format=pdf").body());
    for (var line : expected("balance-sheet")) {
      var amount = line.get(3).replaceAll("\\B(?=(\\d{3})+\\.)", ",");
      assertThat(text).as(line.toString()).contains(amount);
    }
    assertThat(text).contains("Balance sheet", "Les Tilleuls");
  }

  /** Who holds one sheet of it knows what it is. */
  @Test
  void a_long_report_has_its_header_and_number_on_every_page() throws IOException {
    var pdf = get(year + "general-ledger?format=pdf").body();
    try (var document = Loader.loadPDF(pdf)) {
      var pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(3);
      for (var page = 1; page <= pages; page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(document))
            .contains("Page " + page + " of " + pages, "General ledger", "Debit");
      }
    }
  }
}
