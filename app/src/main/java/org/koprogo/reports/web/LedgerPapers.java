package org.koprogo.reports.web;

import static org.koprogo.papers.Paper.amount;
import static org.koprogo.papers.Paper.amountOrBlank;
import static org.koprogo.papers.Paper.blank;
import static org.koprogo.papers.Paper.code;
import static org.koprogo.papers.Paper.day;
import static org.koprogo.papers.Paper.words;
import static org.koprogo.reports.web.Asking.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;
import org.koprogo.papers.Paper;
import org.koprogo.posting.BookTexts;
import org.koprogo.posting.BookWords;
import org.koprogo.registry.PartyId;
import org.koprogo.reports.Balances;
import org.koprogo.reports.Balances.TrialRow;
import org.koprogo.reports.GeneralLedger;
import org.koprogo.reports.LedgerLine;
import org.koprogo.texts.Terms;

/** Reports that follow the books line by line, each line on its entry. */
final class LedgerPapers {
  private final GeneralLedger books;
  private final Balances balances;

  LedgerPapers(GeneralLedger books, Balances balances) {
    this.books = books;
    this.balances = balances;
  }

  /**
   * The general ledger from a line on.
   *
   * @param account only this one; null means all
   */
  Told general(Asking asking, @Nullable String account, LedgerLine.@Nullable Mark after) {
    var found =
        books.lines(
            asking.scope(),
            asking.building(),
            asking.first(),
            asking.on(),
            account,
            new GeneralLedger.Part(after, asking.most() + 1));
    var shown = found.subList(0, Math.min(found.size(), asking.most()));
    var isCut = found.size() > shown.size();
    var trial =
        balances
            .trialBalance(asking.scope(), asking.building(), asking.first(), asking.on())
            .stream()
            .collect(Collectors.toMap(TrialRow::account, Function.identity()));
    var parts = new ArrayList<Paper.Part>();
    for (var from = 0; from < shown.size(); ) {
      var to = from;
      var code = shown.get(from).account();
      while (to < shown.size() && shown.get(to).account().equals(code)) to++;
      var goesOn = isCut && to == shown.size() && found.get(to).account().equals(code);
      parts.add(account(asking, shown.subList(from, to), account == null, goesOn, trial));
      from = to;
    }
    var title =
        account == null
            ? asking.say(ReportWords.GENERAL_LEDGER)
            : account + " " + asking.account(account);
    var name = account == null ? "general-ledger" : "general-ledger-" + account;
    return new Told(
        asking.paper(name, title, parts),
        isCut ? next(asking, account, shown.getLast()) : null,
        null);
  }

  private static String next(Asking asking, @Nullable String account, LedgerLine last) {
    return asking.href("general-ledger?after=" + last.mark())
        + (account == null ? "" : "&account=" + account);
  }

  private static Paper.Part account(
      Asking asking,
      List<LedgerLine> lines,
      boolean isNamed,
      boolean goesOn,
      Map<String, TrialRow> trial) {
    var code = lines.getFirst().account();
    var columns =
        List.of(
            asking.column(Terms.DATE),
            asking.column(BookWords.JOURNAL),
            asking.column(BookWords.DOCUMENT),
            asking.column(BookWords.THIRD),
            asking.column(BookWords.LABEL),
            asking.figures(Terms.DEBIT),
            asking.figures(Terms.CREDIT),
            asking.figures(Terms.BALANCE));
    var rows = lines.stream().map(l -> line(asking, l)).toList();
    var total = trial.get(code);
    var foot = goesOn || total == null ? List.<Paper.Row>of() : foot(asking, total);
    var heading = isNamed ? code + " " + asking.account(code) : "";
    return new Paper.Part(heading, "", columns, rows, foot);
  }

  private static Paper.Row line(Asking asking, LedgerLine line) {
    return Paper.Row.of(
        day(line.date()),
        code(line.journal()),
        code(line.document(), asking.entry(line.entry())),
        words(asking.party(line.party())),
        words(BookTexts.of(line.text(), asking.tongue())),
        amountOrBlank(debit(line.signed())),
        amountOrBlank(debit(line.signed().negate())),
        amount(line.balance()));
  }

  private static Money debit(Money signed) {
    return signed.isNegative() ? Money.ZERO : signed;
  }

  /** What the account opened with, what moved since, and what it closes with. */
  private static List<Paper.Row> foot(Asking asking, TrialRow total) {
    return List.of(
        totals(asking.say(ReportWords.OPENING), blank(), blank(), amount(total.opening())),
        totals(
            asking.say(ReportWords.MOVEMENTS),
            amount(total.debits()),
            amount(total.credits()),
            blank()),
        totals(asking.say(Terms.BALANCE), blank(), blank(), amount(total.closing())));
  }

  private static Paper.Row totals(
      String label, Paper.Cell debit, Paper.Cell credit, Paper.Cell balance) {
    return Paper.Row.of(words(label), blank(), blank(), blank(), blank(), debit, credit, balance);
  }

  /** What went into each reserve fund and came out of it. */
  Told reserves(Asking asking) {
    var trial =
        balances.trialBalance(asking.scope(), asking.building(), asking.first(), asking.on());
    var columns =
        List.of(
            asking.column(Terms.DATE),
            asking.column(BookWords.DOCUMENT),
            asking.column(BookWords.LABEL),
            asking.figures(ReportWords.MOVEMENT),
            asking.figures(Terms.BALANCE));
    var parts = new ArrayList<Paper.Part>();
    for (var fund : trial) {
      if (!fund.account().startsWith("160")) continue;
      var lines = of(asking, fund.account());
      var rows =
          lines.stream()
              .map(l ->
                  Paper.Row.of(
                      day(l.date()),
                      code(l.document(), asking.entry(l.entry())),
                      words(BookTexts.of(l.text(), asking.tongue())),
                      amount(l.signed().negate()),
                      amount(l.balance().negate())))
              .toList();
      var foot =
          Paper.Row.of(
              words(asking.say(Terms.TOTAL)),
              blank(),
              blank(),
              amount(sum(lines, LedgerLine::signed).negate()),
              amount(fund.closing().negate()));
      parts.add(
          new Paper.Part(
              fund.account() + " " + asking.account(fund.account()),
              asking.say(ReportWords.FUND_POSITIVE),
              columns,
              rows,
              List.of(foot)));
    }
    return Told.of(asking.paper("reserve-fund", asking.say(Terms.RESERVE_FUND), parts));
  }

  private List<LedgerLine> of(Asking asking, String account) {
    return books.lines(
        asking.scope(),
        asking.building(),
        asking.first(),
        asking.on(),
        account,
        new GeneralLedger.Part(null, asking.most() + 1));
  }

  /** The account of one owner or supplier, line by line. */
  Told party(Asking asking, GeneralLedger.Third third, PartyId party, String name) {
    var owes = third == GeneralLedger.Third.OWNERS;
    var lines =
        books.ofParty(
            asking.scope(),
            asking.building(),
            asking.first(),
            asking.on(),
            new GeneralLedger.Standing(third, party),
            new GeneralLedger.Part(null, asking.most() + 1));
    var columns =
        List.of(
            asking.column(Terms.DATE),
            asking.column(BookWords.DOCUMENT),
            asking.column(Terms.ACCOUNT),
            asking.column(BookWords.LABEL),
            asking.figures(Terms.DEBIT),
            asking.figures(Terms.CREDIT),
            asking.figures(Terms.BALANCE));
    var rows =
        lines.stream()
            .map(l ->
                Paper.Row.of(
                    day(l.date()),
                    code(l.document(), asking.entry(l.entry())),
                    code(l.account()),
                    words(BookTexts.of(l.text(), asking.tongue())),
                    amountOrBlank(debit(l.signed())),
                    amountOrBlank(debit(l.signed().negate())),
                    amount(owes ? l.balance() : l.balance().negate())))
            .toList();
    var closing = sum(lines, LedgerLine::signed);
    var foot =
        Paper.Row.of(
            words(asking.say(Terms.TOTAL)),
            blank(),
            blank(),
            blank(),
            amount(sum(lines, l -> debit(l.signed()))),
            amount(sum(lines, l -> debit(l.signed().negate()))),
            amount(owes ? closing : closing.negate()));
    var caption = asking.say(owes ? ReportWords.OWES_POSITIVE : ReportWords.DUE_POSITIVE);
    var part = new Paper.Part("", caption, columns, rows, List.of(foot));
    return Told.of(asking.paper(owes ? "owner-account" : "supplier-account", name, List.of(part)));
  }
}
