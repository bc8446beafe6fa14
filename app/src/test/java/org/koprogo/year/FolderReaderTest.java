package org.koprogo.year;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.koprogo.kernel.Money;

class FolderReaderTest {
  private static final String RESIDENCE = "residence.json";
  private static final String CHART = "chart-of-accounts.csv";
  private static final String OPENING = "opening-balances.csv";
  private static final String BUDGET = "budget.json";
  private static final String CALLS = "calls.json";
  private static final String INVOICES = "invoices.json";
  private static final String READINGS = "meter-readings.csv";
  private static final String MOVEMENTS = "bank-transactions.csv";
  private static final String EVENTS = "events.json";

  @TempDir Path dir;
  private SomeFolder folder;

  @BeforeEach
  void copy_the_example() {
    folder = SomeFolder.copiedTo(dir);
  }

  static Stream<Fault> faults() {
    return Stream.of(ResidenceFaults.all(), BookFaults.all(), YearFaults.all()).flatMap(f -> f);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void one_fault_gives_exactly_its_findings(Fault fault) {
    assertThat(fault.spoil(folder).found()).isEqualTo(fault.findings());
  }

  @Test
  void the_example_reads_without_finding_or_warning() {
    assertThat(folder.folder().warnings()).isEmpty();
  }

  @Test
  void every_example_reads_without_finding() throws IOException {
    try (var examples = Files.list(SomeFolder.EXAMPLE.getParent())) {
      assertThat(examples.filter(Files::isDirectory))
          .isNotEmpty()
          .allSatisfy(
              e -> assertThat(FolderReader.read(e)).isInstanceOf(ReadFolder.Readable.class));
    }
  }

  @Test
  void the_example_is_read_whole() {
    var read = folder.folder();

    assertThat(read.residence().lots()).hasSize(12);
    assertThat(read.residence().parties()).hasSize(8);
    assertThat(read.residence().ownerships()).hasSize(14);
    assertThat(read.residence().keys()).hasSize(6);
    assertThat(read.residence().policy().legalInterestRates()).hasSize(4);
    assertThat(read.chart()).hasSize(220);
    assertThat(read.opening()).hasSize(9);
    assertThat(read.budget().lines()).hasSize(12);
    assertThat(read.calls()).hasSize(6);
    assertThat(read.invoices()).hasSize(21);
    assertThat(read.readings()).hasSize(18);
    assertThat(read.movements()).hasSize(60);
    assertThat(read.events()).hasSize(9);
  }

  @Test
  void values_are_read_as_they_are_meant() {
    var read = folder.folder();

    assertThat(read.opening().get(3).signed()).isEqualTo(Money.parse("-62.40"));
    assertThat(read.residence().parties().getFirst().language()).isEqualTo("fr");
    assertThat(read.residence().parties().getFirst().structuredCommunication())
        .isEqualTo("101000100043");
    assertThat(read.residence().ownerships().get(10).to()).isEqualTo(LocalDate.of(2025, 5, 16));
    assertThat(read.residence().keys().get(2).weights().keySet())
        .containsExactly("G1", "G2", "G3", "G4");
    assertThat(read.residence().keys().get(4).weights()).isEmpty();
    assertThat(read.calls().get(4).fund()).isEqualTo("160000");
    assertThat(read.calls().getFirst().fund()).isNull();
    assertThat(read.invoices().get(14).lines().getFirst().key()).isNull();
    assertThat(read.invoices().get(1).lines().getFirst().vat()).isEqualTo(Money.parse("74.40"));
  }

  @Test
  void weights_stand_in_the_order_of_the_lots() {
    folder
        .edit(RESIDENCE, "\"key\": \"GAR\"", "\"G1\": 1,", "")
        .edit(RESIDENCE, "\"key\": \"GAR\"", "\"G4\": 1", "\"G4\": 1, \"G1\": 1");

    assertThat(folder.folder().residence().keys().get(2).weights().keySet())
        .containsExactly("G1", "G2", "G3", "G4");
  }

  @ParameterizedTest
  @EnumSource(FolderFile.class)
  void a_missing_file_is_named(FolderFile file) throws IOException {
    Files.delete(dir.resolve(file.fileName));

    assertThat(folder.found()).containsExactly(file.fileName + " | - | - | 7.1 file");
  }

  @ParameterizedTest
  @EnumSource(FolderFile.class)
  void a_folder_in_place_of_a_file_is_named(FolderFile file) throws IOException {
    Files.delete(dir.resolve(file.fileName));
    Files.createDirectory(dir.resolve(file.fileName));

    assertThat(folder.found()).containsExactly(file.fileName + " | - | - | 7.1 file");
  }

  @ParameterizedTest
  @EnumSource(FolderFile.class)
  void an_empty_file_is_named(FolderFile file) {
    folder.write(file.fileName, "");

    assertThat(folder.found()).containsExactly(file.fileName + " | - | - | 7.1 file");
  }

  @ParameterizedTest
  @EnumSource(FolderFile.class)
  void a_byte_order_mark_is_the_only_finding(FolderFile file) {
    folder.write(file.fileName, "\uFEFF" + folder.text(file.fileName));

    assertThat(folder.found()).containsExactly(file.fileName + " | - | - | 7.1 file");
  }

  @ParameterizedTest
  @EnumSource(FolderFile.class)
  void a_file_in_another_encoding_is_named(FolderFile file) {
    folder.write(file.fileName, (folder.text(file.fileName) + "é").getBytes(ISO_8859_1));

    assertThat(folder.found()).containsExactly(file.fileName + " | - | - | 7.1 file");
  }

  @ParameterizedTest
  @EnumSource(FolderFile.class)
  void a_file_cut_in_the_middle_of_a_character_is_named(FolderFile file) {
    var text = folder.text(file.fileName).getBytes(UTF_8);
    var bytes = Arrays.copyOf(text, text.length + 1);
    bytes[text.length] = (byte) 0xC3;
    folder.write(file.fileName, bytes);

    assertThat(folder.found()).containsExactly(file.fileName + " | - | - | 7.1 file");
  }

  @Test
  void a_missing_folder_is_the_only_finding() {
    assertThat(FolderReader.read(dir.resolve("nowhere")))
        .isInstanceOfSatisfying(
            ReadFolder.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .singleElement()
                    .satisfies(finding ->
                        assertThat(finding.words()).isEqualTo("there is no such folder")));
  }

  @Test
  void json_that_breaks_off_names_the_line() {
    folder.write(CALLS, "[\n {\n  \"call\": \"A\",\n }\n]");

    assertThat(words()).singleElement().asString().contains("line 4");
  }

  static Stream<String> notJson() {
    return Stream.of(
        "[1,]",
        "{\"a\":1,}",
        "[01]",
        "[NaN]",
        "[+1]",
        "['a']",
        "[1] 2",
        "[\"a\nb\"]",
        "[\"\\x\"]",
        "// none\n[]",
        "{\"a\" 1}",
        "[",
        "nothing",
        "[".repeat(21) + "]".repeat(21),
        "[".repeat(100_000),
        "[" + "0,".repeat(2_100_000) + "0]",
        "[" + "9".repeat(100_000) + "]");
  }

  @ParameterizedTest
  @MethodSource("notJson")
  void what_is_not_json_is_one_finding(String text) {
    assertThat(folder.write(EVENTS, text).found())
        .containsExactly("events.json | - | - | 7.1 file");
    assertThat(words())
        .singleElement()
        .asString()
        .startsWith("this is not JSON: ")
        .doesNotContainPattern(
            "[Ff]eature|[Cc]onstraint|`|Json[A-Z]|ALLOW|\\(\\)|code [0-9]|token ");
  }

  @Test
  void a_comment_in_json_is_called_one() {
    folder.write(EVENTS, "[ // none yet\n]");

    assertThat(words()).singleElement().asString().contains("a comment stands here; JSON has none");
  }

  /** What the link points to may be anybody's file; nothing of it is read or shown. */
  @Test
  void a_link_is_not_followed() throws IOException {
    Files.delete(dir.resolve(EVENTS));
    Files.createSymbolicLink(dir.resolve(EVENTS), Path.of("/etc/passwd"));
    Files.delete(dir.resolve(CALLS));
    Files.createSymbolicLink(dir.resolve(CALLS), Path.of(CALLS));
    Files.delete(dir.resolve(READINGS));
    Files.createSymbolicLink(dir.resolve(READINGS), SomeFolder.EXAMPLE.resolve(READINGS));

    assertThat(lines())
        .containsExactly(
            CALLS + " | - | - | 7.1 file | this is a link; put the file itself here",
            READINGS + " | - | - | 7.1 file | this is a link; put the file itself here",
            EVENTS + " | - | - | 7.1 file | this is a link; put the file itself here");
  }

  @Test
  void an_id_has_at_most_a_hundred_characters() {
    var id = "C".repeat(100);
    folder
        .edit(CALLS, "", "CALL-2025-Q1", id)
        .edit(CALLS, "", "CALL-2025-Q2", "D" + id)
        .edit(MOVEMENTS, "", "BNK-001", "B" + id);

    assertThat(folder.found())
        .containsExactly(CALLS + " | [2] | call | 7.1 field", MOVEMENTS + " | 2 | tx | 7.1 field");
  }

  @Test
  void interest_has_three_parts() {
    folder.edit(MOVEMENTS, "", "GEN|212.40|63.72", "GEN|212.40|63.72|x");

    assertThat(words())
        .singleElement()
        .asString()
        .contains("three parts, key|gross|withholding", "4 stand here");
  }

  @Test
  void a_list_in_place_of_an_object_is_named() {
    folder.write(RESIDENCE, "[]").write(CALLS, "{}");

    assertThat(folder.found())
        .containsExactly("residence.json | - | - | 7.1 field", "calls.json | - | - | 7.1 field");
  }

  @Test
  void a_file_past_20_mib_is_not_read() {
    folder.write(OPENING, "x".repeat(FileText.MOST_BYTES + 1));

    assertThat(folder.found()).containsExactly("opening-balances.csv | - | - | 7.1 file");
  }

  @Test
  void a_file_of_nothing_but_faults_is_listed_up_to_a_limit() {
    folder.write(READINGS, "key,lot,party,units\n" + "a\n".repeat(140_000));

    var found = folder.found();

    assertThat(found).hasSize(FileLog.MOST_FINDINGS + 1);
    assertThat(words().getLast())
        .isEqualTo("only the first 100000 findings are listed; 40000 more in this file are not");
  }

  @Test
  void one_cause_names_every_row_it_shows_on() {
    var text = folder.text(MOVEMENTS);
    folder.write(MOVEMENTS, text.replace(",OWNER_PAYMENT,P", ",OWNER_PAYMENT,X"));

    var payments = text.lines().filter(l -> l.contains(",OWNER_PAYMENT,P1,")).count();
    assertThat(payments).isGreaterThan(2);
    assertThat(words())
        .anySatisfy(words -> {
          assertThat(words).contains("\"X1\"", "; also ").doesNotContain(" more");
          assertThat(words.split("; also ", -1)[1].split(", ", -1)).hasSize((int) payments - 1);
        });
  }

  @Test
  void hostile_bytes_never_throw() {
    var random = new Random(20_250_101);
    for (var round = 0; round < 200; round++) {
      var file = List.of(FolderFile.values()).get(random.nextInt(9)).fileName;
      var text = folder.text(file);
      var bytes = text.getBytes(UTF_8);
      for (var i = random.nextInt(4); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(folder.write(file, bytes).read()).isNotNull();
      folder.write(file, text);
    }
  }

  @Test
  void hostile_words_in_every_place_never_throw() {
    var random = new Random(20_250_102);
    var hostile =
        List.of(
            "\"\"",
            "null",
            "[]",
            "{}",
            "-1",
            "1e400",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "true",
            "[[]]",
            "\"9999999999999.99\"",
            "\"-0.00\"",
            "99999999999999999999999",
            "[null]",
            "[{}]");
    for (var round = 0; round < 300; round++) {
      var file = List.of(RESIDENCE, BUDGET, CALLS, INVOICES, EVENTS).get(random.nextInt(5));
      var text = folder.text(file);
      var colon = text.indexOf(": ", random.nextInt(text.length() - 200));
      var end =
          IntStream.range(colon + 2, text.length())
              .filter(i -> ",\n".indexOf(text.charAt(i)) >= 0)
              .findFirst()
              .orElseThrow();
      var value = hostile.get(random.nextInt(hostile.size()));
      folder.write(file, text.substring(0, colon + 2) + value + text.substring(end));
      assertThat(folder.read()).isNotNull();
      folder.write(file, text);
    }
  }

  @Test
  void findings_never_show_hostile_text() {
    folder
        .edit(RESIDENCE, "", "\"party\": \"P1\"", "\"party\": \"P\\u001b[31m\"")
        .edit(RESIDENCE, "\"key\": \"LIFT\"", "\"A32\"", "\"\\u202eA32\"")
        .edit(MOVEMENTS, "", "OWNER_PAYMENT,P2", "OWNER_PAYMENT,P\u202e2")
        .edit(CALLS, "", "\"PROVISION\"", "\"PRO\\u0007\"");

    assertThat(lines())
        .isNotEmpty()
        .allMatch(line -> line.chars().allMatch(c -> c >= 0x20 && c < 0x2000));
  }

  @Test
  void a_text_in_another_encoding_is_not_guessed() {
    folder.write(READINGS, folder.text(READINGS).getBytes(UTF_16));

    assertThat(folder.found()).containsExactly("meter-readings.csv | - | - | 7.1 file");
  }

  @Test
  void lines_may_end_as_windows_ends_them() {
    folder.write(OPENING, folder.text(OPENING).replace("\n", "\r\n"));

    assertThat(folder.folder().opening()).hasSize(9);
  }

  @Test
  void columns_and_members_may_stand_in_any_order() {
    var before = folder.folder();
    folder
        .edit(BUDGET, "", "\"line\": \"Lift\",", "")
        .edit(BUDGET, "", "\"amount\": \"1300.00\"", "\"amount\": \"1300.00\", \"line\": \"Lift\"");
    folder.write(READINGS, swapColumns(folder.text(READINGS)));

    assertThat(folder.folder().rows()).isEqualTo(before.rows());
  }

  private static String swapColumns(String text) {
    return text.replaceAll("(?m)^([^,\n]*),([^,\n]*),([^,\n]*),([^,\n]*)$", "$4,$2,$1,$3");
  }

  @Test
  void every_field_of_the_nine_files_becomes_a_row() {
    var rows = folder.folder().rows();

    assertThat(rows)
        .contains(
            new Folder.Row(RESIDENCE, "A01", "shares", "112"),
            new Folder.Row(RESIDENCE, "GEN", "weights.G4", "17"),
            new Folder.Row(RESIDENCE, "ownerships[11]", "to", "2025-05-16"),
            new Folder.Row(RESIDENCE, "P5", "members[2].share", "1/3"),
            new Folder.Row(RESIDENCE, "-", "policy.legalInterestRates.2025", "4.50"),
            new Folder.Row(CHART, "2", "code", "1"),
            new Folder.Row(OPENING, "4", "due", "2024-12-31"),
            new Folder.Row(BUDGET, "Bank and tax", "accounts[2]", "640100"),
            new Folder.Row(CALLS, "CALL-2025-R1", "fund", "160000"),
            new Folder.Row(INVOICES, "PUR-002", "lines[1].net", "1240.00"),
            new Folder.Row(INVOICES, "PUR-015", "lines[1].key", ""),
            new Folder.Row(READINGS, "2", "units", "1240"),
            new Folder.Row(MOVEMENTS, "61", "match", "GEN|212.40|63.72"),
            new Folder.Row(EVENTS, "TRF-01", "lots[2]", "G4"));
    assertThat(rows.stream().map(r -> List.of(r.file(), r.row(), r.field())))
        .doesNotHaveDuplicates();
  }

  @Test
  void rows_of_two_lists_with_one_id_are_told_apart() {
    folder.write(RESIDENCE, folder.text(RESIDENCE).replace("\"GAR\"", "\"A01\""));
    folder.edit(INVOICES, "", "\"GAR\"", "\"A01\"");

    assertThat(folder.folder().rows())
        .contains(
            new Folder.Row(RESIDENCE, "A01", "type", "APARTMENT"),
            new Folder.Row(RESIDENCE, "keys/A01", "type", "FIXED"));
  }

  @Test
  void unknown_fields_and_columns_are_ignored_with_a_warning() {
    folder
        .edit(RESIDENCE, "", "\"floor\": 0,", "\"floor\": 0, \"colour\": \"\\u0000\",")
        .edit(INVOICES, "PUR-002", "\"net\"", "\"quantity\": 2, \"net\"")
        .write(
            READINGS, folder.text(READINGS).replaceAll("(?m)$", ",x").replaceFirst(",x", ",note"));
    folder.write(READINGS, folder.text(READINGS).replaceAll("\n,x$", "\n"));

    assertThat(folder.folder().warnings())
        .containsExactly(
            "residence.json | A01 | colour | this field is unknown and was ignored",
            "invoices.json | PUR-002 | lines[1].quantity | this field is unknown and was ignored",
            "meter-readings.csv | 1 | note | this column is unknown and was ignored");
  }

  @Test
  void what_is_unusual_is_a_warning() {
    folder
        .edit(RESIDENCE, "", "\"vatLiable\": false", "\"vatLiable\": true")
        .edit(RESIDENCE, "\"key\": \"WATER\"", "{}", "{\"A01\": 1}")
        .edit(CALLS, "", "\"type\": \"PROVISION\"", "\"type\": \"PROVISION\", \"fund\": \"160000\"")
        .edit(CALLS, "", "\"1175.50\"", "\"0.00\"")
        .edit(INVOICES, "PUR-007", "\"text\"", "\"privateDue\": \"2025-06-01\", \"text\"")
        .edit(
            INVOICES,
            "PUR-008",
            "\"text\"",
            "\"coverage\": {\"from\": \"2025-01-01\", \"to\": \"2025-12-31\"}, \"text\"")
        .edit(INVOICES, "", "\"refersTo\": \"PUR-002\"", "\"refersTo\": \"OLD-1\"")
        .edit(MOVEMENTS, "", "+++101/0001/00043+++", "+++101/0001/00044+++")
        .edit(MOVEMENTS, "", "INTERNAL_TRANSFER,", "INTERNAL_TRANSFER,P1");

    assertThat(folder.folder().warnings().stream().map(w -> w.substring(0, w.lastIndexOf(" | "))))
        .containsExactly(
            "residence.json | - | vatLiable",
            "residence.json | WATER | weights",
            "calls.json | CALL-2025-Q1 | fund",
            "calls.json | CALL-2025-R1 | amount",
            "invoices.json | PUR-007 | privateDue",
            "invoices.json | PUR-008 | coverage",
            "invoices.json | PUR-013 | refersTo",
            "bank-transactions.csv | 2 | structured",
            "bank-transactions.csv | 22 | match");
  }

  @Test
  void a_statement_for_the_notary_about_a_stranger_is_a_warning() {
    var date = folder.text(EVENTS).indexOf("NOTARY_SNAPSHOT");
    assertThat(date).isPositive();
    folder.edit(EVENTS, "NOTARY_SNAPSHOT", "\"party\": \"P6\"", "\"party\": \"P1\"");

    assertThat(folder.folder().warnings())
        .singleElement()
        .asString()
        .startsWith("events.json | ")
        .contains(" | party | P1 does not hold A22");
  }

  /** The seller signs on the day on which the buyer becomes the owner. */
  @Test
  void a_statement_on_the_day_of_the_deed_is_the_sellers() {
    folder.edit(EVENTS, "SNAP-02", "\"date\": \"2025-05-06\"", "\"date\": \"2025-05-16\"");

    assertThat(folder.folder().warnings()).isEmpty();
  }

  @Test
  void what_a_folder_does_not_post_on_may_be_missing() {
    folder.edit(CHART, "", "410200,", "410201,").edit(CHART, "", "702000,", "702001,");

    assertThat(folder.found()).isEmpty();
  }

  @Test
  void an_extraordinary_call_needs_its_accounts() {
    folder.edit(CHART, "", "410200,", "410201,").edit(CHART, "702000,", ",,1", ",,0");
    folder.edit(CALLS, "", "\"PROVISION\"", "\"EXTRAORDINARY\"");

    assertThat(folder.found())
        .containsExactly(
            "chart-of-accounts.csv | - | code | 7.1 account",
            "chart-of-accounts.csv | 205 | postable | 7.1 account");
  }

  @Test
  void working_capital_goes_to_100000_unless_the_call_says_otherwise() {
    folder.edit(CALLS, "", "\"PROVISION\"", "\"WORKING_CAPITAL\"");
    folder.edit(
        CALLS,
        "",
        "\"RESERVE\",\n  \"fund\": \"160000\"",
        "\"WORKING_CAPITAL\", \"fund\": \"100100\"");

    assertThat(folder.folder().calls())
        .extracting(Folder.Call::fund)
        .startsWith("100000")
        .contains("100100");
  }

  @Test
  void interest_that_is_not_distributed_needs_no_budget() {
    folder.edit(MOVEMENTS, "", "GEN|212.40|63.72", "NONE|212.40|63.72");
    folder.edit(BUDGET, "", ",\n    \"640100\"", "").edit(BUDGET, "", "\"750000\",", "");

    assertThat(folder.found()).isEmpty();
  }

  @Test
  void a_change_of_ownership_needs_no_transfer() {
    var events = folder.text(EVENTS);
    var from = events.indexOf(" {\n  \"event\": \"TRF-01\"");
    var to = events.indexOf(" {\n  \"event\": \"INT-01\"");
    folder.write(EVENTS, events.substring(0, from) + events.substring(to));

    assertThat(folder.found()).isEmpty();
  }

  @Test
  void a_transfer_may_move_the_usufruct_alone() {
    folder
        .edit(RESIDENCE, "2009-06-01", "2009-06-01", "2009-06-01")
        .edit(
            RESIDENCE,
            "\"ordinaryParty\": \"P9\"",
            "\"capitalParty\": \"P9\"",
            "\"capitalParty\": \"P6\"");

    assertThat(folder.found()).isEmpty();
  }

  @Test
  void a_broken_list_hides_no_other_fault_and_invents_none() {
    folder
        .edit(RESIDENCE, "", "\"lots\": [", "\"lots\": [7, ")
        .edit(CALLS, "", "\"GEN\"", "\"GNE\"");

    assertThat(folder.found())
        .containsExactly(
            "residence.json | lots[1] | - | 7.1 field",
            "calls.json | CALL-2025-Q1 | key | 7.1 reference");
  }

  @Test
  void twenty_five_faults_are_listed_at_once() {
    folder
        .edit(RESIDENCE, "", "0765432146", "0765432147")
        .edit(RESIDENCE, "", "BE98068999960293", "BE98068999960294")
        .edit(RESIDENCE, "\"lot\": \"A12\"", "\"shares\": 112", "\"shares\": -1")
        .edit(RESIDENCE, "", "+++101/0006/00096+++", "+++101/0006/00095+++")
        .edit(RESIDENCE, "", "1/3", "1/2")
        .edit(RESIDENCE, "\"ownerships\"", "null", "\"2025-07-01\"")
        .edit(CHART, "790000", ",7,", ",6,")
        .edit(CHART, "", "580000,", "581000,")
        .edit(OPENING, "", "5474.39", "5474.38")
        .edit(OPENING, "", "410100,P5", "410200,P5")
        .edit(BUDGET, "", "\"4400.00\"", "\"4400\"")
        .edit(BUDGET, "", "\"650000\",", "")
        .edit(CALLS, "", "2025-10-01", "2025-10-32")
        .edit(CALLS, "", "\"RESERVE\"", "\"SAVING\"")
        .edit(INVOICES, "", "1314.40", "1314.04")
        .edit(INVOICES, "PUR-005", "610500", "610599")
        .edit(INVOICES, "PUR-008", "\"privateDue\"", "\"dueOfParty\"")
        .edit(INVOICES, "PUR-018", "\"key\": \"\"", "\"key\": \"ADM\"")
        .edit(READINGS, "", "A01,P1", "A01,P7")
        .edit(READINGS, "", ",1015", ",10.5")
        .edit(MOVEMENTS, "", "OWNER_REFUND,P6", "OWNER_REFUND,")
        .edit(MOVEMENTS, "", "551000,-22.50", "552000,-22.50")
        .edit(MOVEMENTS, "", "212.40|63.72", "212.40|63.70")
        .edit(EVENTS, "", "\"toParty\": \"P9\"", "\"toParty\": \"P7\"")
        .edit(EVENTS, "", "\"from\": \"2025-02-15\"", "\"from\": \"2021-02-15\"");

    assertThat(folder.found())
        .containsExactly(
            "residence.json | - | enterpriseNumber | 6.3",
            "residence.json | 550000 | iban | 6.2",
            "residence.json | A12 | shares | 7.1 whole number",
            "residence.json | P5 | members | 7.1 members",
            "residence.json | P6 | structuredCommunication | 6.1",
            "residence.json | ownerships[1] | to | 7.1 ownership",
            "chart-of-accounts.csv | - | code | 7.1 account",
            "chart-of-accounts.csv | 221 | class | 7.1 account",
            "opening-balances.csv | - | debit/credit | 7.1 opening balanced",
            "opening-balances.csv | 5 | credit | 7.2-24",
            "budget.json | Cleaning | amount | 7.1 amount",
            "calls.json | CALL-2025-Q4 | date | 7.1 date",
            "calls.json | CALL-2025-R1 | type | 7.1 vocabulary",
            "invoices.json | PUR-002 | gross | 7.2-3",
            "invoices.json | PUR-005 | lines[1].account | 7.1 reference",
            "invoices.json | PUR-008 | privateDue | 7.2-17",
            "invoices.json | PUR-018 | lines[1].key | 7.1 key on account",
            "meter-readings.csv | 2 | party | 7.1 reading",
            "meter-readings.csv | 3 | units | 7.1 whole number",
            "bank-transactions.csv | 14 | account | 7.1 reference",
            "bank-transactions.csv | 14 | match | 7.2-31",
            "bank-transactions.csv | 28 | match | 7.1 bank",
            "bank-transactions.csv | 61 | match | 7.1 bank",
            "events.json | TRF-01 | toParty | 7.1 transfer",
            "events.json | INT-01 | from | R60");
  }

  private List<String> words() {
    return findings().map(Finding::words).toList();
  }

  private List<String> lines() {
    return findings().map(Finding::toString).toList();
  }

  private Stream<Finding> findings() {
    return switch (folder.read()) {
      case ReadFolder.Readable _ -> Stream.empty();
      case ReadFolder.Refused(var findings) -> findings.stream();
    };
  }
}
