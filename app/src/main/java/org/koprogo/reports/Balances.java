package org.koprogo.reports;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.koprogo.tables.ledger.Tables.PUB_ACCOUNT;
import static org.koprogo.tables.ledger.Tables.PUB_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;

/**
 * Trial balance, balance sheet and income statement of a fiscal year as of any day in it
 * (included), by SQL: the opening and everything booked up to and on that day.
 */
public final class Balances {
  private static final Field<BigDecimal> DEBITS = field(name("debits"), BigDecimal.class);
  private static final Field<BigDecimal> CREDITS = field(name("credits"), BigDecimal.class);

  /**
   * One account: what it opened with, what was debited and credited since. Opening: debit positive.
   */
  public record TrialRow(String account, String label, Money opening, Money debits, Money credits) {
    public Money closing() {
      return opening.plus(debits).minus(credits);
    }
  }

  /**
   * Every account that has a line, in code order. All lines are added up in their index alone; what
   * opened the year, a few lines, is taken out again.
   */
  public List<TrialRow> trialBalance(
      Scope scope, BuildingId building, LocalDate fiscalYear, LocalDate asOf) {
    var all = sums("all_lines", ofYear(scope, building, fiscalYear, asOf));
    var opened =
        sums(
            "opened",
            ofYear(scope, building, fiscalYear, asOf).and(PUB_LINE.JOURNAL_KIND.eq("OPEN")));
    var account = column(all, PUB_LINE.ACCOUNT_CODE);
    var openedDebits = zeroed(column(opened, DEBITS));
    var openedCredits = zeroed(column(opened, CREDITS));
    return scope
        .sql()
        .select(
            account,
            PUB_ACCOUNT.LABEL_EN,
            openedDebits.minus(openedCredits),
            zeroed(column(all, DEBITS)).minus(openedDebits),
            zeroed(column(all, CREDITS)).minus(openedCredits))
        .from(all)
        .join(PUB_ACCOUNT)
        .on(PUB_ACCOUNT.ORGANIZATION_ID.eq(scope.org().value()))
        .and(PUB_ACCOUNT.BUILDING_ID.eq(building.value()))
        .and(PUB_ACCOUNT.CODE.eq(account))
        .leftJoin(opened)
        .on(column(opened, PUB_LINE.ACCOUNT_CODE).eq(account))
        .orderBy(account.collate("C"))
        .fetch(r ->
            new TrialRow(
                r.value1(), r.value2(), money(r.value3()), money(r.value4()), money(r.value5())));
  }

  private static Condition ofYear(
      Scope scope, BuildingId building, LocalDate fiscalYear, LocalDate asOf) {
    return PUB_LINE
        .ORGANIZATION_ID
        .eq(scope.org().value())
        .and(PUB_LINE.BUILDING_ID.eq(building.value()))
        .and(PUB_LINE.FISCAL_YEAR.eq(fiscalYear))
        .and(PUB_LINE.BOOKED_ON.le(asOf));
  }

  private static Table<?> sums(String name, Condition lines) {
    return select(
            PUB_LINE.ACCOUNT_CODE,
            sum(PUB_LINE.AMOUNT_CENTS).filterWhere(PUB_LINE.SIDE.eq("D")).as(DEBITS),
            sum(PUB_LINE.AMOUNT_CENTS).filterWhere(PUB_LINE.SIDE.eq("C")).as(CREDITS))
        .from(PUB_LINE)
        .where(lines)
        .groupBy(PUB_LINE.ACCOUNT_CODE)
        .asTable(name);
  }

  private static <T> Field<T> column(Table<?> table, Field<T> of) {
    return requireNonNull(table.field(of));
  }

  private static Field<BigDecimal> zeroed(Field<BigDecimal> sum) {
    return coalesce(sum, inline(BigDecimal.ZERO));
  }

  private static Money money(BigDecimal cents) {
    return new Money(cents.longValueExact());
  }

  public enum Section {
    ASSET,
    LIABILITY
  }

  /** One line of the balance sheet; the amount is positive in its section. */
  public record SheetRow(Section section, String account, String label, Money amount) {}

  /**
   * The balance sheet: no netting between owners nor between suppliers (handbook 3.3 rule 3): each
   * party's balance stands where its sign says; other accounts by their own sign; zero is left out.
   */
  public List<SheetRow> balanceSheet(
      Scope scope, BuildingId building, LocalDate fiscalYear, LocalDate asOf) {
    var balance =
        name("balance")
            .fields("account", "signed")
            .as(
                select(PUB_LINE.ACCOUNT_CODE, sum(PUB_LINE.SIGNED_CENTS))
                    .from(PUB_LINE)
                    .where(ofYear(scope, building, fiscalYear, asOf))
                    .and(PUB_LINE.ACCOUNT_CODE.lt("6"))
                    .groupBy(PUB_LINE.ACCOUNT_CODE, PUB_LINE.THIRD_ID));
    var account = field(name("account"), String.class);
    var signed = field(name("signed"), BigDecimal.class);
    var debits = sum(signed).filterWhere(signed.gt(BigDecimal.ZERO));
    var credits = sum(signed.neg()).filterWhere(signed.lt(BigDecimal.ZERO));
    var rows =
        scope
            .sql()
            .with(balance)
            .select(account, PUB_ACCOUNT.LABEL_EN, zeroed(debits), zeroed(credits))
            .from(balance)
            .join(PUB_ACCOUNT)
            .on(PUB_ACCOUNT.ORGANIZATION_ID.eq(scope.org().value()))
            .and(PUB_ACCOUNT.BUILDING_ID.eq(building.value()))
            .and(PUB_ACCOUNT.CODE.eq(account))
            .groupBy(account, PUB_ACCOUNT.LABEL_EN)
            .orderBy(account.collate("C"))
            .fetch();
    var assets = new ArrayList<SheetRow>();
    var liabilities = new ArrayList<SheetRow>();
    for (var r : rows) {
      if (r.value3().signum() > 0)
        assets.add(
            new SheetRow(
                Section.ASSET, r.value1(), assetLabel(r.value1(), r.value2()), money(r.value3())));
      if (r.value4().signum() > 0) {
        liabilities.add(
            new SheetRow(
                Section.LIABILITY,
                r.value1(),
                liabilityLabel(r.value1(), r.value2()),
                money(r.value4())));
      }
    }
    assets.addAll(liabilities);
    return assets;
  }

  private static String assetLabel(String account, String label) {
    return account.startsWith("410") || account.startsWith("440")
        ? label + " - debit balances"
        : label;
  }

  private static String liabilityLabel(String account, String label) {
    return account.startsWith("410") ? label + " - credit balances" : label;
  }

  /** One account of class 6 (expense: debit positive) or 7 (income: credit positive). */
  public record IncomeRow(boolean expense, String account, String label, Money amount) {}

  /** The income statement: every account of classes 6 and 7 that has a line. */
  public List<IncomeRow> incomeStatement(
      Scope scope, BuildingId building, LocalDate fiscalYear, LocalDate asOf) {
    return income(trialBalance(scope, building, fiscalYear, asOf));
  }

  /** The income statement within a trial balance. */
  public static List<IncomeRow> income(List<TrialRow> trial) {
    return trial.stream()
        .filter(r -> r.account().charAt(0) >= '6')
        .map(r ->
            r.account().charAt(0) == '6'
                ? new IncomeRow(true, r.account(), r.label(), r.closing())
                : new IncomeRow(false, r.account(), r.label(), r.closing().negate()))
        .toList();
  }
}
