package org.koprogo.reports.web;

import static org.koprogo.identity.Permission.READ_BOOKS;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Ledger;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;
import org.koprogo.reports.Balances;
import org.koprogo.reports.Explanation;
import org.koprogo.reports.Explanations;
import org.koprogo.reports.GeneralLedger;
import org.koprogo.reports.YearReports;

/** What people read of the books, over the wire. */
@Singleton
final class ReportApi implements Api {
  static final ProblemType NOT_SETTLED =
      new ProblemType("year-not-settled", 409, "The fiscal year is not settled yet");
  static final ProblemType NOTHING_TO_EXPLAIN =
      new ProblemType("amount-unknown", 404, "The books do not have this amount");

  private final Ledger ledger;
  private final Registry registry;
  private final Balances balances;
  private final GeneralLedger books;
  private final YearReports reports;
  private final Explanations explanations;

  ReportApi(
      Ledger ledger,
      Registry registry,
      Balances balances,
      GeneralLedger books,
      YearReports reports,
      Explanations explanations) {
    this.ledger = ledger;
    this.registry = registry;
    this.balances = balances;
    this.books = books;
    this.reports = reports;
    this.explanations = explanations;
  }

  @Says("An account with what it opened with and what moved since.")
  record TrialBody(
      @Says(value = "The account.", example = "410100") String account,
      @Says(value = "Its name.", example = "Co-owners") String label,
      @Says("Debit balance at the opening.") Money openingDebit,
      @Says("Credit balance at the opening.") Money openingCredit,
      @Says("Debits since.") Money periodDebit,
      @Says("Credits since.") Money periodCredit,
      @Says("Debit balance on the day.") Money closingDebit,
      @Says("Credit balance on the day.") Money closingCredit) {
    static TrialBody of(Balances.TrialRow r) {
      return new TrialBody(
          r.account(),
          r.label(),
          debit(r.opening()),
          debit(r.opening().negate()),
          r.debits(),
          r.credits(),
          debit(r.closing()),
          debit(r.closing().negate()));
    }
  }

  static Money debit(Money signed) {
    return signed.isNegative() ? Money.ZERO : signed;
  }

  @Says("A line of the balance sheet.")
  record SheetBody(
      @Says("Its section.") Balances.Section side,
      @Says(value = "The account.", example = "410100") String account,
      @Says(value = "Its name.", example = "Co-owners - debit balances") String label,
      @Says("Positive in its section.") Money amount) {}

  /** The halves of an income statement. */
  enum Half {
    EXPENSE,
    INCOME
  }

  @Says("A line of the income statement.")
  record IncomeBody(
      @Says("Its half.") Half section,
      @Says(value = "The account.", example = "610500") String account,
      @Says(value = "Its name.", example = "Contract cleaning") String label,
      @Says("Positive in its half.") Money amount) {}

  @Says("A report of a settled year.")
  record ReportName(@Says(value = "Its name.", example = "owner-statements") String name) {}

  @Says("A report of a settled year, as the text of a CSV file.")
  record ReportText(
      @Says(value = "Its name.", example = "owner-statements") String name,
      @Says(
              value = "UTF-8, a comma between the fields, a header first.",
              example = "party,name,…",
              most = 100_000_000)
          String text) {}

  private static final String YEAR = "/buildings/{building}/years/{year}";

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("trialBalance", YEAR + "/trial-balance", READ_BOOKS)
            .says(
                "Trial balance",
                "Every account that has a line, by code: the opening and everything booked up to and on the day.")
            .asks("on", LocalDate.class, AsOf.ON)
            .refuses(AsOf.OUTSIDE)
            .lists(TrialBody.class, this::trial),
        Operation.get("balanceSheet", YEAR + "/balance-sheet", READ_BOOKS)
            .says(
                "Balance sheet",
                "Assets, then liabilities, as of a day. Owners and suppliers are not netted: each stands where his balance says.")
            .asks("on", LocalDate.class, AsOf.ON)
            .refuses(AsOf.OUTSIDE)
            .lists(SheetBody.class, this::sheet),
        Operation.get("incomeStatement", YEAR + "/income-statement", READ_BOOKS)
            .says(
                "Income statement",
                "Every account of classes 6 and 7 that has a line, as of a day.")
            .asks("on", LocalDate.class, AsOf.ON)
            .refuses(AsOf.OUTSIDE)
            .lists(IncomeBody.class, this::income),
        Operation.get("generalLedger", YEAR + "/general-ledger", READ_BOOKS)
            .says(
                "General ledger",
                "The books line by line, by account and in the order of posting, with the balance of the account after each line.")
            .asks("on", LocalDate.class, AsOf.ON)
            .asks("account", String.class, "Only this account.")
            .refuses(AsOf.OUTSIDE)
            .lists(LedgerLineBody.class, this::lines),
        Operation.get("ownersAccount", YEAR + "/owners/{party}/account", READ_BOOKS)
            .says(
                "Owner's account",
                "The lines of one owner on 410 in the order of posting, with what he owes after each.")
            .asks("on", LocalDate.class, AsOf.ON)
            .refuses(AsOf.OUTSIDE)
            .lists(LedgerLineBody.class, this::ofOwner),
        Operation.get("listReports", YEAR + "/reports", READ_BOOKS)
            .says("Reports of a year", "The names of the reports that a settled year has.")
            .lists(ReportName.class, this::names),
        Operation.get("getReport", YEAR + "/reports/{report}", READ_BOOKS)
            .path("report", String.class, "The name of the report.")
            .says("One report of a year", "The report as the text of a CSV file.")
            .refuses(NOT_SETTLED)
            .reads(ReportText.class, this::report),
        Operation.get("explainCharge", YEAR + "/explanations/charge", READ_BOOKS)
            .says(
                "Explain a charge",
                "An owner's part of an account under a key for a lot, back to what was booked and every step of the arithmetic, done again.")
            .needs("account", String.class, "The account's code.")
            .needs("key", String.class, "The key's code.")
            .needs("lot", String.class, "The lot's code.")
            .needs("party", String.class, "The owner's code.")
            .refuses(NOTHING_TO_EXPLAIN)
            .reads(ChargeBody.class, this::charge),
        Operation.get("explainCall", YEAR + "/explanations/call", READ_BOOKS)
            .says(
                "Explain a part of a call",
                "An owner's part of a call for a lot, with every step of the arithmetic, done again.")
            .needs("call", String.class, "The call's reference.")
            .needs("lot", String.class, "The lot's code.")
            .needs("party", String.class, "The owner's code.")
            .refuses(NOTHING_TO_EXPLAIN)
            .reads(CallPartBody.class, this::call));
  }

  private Optional<Ledger.FiscalYear> year(Scope scope, Asked asked) {
    return ledger.year(scope, asked.building(), asked.day("year"));
  }

  private <A> Reply<Page<A>> asOf(Scope scope, Asked asked, AsOf.Report<A> report) {
    return AsOf.of(year(scope, asked), asked, report);
  }

  private Reply<Page<TrialBody>> trial(Scope scope, Asked asked) {
    return asOf(
        scope,
        asked,
        (year, on) ->
            Page.of(
                balances.trialBalance(scope, asked.building(), year.firstDay(), on).stream()
                    .map(TrialBody::of)
                    .toList(),
                asked,
                TrialBody::account));
  }

  private Reply<Page<SheetBody>> sheet(Scope scope, Asked asked) {
    return asOf(
        scope,
        asked,
        (year, on) ->
            Page.of(
                balances.balanceSheet(scope, asked.building(), year.firstDay(), on).stream()
                    .map(r -> new SheetBody(r.section(), r.account(), r.label(), r.amount()))
                    .toList(),
                asked,
                r -> r.side() + "." + r.account()));
  }

  private Reply<Page<IncomeBody>> income(Scope scope, Asked asked) {
    return asOf(
        scope,
        asked,
        (year, on) ->
            Page.of(
                balances.incomeStatement(scope, asked.building(), year.firstDay(), on).stream()
                    .map(r ->
                        new IncomeBody(
                            r.expense() ? Half.EXPENSE : Half.INCOME,
                            r.account(),
                            r.label(),
                            r.amount()))
                    .toList(),
                asked,
                IncomeBody::account));
  }

  private Reply<Page<LedgerLineBody>> lines(Scope scope, Asked asked) {
    var account = asked.asked("account", String.class).orElse(null);
    return asOf(
        scope,
        asked,
        (year, on) ->
            LedgerLineBody.page(
                asked,
                part -> books.lines(scope, asked.building(), year.firstDay(), on, account, part)));
  }

  private Reply<Page<LedgerLineBody>> ofOwner(Scope scope, Asked asked) {
    var party = new PartyId(asked.id("party"));
    if (registry.party(scope, asked.building(), Party.Role.OWNER, party).isEmpty())
      return Reply.notFound();
    return asOf(
        scope,
        asked,
        (year, on) ->
            LedgerLineBody.page(
                asked,
                part -> books.ofOwner(scope, asked.building(), year.firstDay(), on, party, part)));
  }

  private Reply<Page<ReportName>> names(Scope scope, Asked asked) {
    if (year(scope, asked).isEmpty()) return Reply.notFound();
    var names = YearReports.NAMES.stream().map(ReportName::new).toList();
    return Reply.of(Page.of(names, asked, ReportName::name));
  }

  private Reply<ReportText> report(Scope scope, Asked asked) {
    var name = asked.text("report");
    if (year(scope, asked).isEmpty() || !YearReports.NAMES.contains(name)) return Reply.notFound();
    return reports
        .settled(scope, asked.building(), asked.day("year"))
        .flatMap(all -> Optional.ofNullable(all.get(name + ".csv")))
        .map(text -> Reply.of(new ReportText(name, text)))
        .orElseGet(() -> Reply.no(NOT_SETTLED, "A year has its reports when it is settled."));
  }

  private Reply<ChargeBody> charge(Scope scope, Asked asked) {
    var year = year(scope, asked);
    if (year.isEmpty()) return Reply.notFound();
    var question =
        new Explanations.ChargeQuestion(
            asked.text("account"), asked.text("key"), asked.text("lot"), asked.text("party"));
    return explanations.charge(scope, asked.building(), year.get(), question)
            instanceof Explanation.Charge charge
        ? Reply.of(ChargeBody.of(charge))
        : Reply.no(NOTHING_TO_EXPLAIN, "No settlement has this amount.");
  }

  private Reply<CallPartBody> call(Scope scope, Asked asked) {
    var year = year(scope, asked);
    if (year.isEmpty()) return Reply.notFound();
    var question =
        new Explanations.CallQuestion(asked.text("call"), asked.text("lot"), asked.text("party"));
    return explanations.call(scope, asked.building(), year.get(), question)
            instanceof Explanation.CallPart part
        ? Reply.of(CallPartBody.of(part))
        : Reply.no(NOTHING_TO_EXPLAIN, "No call of the year has this amount.");
  }
}
