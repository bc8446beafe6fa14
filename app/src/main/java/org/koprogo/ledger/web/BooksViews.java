package org.koprogo.ledger.web;

import static java.util.stream.Collectors.toSet;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.ledger.Ledger;
import org.koprogo.posting.BookNames;
import org.koprogo.registry.BankAccount;
import org.koprogo.registry.Building;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Said;
import org.koprogo.texts.Terms;

/** Opening the books, beginning fiscal years, the chart of accounts, and the bank accounts. */
@Singleton
final class BooksViews implements Views {
  private final Registry registry;
  private final Ledger ledger;
  private final Templates templates = new StaticTemplates();

  BooksViews(Registry registry, Ledger ledger) {
    this.registry = registry;
    this.ledger = ledger;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/bank-accounts", Permission.READ_BUILDING)
            .inMenu(LedgerWords.BANK_ACCOUNTS, 76)
            .takes("addBankAccount")
            .shows(this::bankAccounts),
        View.at("/buildings/{building}/years", Permission.READ_BOOKS)
            .inMenu(Terms.FISCAL_YEARS, 61)
            .takes("openBooks", (visit, _) -> visit.here())
            .takes("openYear")
            .shows(this::years),
        View.at("/buildings/{building}/accounts", Permission.READ_BOOKS)
            .inMenu(ChartWords.TITLE, 67)
            .takes("addAccount")
            .shows(this::accounts));
  }

  private Shown.Page page(Visit visit, Said title, Content body) {
    var building = registry.building(visit.scope(), visit.building()).orElseThrow();
    return new Shown.Page(
        visit.say(title),
        List.of(
            new Shown.Link(visit.say(Terms.BUILDINGS), "/buildings"),
            new Shown.Link(building.name(), "/buildings/" + building.id())),
        body);
  }

  private Shown years(Visit visit) {
    var scope = visit.scope();
    var hasBooks = !ledger.chart(scope, visit.building()).isEmpty();
    var view =
        new YearsView(
            visit.building(),
            ledger.years(scope, visit.building()),
            hasBooks,
            visit.may(Permission.CLOSE_YEAR));
    return page(visit, Terms.FISCAL_YEARS, templates.ledgerYears(visit, view));
  }

  private Shown accounts(Visit visit) {
    var scope = visit.scope();
    var years = ledger.years(scope, visit.building());
    var view =
        new AccountsView(
            ledger.chart(scope, visit.building()),
            years.isEmpty()
                ? null
                : "/buildings/%s/years/%s/general-ledger?account="
                    .formatted(visit.building(), years.getLast().firstDay()),
            visit.may(Permission.ENTER_BOOKS));
    return page(visit, ChartWords.TITLE, templates.ledgerAccounts(visit, view));
  }

  private Shown bankAccounts(Visit visit) {
    var scope = visit.scope();
    var known = registry.bankAccounts(scope, visit.building());
    var used = known.stream().map(BankAccount::account).collect(toSet());
    var chart = ledger.chart(scope, visit.building());
    var free =
        chart.stream()
            .filter(a -> a.postable() && a.code().startsWith("55") && !used.contains(a.code()))
            .map(a -> new Choice(a.code(), a.code() + " " + BookNames.name(a, visit.tongue())))
            .toList();
    var purposes =
        Arrays.stream(BankAccount.Purpose.values())
            .map(p -> new Choice(p.name(), visit.say(BankAccountsView.word(p))))
            .toList();
    var holder = registry.building(scope, visit.building()).map(Building::legalName).orElse("");
    var view =
        new BankAccountsView(
            known, free, purposes, holder, !chart.isEmpty(), visit.may(Permission.EDIT_BUILDING));
    return page(visit, LedgerWords.BANK_ACCOUNTS, templates.ledgerBankAccounts(visit, view));
  }
}
