package org.koprogo.reports.web;

import static org.koprogo.papers.Paper.amount;
import static org.koprogo.papers.Paper.amountOrBlank;
import static org.koprogo.papers.Paper.blank;
import static org.koprogo.papers.Paper.code;
import static org.koprogo.papers.Paper.count;
import static org.koprogo.papers.Paper.day;
import static org.koprogo.papers.Paper.words;
import static org.koprogo.reports.web.Asking.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.koprogo.kernel.CodeOrder;
import org.koprogo.kernel.Money;
import org.koprogo.papers.Paper;
import org.koprogo.posting.BookWords;
import org.koprogo.reports.Arrears;
import org.koprogo.reports.Arrears.Owing;
import org.koprogo.reports.GeneralLedger;
import org.koprogo.reports.GeneralLedger.PartyRow;
import org.koprogo.texts.Said;
import org.koprogo.texts.Terms;

/** Owners and suppliers with what stands under their names. */
final class PartyPapers {
  private final GeneralLedger books;
  private final Arrears arrears;

  PartyPapers(GeneralLedger books, Arrears arrears) {
    this.books = books;
    this.arrears = arrears;
  }

  Told owners(Asking asking) {
    var rows = rows(asking, GeneralLedger.Third.OWNERS);
    return balances(
        asking,
        new Words("owner", Terms.OWNER, ReportWords.OWNER_BALANCES, ReportWords.CALLED),
        ReportWords.OWES_POSITIVE,
        rows);
  }

  /** What a supplier is owed stands as positive, so his account is seen from the other side. */
  Told suppliers(Asking asking) {
    var rows =
        rows(asking, GeneralLedger.Third.SUPPLIERS).stream().map(PartyRow::mirrored).toList();
    return balances(
        asking,
        new Words("supplier", Terms.SUPPLIER, ReportWords.SUPPLIER_BALANCES, ReportWords.INVOICED),
        ReportWords.DUE_POSITIVE,
        rows);
  }

  /** How a table of balances is headed. */
  private record Words(String name, Said party, Said title, Said increases) {}

  private static Told balances(Asking asking, Words said, Said caption, List<PartyRow> rows) {
    var columns =
        List.of(
            asking.column(said.party),
            asking.figures(ReportWords.OPENING),
            asking.figures(said.increases),
            asking.figures(ReportWords.PAID),
            asking.figures(Terms.BALANCE));
    var body =
        rows.stream()
            .map(r ->
                Paper.Row.of(
                    words(
                        asking.party(r.party()),
                        asking.href(said.name + "s/" + r.party() + "/account")),
                    amount(r.opening()),
                    amount(r.debits()),
                    amount(r.credits()),
                    amount(r.closing())))
            .toList();
    var foot =
        Paper.Row.of(
            words(asking.say(Terms.TOTAL)),
            amount(sum(rows, PartyRow::opening)),
            amount(sum(rows, PartyRow::debits)),
            amount(sum(rows, PartyRow::credits)),
            amount(sum(rows, PartyRow::closing)));
    return Told.of(
        asking.paper(
            said.name + "-balances",
            said.title,
            new Paper.Part("", asking.say(caption), columns, body, List.of(foot))));
  }

  private List<PartyRow> rows(Asking asking, GeneralLedger.Third third) {
    return books
        .parties(asking.scope(), asking.building(), asking.first(), asking.on(), third)
        .stream()
        .sorted(Comparator.comparing(r -> asking.party(r.party()), CodeOrder.BY_CODE_POINT))
        .toList();
  }

  /** Who owes by how late it is, and below it every item. */
  Told arrears(Asking asking) {
    return arrears(asking, arrears.on(asking.scope(), asking.building(), asking.on()));
  }

  /** The same of what was asked for before. */
  Told arrears(Asking asking, List<Owing> owing) {
    var all =
        owing.stream()
            .sorted(Comparator.comparing(o -> asking.party(o.party()), CodeOrder.BY_CODE_POINT))
            .toList();
    return Told.of(
        asking.paper("arrears", ReportWords.ARREARS, byAge(asking, all), byItem(asking, all)),
        TrendPapers.ages(all, asking.tongue()));
  }

  static Said word(Arrears.Age age) {
    return switch (age) {
      case NOT_DUE -> ReportWords.NOT_DUE;
      case TO_30 -> ReportWords.TO_30;
      case TO_60 -> ReportWords.TO_60;
      case TO_90 -> ReportWords.TO_90;
      case OVER_90 -> ReportWords.OVER_90;
    };
  }

  private static Paper.Part byAge(Asking asking, List<Owing> all) {
    var columns = new ArrayList<Paper.Column>();
    columns.add(asking.column(Terms.OWNER));
    for (var age : Arrears.Age.values()) columns.add(asking.figures(word(age)));
    columns.add(asking.figures(ReportWords.ON_ACCOUNT));
    columns.add(asking.figures(Terms.BALANCE));
    var rows = new ArrayList<Paper.Row>();
    for (var owing : all) {
      var cells = new ArrayList<Paper.Cell>();
      cells.add(
          words(asking.party(owing.party()), asking.href("owners/" + owing.party() + "/account")));
      for (var age : Arrears.Age.values()) cells.add(amountOrBlank(owing.of(age)));
      cells.add(amountOrBlank(owing.onAccount()));
      cells.add(amount(owing.balance()));
      rows.add(new Paper.Row(cells));
    }
    var foot = new ArrayList<Paper.Cell>();
    foot.add(words(asking.say(Terms.TOTAL)));
    for (var age : Arrears.Age.values()) foot.add(amount(sum(all, o -> o.of(age))));
    foot.add(amount(sum(all, Owing::onAccount)));
    foot.add(amount(sum(all, Owing::balance)));
    return new Paper.Part("", "", columns, rows, List.of(new Paper.Row(foot)));
  }

  private static Paper.Part byItem(Asking asking, List<Owing> all) {
    var columns =
        List.of(
            asking.column(Terms.OWNER),
            asking.column(Terms.ACCOUNT),
            asking.column(Terms.REFERENCE),
            asking.column(Terms.DATE),
            asking.column(BookWords.DUE),
            asking.figures(ReportWords.DAYS_LATE),
            asking.figures(Terms.AMOUNT),
            asking.figures(ReportWords.REMAINS));
    var rows = new ArrayList<Paper.Row>();
    var total = Money.ZERO;
    for (var owing : all) {
      for (var late : owing.items()) {
        var item = late.item();
        total = total.plus(item.remaining());
        rows.add(
            Paper.Row.of(
                words(asking.party(owing.party())),
                code(item.account()),
                code(item.reference(), asking.entry(item.entry().value())),
                day(item.bookedOn()),
                day(item.due()),
                count(late.daysLate()),
                amount(item.amount()),
                amount(item.remaining())));
      }
    }
    var foot =
        Paper.Row.of(
            words(asking.say(Terms.TOTAL)),
            blank(),
            blank(),
            blank(),
            blank(),
            blank(),
            blank(),
            amount(total));
    return new Paper.Part(asking.say(ReportWords.ITEMS_OPEN), "", columns, rows, List.of(foot));
  }
}
