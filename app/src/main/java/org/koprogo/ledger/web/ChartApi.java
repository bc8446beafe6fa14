package org.koprogo.ledger.web;

import static org.koprogo.api.ProblemType.CODE_USED;
import static org.koprogo.identity.Permission.ENTER_BOOKS;
import static org.koprogo.identity.Permission.READ_BOOKS;
import static org.koprogo.ledger.web.LedgerProblems.NO_BOOKS;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Fault;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Account;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.Side;

/** The chart of accounts of a building over the wire. */
@Singleton
final class ChartApi implements Api {
  /** Where accounts of somebody's own come from. */
  static final String OWN = "OWN";

  private static final Pattern CODE = Pattern.compile("[1-7][0-9]{1,5}");

  private final Ledger ledger;

  ChartApi(Ledger ledger) {
    this.ledger = ledger;
  }

  @Says("An account of the chart.")
  record AccountBody(
      @Says(value = "Two to six digits, the first from 1 to 7.", example = "610500", most = 6)
          String code,
      @Says(value = "Its name in French.", example = "Nettoyage selon contrat") String labelFr,
      @Says(value = "Its name in Dutch.", example = "Schoonmaak volgens contract") String labelNl,
      @Says(value = "Its name in English.", example = "Contract cleaning") String labelEn,
      @Says(
              value = "Its name in German; left out, German readers see the French one.",
              example = "Reinigung nach Vertrag")
          @Nullable String labelDe,
      @Says("What it is.") Account.Type type,
      @Says("On which side it usually stands.") Side normalSide,
      @Says("The percentage that lease practice lets an owner recover from his tenant.")
          @Nullable Long tenantPercent,
      @Says("Whether it takes entries; a heading does not.") boolean postable) {
    static AccountBody of(Account a) {
      return new AccountBody(
          a.code(),
          a.labelFr(),
          a.labelNl(),
          a.labelEn(),
          a.labelDe(),
          a.type(),
          a.normalSide(),
          a.tenantPercent() == null ? null : a.tenantPercent().longValue(),
          a.postable());
    }
  }

  @Says(
      "An account that the chart does not have yet. One name is enough: who reads another language sees it too.")
  record NewAccount(
      @Says(value = "Two to six digits, the first from 1 to 7.", example = "610510", most = 6)
          String code,
      @Says(value = "Its name in French.", example = "Nettoyage des vitres")
          @Nullable String labelFr,
      @Says(value = "Its name in Dutch.", example = "Ramen wassen") @Nullable String labelNl,
      @Says(value = "Its name in English.", example = "Window cleaning") @Nullable String labelEn,
      @Says(value = "Its name in German.", example = "Fensterreinigung") @Nullable String labelDe,
      @Says(
              "What it is; left out, what its class says: 6 is expense, 7 is income. The other classes need it.")
          Account.@Nullable Type type,
      @Says("On which side it usually stands; left out, what its type says.")
          @Nullable Side normalSide,
      @Says("The percentage, 0 to 100, that lease practice lets an owner recover from his tenant.")
          @Nullable Long tenantPercent,
      @Says("Whether it takes entries; a heading does not. Left out, it does.")
          @Nullable Boolean postable) {

    private List<String> names() {
      return Stream.of(labelFr, labelNl, labelEn, labelDe)
          .filter(Objects::nonNull)
          .map(String::strip)
          .filter(n -> !n.isEmpty())
          .toList();
    }

    /** Its class says what it is, unless somebody does. */
    private Account.@Nullable Type kind() {
      if (type != null) return type;
      return switch (code.isEmpty() ? ' ' : code.charAt(0)) {
        case '6' -> Account.Type.EXPENSE;
        case '7' -> Account.Type.INCOME;
        default -> null;
      };
    }

    List<Fault> faults() {
      var faults = new ArrayList<Fault>();
      if (!CODE.matcher(code).matches())
        faults.add(
            new Fault(
                "/code", "not-an-account", "must be two to six digits, the first from 1 to 7"));
      if (names().isEmpty())
        faults.add(new Fault("/labelEn", "no-name", "must have a name in one language at least"));
      if (kind() == null)
        faults.add(new Fault("/type", "missing", "must say what it is, as its class does not"));
      if (tenantPercent != null && (tenantPercent < 0 || tenantPercent > 100))
        faults.add(new Fault("/tenantPercent", "out-of-range", "must be from 0 to 100"));
      return faults;
    }

    /** Only when it has no faults. */
    Account account() {
      var kind = Objects.requireNonNull(kind());
      var some = names().getFirst();
      var side =
          switch (kind) {
            case ASSET, EXPENSE -> Side.DEBIT;
            case LIABILITY, FUND, INCOME -> Side.CREDIT;
          };
      return new Account(
          code,
          or(labelFr, some),
          or(labelNl, some),
          or(labelEn, some),
          labelDe == null || labelDe.isBlank() ? null : labelDe,
          kind,
          normalSide == null ? side : normalSide,
          OWN,
          tenantPercent == null ? null : Math.toIntExact(tenantPercent),
          postable == null || postable);
    }

    private static String or(@Nullable String name, String some) {
      return name == null || name.isBlank() ? some : name;
    }
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listAccounts", "/buildings/{building}/accounts", READ_BOOKS)
            .says("Chart of accounts", "The accounts by code, headings among them.")
            .lists(AccountBody.class, this::accounts),
        Operation.post("addAccount", "/buildings/{building}/accounts", ENTER_BOOKS)
            .says("Add an account", "Adds one that the chart does not have yet.")
            .refuses(ProblemType.INVALID, CODE_USED, NO_BOOKS)
            .does(NewAccount.class, AccountBody.class, this::add));
  }

  private Reply<Page<AccountBody>> accounts(Scope scope, Asked asked) {
    var all = ledger.chart(scope, asked.building()).stream().map(AccountBody::of).toList();
    return Reply.of(Page.of(all, asked, AccountBody::code));
  }

  private Reply<AccountBody> add(Tx tx, Asked asked, NewAccount sent) {
    var faults = sent.faults();
    if (!faults.isEmpty())
      return Reply.no(
          new Problem(ProblemType.INVALID, "Something in the request is not right.", faults));
    var account = sent.account();
    return BooksApi.refusal(ledger.addAccount(tx, asked.building(), account))
        .<Reply<AccountBody>>map(Reply::no)
        .orElseGet(() -> Reply.of(AccountBody.of(account)));
  }
}
