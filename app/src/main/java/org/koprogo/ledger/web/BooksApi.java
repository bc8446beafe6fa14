package org.koprogo.ledger.web;

import static org.koprogo.identity.Permission.CLOSE_YEAR;
import static org.koprogo.identity.Permission.EDIT_BUILDING;
import static org.koprogo.identity.Permission.READ_BOOKS;
import static org.koprogo.identity.Permission.READ_BUILDING;
import static org.koprogo.ledger.web.LedgerProblems.ACCOUNT_IN_USE;
import static org.koprogo.ledger.web.LedgerProblems.ACCOUNT_UNKNOWN;
import static org.koprogo.ledger.web.LedgerProblems.BOOKS_OPEN;
import static org.koprogo.ledger.web.LedgerProblems.NO_BOOKS;
import static org.koprogo.ledger.web.LedgerProblems.YEAR_OVERLAPS;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Fault;
import org.koprogo.api.Nothing;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.BookResult;
import org.koprogo.ledger.Ledger;
import org.koprogo.registry.BankAccount;
import org.koprogo.registry.Kept;
import org.koprogo.registry.LegalNumbers;
import org.koprogo.registry.Registry;

/** What the books are made of, over the wire: bank accounts, fiscal years, periods. */
@Singleton
final class BooksApi implements Api {
  private static final int LONGEST = 24;

  /** ISO 9362: bank, country, place, and three signs of a branch. */
  private static final Pattern BIC = Pattern.compile("[A-Z0-9]{8}([A-Z0-9]{3})?");

  private static final ProblemType IBAN_USED =
      new ProblemType("iban-used", 409, "Another bank account has this IBAN");
  private static final ProblemType ACCOUNT_USED =
      new ProblemType("bank-account-used", 409, "The account has a bank account already");

  private final Ledger ledger;
  private final Registry registry;

  BooksApi(Ledger ledger, Registry registry) {
    this.ledger = ledger;
    this.registry = registry;
  }

  @Says("The books of a building, as they begin.")
  record BooksBody(
      @Says("The building.") BuildingId building,
      @Says("How many accounts the chart has.") long accounts) {}

  @Says("A bank account in the name of the association.")
  record BankAccountBody(
      @Says(value = "Its account in the books, class 55.", example = "551000", most = 6)
          String account,
      @Says(value = "Its IBAN; spaces in it are left out.", example = "BE45068999950189", most = 42)
          String iban,
      @Says(value = "Its BIC.", example = "GKCCBEBB", most = 11) @Nullable String bic,
      @Says("What it is for; the reserves stand behind a wall.") BankAccount.Purpose purpose,
      @Says(value = "In whose name it is.", example = "ACP Résidence Les Tilleuls") String holder) {
    BankAccountBody {
      iban = iban.replace(" ", "");
    }

    static BankAccountBody of(BankAccount b) {
      return new BankAccountBody(b.account(), b.iban(), b.bic(), b.purpose(), b.holder());
    }
  }

  @Says("A fiscal year of a building.")
  record YearBody(
      @Says("Its first day, which names it.") LocalDate firstDay,
      @Says("Its last day.") LocalDate lastDay,
      @Says("Whether it is closed for good.") boolean closed) {
    static YearBody of(Ledger.FiscalYear y) {
      return new YearBody(y.firstDay(), y.lastDay(), y.closed());
    }
  }

  @Says("A fiscal year that is to be opened.")
  record NewYear(
      @Says("Its first day.") LocalDate firstDay, @Says("Its last day.") LocalDate lastDay) {}

  @Says("A month of a fiscal year.")
  record PeriodBody(
      @Says("Its first day, which names it.") LocalDate firstDay,
      @Says("Its last day.") LocalDate lastDay,
      @Says("Whether it takes no entries any more.") boolean closed) {
    static PeriodBody of(Ledger.Period p) {
      return new PeriodBody(p.firstDay(), p.lastDay(), p.closed());
    }
  }

  @Says("The periods that were closed.")
  record ClosedBody(
      @Says("Their first days, in order; none when all were closed before.")
          List<LocalDate> periods) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.post("openBooks", "/buildings/{building}/books", CLOSE_YEAR)
            .says(
                "Open the books",
                "Gives a building the standard chart of accounts and its journals, once.")
            .refuses(BOOKS_OPEN)
            .does(BooksBody.class, this::openBooks),
        Operation.get("listBankAccounts", "/buildings/{building}/bank-accounts", READ_BUILDING)
            .says("Bank accounts", "The accounts in the name of the association, in list order.")
            .lists(BankAccountBody.class, this::bankAccounts),
        Operation.post("addBankAccount", "/buildings/{building}/bank-accounts", EDIT_BUILDING)
            .says(
                "Add a bank account",
                "Adds it at the end of the list and gives it its journal. An IBAN belongs to one association.")
            .refuses(
                ProblemType.INVALID,
                IBAN_USED,
                ACCOUNT_USED,
                ACCOUNT_UNKNOWN,
                ACCOUNT_IN_USE,
                NO_BOOKS)
            .does(BankAccountBody.class, BankAccountBody.class, this::addBankAccount),
        Operation.get("listYears", "/buildings/{building}/years", READ_BOOKS)
            .says("Fiscal years", "The fiscal years by first day.")
            .lists(YearBody.class, this::years),
        Operation.post("openYear", "/buildings/{building}/years", CLOSE_YEAR)
            .says(
                "Open a fiscal year",
                "Opens a year of at most 24 months, with its months as periods.")
            .refuses(ProblemType.INVALID, YEAR_OVERLAPS, NO_BOOKS)
            .does(NewYear.class, YearBody.class, this::openYear),
        Operation.get("listPeriods", "/buildings/{building}/years/{year}/periods", READ_BOOKS)
            .says("Periods", "The months of a fiscal year by first day.")
            .lists(PeriodBody.class, this::periods),
        Operation.post(
                "closePeriod",
                "/buildings/{building}/years/{year}/periods/{period}/closure",
                CLOSE_YEAR)
            .path("period", LocalDate.class, "The period, by its first day.")
            .says(
                "Close a period",
                "From now on no entry is posted on its days; a closed period stays closed.")
            .does(PeriodBody.class, this::closePeriod),
        Operation.post(
                "closePeriodsThrough",
                "/buildings/{building}/years/{year}/periods/{period}/closure-through",
                CLOSE_YEAR)
            .path("period", LocalDate.class, "The last period that is closed, by its first day.")
            .says(
                "Close all periods up to one",
                "Closes every period of the year up to and including this one, all or none; what is closed already stays so.")
            .answersWith(200)
            .does(ClosedBody.class, this::closeThrough));
  }

  private Reply<BooksBody> openBooks(Tx tx, Asked asked, Nothing none) {
    if (!ledger.chart(tx, asked.building()).isEmpty()
        || ledger.openBooks(tx, asked.building()) != BookResult.DONE) return booksOpen();
    return Reply.created(
        new BooksBody(asked.building(), ledger.chart(tx, asked.building()).size()),
        "/buildings/" + asked.building() + "/accounts");
  }

  private static Reply<BooksBody> booksOpen() {
    return Reply.no(BOOKS_OPEN, "The building has its chart already: add accounts to it.");
  }

  /** The refusal of an answer that is one. */
  static Optional<Problem> refusal(BookResult result) {
    return switch (result) {
      case DONE -> Optional.empty();
      case BOOKS_OPEN -> at(BOOKS_OPEN, "", "open", "the building has its books already");
      case NO_BOOKS -> at(NO_BOOKS, "", "no-books", "open the books first: POST …/books");
      case CODE_USED ->
          at(ProblemType.CODE_USED, "/code", "used", "the chart has this code already");
      case CODE_WRONG ->
          at(
              ProblemType.INVALID,
              "/code",
              "not-valid",
              "must be two to six digits, the first from 1 to 7");
      case PERCENT_WRONG ->
          at(ProblemType.INVALID, "/tenantPercent", "not-valid", "must be from 0 to 100");
      case YEAR_OVERLAPS ->
          at(YEAR_OVERLAPS, "/firstDay", "overlap", "another fiscal year has one of these days");
      case YEAR_ENDS_BEFORE_IT_BEGINS ->
          at(ProblemType.INVALID, "/lastDay", "ends-before", "must be after the first day");
      case ACCOUNT_IN_USE ->
          at(ACCOUNT_IN_USE, "/account", "in-use", "the account has entries of the other fund");
    };
  }

  private static Optional<Problem> at(ProblemType type, String at, String code, String words) {
    return Optional.of(Problem.at(type, at, code, words));
  }

  private Reply<Page<BankAccountBody>> bankAccounts(Scope scope, Asked asked) {
    var all =
        registry.bankAccounts(scope, asked.building()).stream().map(BankAccountBody::of).toList();
    return Reply.of(Page.of(all, asked, BankAccountBody::account));
  }

  private Reply<BankAccountBody> addBankAccount(Tx tx, Asked asked, BankAccountBody sent) {
    var wrong = wrong(tx, asked, sent);
    if (wrong.isPresent()) return Reply.no(wrong.get());
    var account =
        new BankAccount(sent.account(), sent.iban(), sent.bic(), sent.purpose(), sent.holder(), 1);
    var refused = refusal(registry.openBankAccount(tx, asked.building(), account));
    if (refused.isPresent()) return Reply.no(refused.get());
    var ofReserves = sent.purpose() == BankAccount.Purpose.RESERVE_FUND;
    return refusal(ledger.keepBank(tx, asked.building(), sent.account(), ofReserves))
        .<Reply<BankAccountBody>>map(Reply::no)
        .orElseGet(() -> Reply.of(sent));
  }

  private Optional<Problem> wrong(Tx tx, Asked asked, BankAccountBody sent) {
    var chart = ledger.chart(tx, asked.building());
    if (chart.isEmpty()) return refusal(BookResult.NO_BOOKS);
    var faults = new ArrayList<Fault>();
    if (LegalNumbers.iban(sent.iban()).isEmpty())
      faults.add(new Fault("/iban", "not-an-iban", "must be an IBAN with its check"));
    if (sent.bic() != null && !BIC.matcher(sent.bic()).matches())
      faults.add(new Fault("/bic", "not-a-bic", "must be a BIC"));
    var type = faults.isEmpty() ? ACCOUNT_UNKNOWN : ProblemType.INVALID;
    if (!sent.account().startsWith("55")
        || chart.stream().noneMatch(a -> a.code().equals(sent.account()) && a.postable()))
      faults.add(new Fault("/account", "unknown", "must be an account of class 55 of the chart"));
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(new Problem(type, "Something in the request is not right.", faults));
  }

  private static Optional<Problem> refusal(Kept kept) {
    return switch (kept) {
      case KEPT -> Optional.empty();
      case IBAN_WRONG ->
          at(ProblemType.INVALID, "/iban", "not-an-iban", "must be an IBAN with its check");
      case BIC_WRONG -> at(ProblemType.INVALID, "/bic", "not-a-bic", "must be a BIC");
      case IBAN_USED -> at(IBAN_USED, "/iban", "used", "another bank account has this IBAN");
      case ACCOUNT_USED ->
          at(ACCOUNT_USED, "/account", "used", "this account has a bank account already");
      default -> throw new IllegalStateException("not of a bank account: " + kept);
    };
  }

  private Reply<Page<YearBody>> years(Scope scope, Asked asked) {
    var all = ledger.years(scope, asked.building()).stream().map(YearBody::of).toList();
    return Reply.of(Page.of(all, asked, y -> y.firstDay().toString()));
  }

  private Reply<YearBody> openYear(Tx tx, Asked asked, NewYear sent) {
    if (ChronoUnit.MONTHS.between(sent.firstDay(), sent.lastDay().plusDays(1)) > LONGEST)
      return Reply.no(
          Problem.at(
              ProblemType.INVALID, "/lastDay", "year-too-long", "a year has at most 24 months"));
    return refusal(ledger.beginYear(tx, asked.building(), sent.firstDay(), sent.lastDay()))
        .<Reply<YearBody>>map(Reply::no)
        .orElseGet(() ->
            Reply.created(
                new YearBody(sent.firstDay(), sent.lastDay(), false),
                "/buildings/" + asked.building() + "/years"));
  }

  private Reply<Page<PeriodBody>> periods(Scope scope, Asked asked) {
    if (ledger.year(scope, asked.building(), asked.day("year")).isEmpty()) return Reply.notFound();
    var all =
        ledger.periods(scope, asked.building(), asked.day("year")).stream()
            .map(PeriodBody::of)
            .toList();
    return Reply.of(Page.of(all, asked, p -> p.firstDay().toString()));
  }

  private Optional<PeriodBody> period(Scope scope, Asked asked) {
    return ledger.periods(scope, asked.building(), asked.day("year")).stream()
        .filter(p -> p.firstDay().equals(asked.day("period")))
        .findFirst()
        .map(PeriodBody::of);
  }

  private Reply<ClosedBody> closeThrough(Tx tx, Asked asked, Nothing none) {
    if (period(tx, asked).isEmpty()) return Reply.notFound();
    var closed =
        ledger.closePeriodsThrough(tx, asked.building(), asked.day("year"), asked.day("period"));
    return Reply.of(new ClosedBody(closed.stream().map(Ledger.Period::firstDay).toList()));
  }

  private Reply<PeriodBody> closePeriod(Tx tx, Asked asked, Nothing none) {
    var before = period(tx, asked);
    if (before.isEmpty()) return Reply.notFound();
    ledger.closePeriod(tx, asked.building(), asked.day("year"), asked.day("period"));
    return Reply.changed(before.get(), period(tx, asked).orElseThrow());
  }
}
