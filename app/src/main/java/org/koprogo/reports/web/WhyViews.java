package org.koprogo.reports.web;

import static org.koprogo.identity.Permission.OWN_ACCOUNT;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.koprogo.desk.DeskWords;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.Titles;
import org.koprogo.posting.BookNames;
import org.koprogo.registry.Party;
import org.koprogo.registry.Registry;
import org.koprogo.reports.Explanation;
import org.koprogo.reports.Explanation.Origin;
import org.koprogo.reports.Explanations;
import org.koprogo.reports.OwnerAccounts;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** Why an owner owes an amount: from what was booked to the last cent of rounding. */
@Singleton
final class WhyViews implements Views {
  private final Registry registry;
  private final Titles titles;
  private final OwnerAccounts accounts;
  private final Explanations explanations;
  private final Ledger ledger;
  private final Templates templates = new StaticTemplates();

  WhyViews(
      Registry registry,
      Titles titles,
      OwnerAccounts accounts,
      Explanations explanations,
      Ledger ledger) {
    this.registry = registry;
    this.titles = titles;
    this.accounts = accounts;
    this.explanations = explanations;
    this.ledger = ledger;
  }

  @Override
  public List<View> views() {
    var path = OwnViews.ACCOUNT + "{party}/explanations/";
    return List.of(
        View.at(path + "charge", OWN_ACCOUNT).shows(v -> explained(v, this::charge)),
        View.at(path + "call", OWN_ACCOUNT).shows(v -> explained(v, this::call)));
  }

  private interface Answer {
    Optional<Content> of(Visit visit, Asker asker);
  }

  /** Who asks, as the books know him, and about which year. */
  private record Asker(Mine mine, OwnView.Name name, String code, Ledger.FiscalYear year) {}

  private Shown explained(Visit visit, Answer answer) {
    if (visit.asked("year").isPresent() && visit.askedDay("year").isEmpty())
      return new Shown.NotUnderstood(DeskWords.DAY_UNREADABLE);
    var asker = asker(visit);
    return asker
        .flatMap(a -> answer.of(visit, a))
        .<Shown>map(body ->
            new Shown.Page(
                visit.say(OwnWords.WHY),
                List.of(
                    new Shown.Link(visit.say(OwnWords.TITLE), "/my"),
                    new Shown.Link(
                        asker.get().name().building(),
                        asker.get().name().href() + "?year=" + asker.get().year().firstDay())),
                body))
        .orElseGet(Shown.NotFound::new);
  }

  private Optional<Asker> asker(Visit visit) {
    var mine = visit.id("party").flatMap(id -> Mine.find(visit.caller(), id));
    if (mine.isEmpty()) return Optional.empty();
    var m = mine.get();
    var name = OwnViews.name(registry, visit, m);
    var party = registry.party(visit.scope(), m.building(), Party.Role.OWNER, m.party());
    var year = accounts.year(visit.scope(), m.building(), visit.askedDay("year"), visit.today());
    if (name.isEmpty() || party.isEmpty() || year.isEmpty()) return Optional.empty();
    return Optional.of(new Asker(m, name.get(), party.get().code(), year.get()));
  }

  private Optional<Content> charge(Visit visit, Asker asker) {
    var lot = visit.asked("lot").orElse("");
    var question =
        new Explanations.ChargeQuestion(
            visit.asked("account").orElse(""), visit.asked("key").orElse(""), lot, asker.code);
    var answer = explanations.charge(visit.scope(), asker.mine.building(), asker.year, question);
    if (!(answer instanceof Explanation.Charge c)) return Optional.empty();
    var held = asker.mine.held(registry, titles, visit.scope(), lot);
    var shown = c.postings().stream().filter(p -> ChargeBody.isShown(p, held)).toList();
    var others =
        c.postings().stream()
            .filter(p -> !ChargeBody.isShown(p, held))
            .map(Explanation.Posting::signed)
            .reduce(Money.ZERO, Money::plus);
    return Optional.of(
        templates.reportsWhyCharge(
            visit,
            new OwnView.Charge(
                asker.name,
                c,
                account(visit, asker, c.account().code()),
                shown.stream().map(p -> new OwnView.Posting(p, cause(visit, p.origin()))).toList(),
                others,
                c.holders().stream().filter(h -> h.party().equals(c.party())).toList())));
  }

  private String account(Visit visit, Asker asker, String code) {
    return ledger.chart(visit.scope(), asker.mine.building()).stream()
        .filter(a -> a.code().equals(code))
        .findFirst()
        .map(a -> code + " " + BookNames.name(a, visit.tongue()))
        .orElse(code);
  }

  private Optional<Content> call(Visit visit, Asker asker) {
    var question =
        new Explanations.CallQuestion(
            visit.asked("call").orElse(""), visit.asked("lot").orElse(""), asker.code);
    var answer = explanations.call(visit.scope(), asker.mine.building(), asker.year, question);
    if (!(answer instanceof Explanation.CallPart part)) return Optional.empty();
    var own = part.owners().stream().filter(o -> o.party().equals(part.party())).toList();
    return Optional.of(templates.reportsWhyCall(visit, new OwnView.Called(asker.name, part, own)));
  }

  private static String cause(Visit visit, Origin origin) {
    var tongue = visit.tongue();
    return switch (origin) {
      case Origin.Purchase p ->
          visit.say(
              p.creditNote() ? OwnWords.CREDIT_NOTE : OwnWords.INVOICE,
              p.supplier().name(),
              tongue.money(p.net()),
              p.vatRate().stripTrailingZeros().toPlainString(),
              tongue.money(p.vat()),
              tongue.money(p.gross()));
      case Origin.Deferral d ->
          visit.say(
              OwnWords.DEFERRAL,
              d.invoice(),
              tongue.money(d.gross()),
              tongue.number(d.daysAfter()),
              tongue.number(d.days()));
      case Origin.LateInterest _ -> visit.say(OwnWords.LATE_INTEREST);
      case Origin.Movement _ -> visit.say(OwnWords.MOVEMENT);
      case Origin.OpeningReversal() -> visit.say(OwnWords.OPENING_REVERSAL);
      case Origin.Accrual() -> visit.say(OwnWords.ACCRUAL);
      case Origin.ClaimClose() -> visit.say(OwnWords.CLAIM_CLOSE);
      case Origin.ReminderFee() -> visit.say(OwnWords.REMINDER_FEE);
      case Origin.Reversal() -> visit.say(OwnWords.REVERSAL);
      case Origin.Other _ -> visit.say(OwnWords.OTHER);
    };
  }
}
