package org.koprogo.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Constraint;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

/** The door to the books. What is posted stays; what is wrong is reversed. */
public final class Ledger {
  private final LedgerStore store = new LedgerStore();
  private final LedgerQueries queries = new LedgerQueries();
  private final ItemStore itemStore = new ItemStore();
  private final OpenItems items;

  public Ledger(OpenItems items) {
    this.items = items;
  }

  /** A fiscal year of a building: both days included. */
  public record FiscalYear(LocalDate firstDay, LocalDate lastDay, boolean closed) {
    public boolean contains(LocalDate day) {
      return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
  }

  /** Gives a building its chart and its journals, once. */
  public void openBooks(Tx tx, BuildingId building, List<Account> chart) {
    store.insertAccounts(tx, building, chart);
    for (var journal : List.of(Journal.OPEN, Journal.PUR, Journal.CALL, Journal.OD, Journal.SET)) {
      store.insertJournal(tx, building, journal, null);
    }
  }

  /** Gives a building the standard chart and its journals, or says that it has them. */
  public BookResult openBooks(Tx tx, BuildingId building) {
    return store.done(tx, () -> openBooks(tx, building, StandardChart.accounts()));
  }

  /** Adds one account that somebody describes, or says why not. */
  public BookResult addAccount(Tx tx, BuildingId building, Account account) {
    if (queries.chart(tx, building).isEmpty()) return BookResult.NO_BOOKS;
    return store.done(tx, () -> store.insertAccounts(tx, building, List.of(account)));
  }

  /** Gives a bank account its journal, or says why not. */
  public BookResult keepBank(Tx tx, BuildingId building, String account, boolean ofReserves) {
    return store.done(tx, () -> openBankJournal(tx, building, account, ofReserves));
  }

  /** Opens a fiscal year that somebody asks for, or says why not. */
  public BookResult beginYear(Tx tx, BuildingId building, LocalDate firstDay, LocalDate lastDay) {
    if (!lastDay.isAfter(firstDay)) return BookResult.YEAR_ENDS_BEFORE_IT_BEGINS;
    if (queries.chart(tx, building).isEmpty()) return BookResult.NO_BOOKS;
    return store.done(tx, () -> store.insertYear(tx, building, firstDay, lastDay));
  }

  /** A month of a fiscal year, or the part of it that lies in the year: both days included. */
  public record Period(LocalDate firstDay, LocalDate lastDay, boolean closed) {}

  /** The periods of a fiscal year, by first day. */
  public List<Period> periods(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.periods(scope, building, fiscalYear);
  }

  /** How much is posted on the days of a period: entries, and the sum of their debits. */
  public record Turnover(int entries, Money debits) {}

  /** What is posted on the days of a period of a fiscal year. */
  public Turnover turnover(Scope scope, BuildingId building, LocalDate fiscalYear, Period period) {
    return queries.turnover(scope, building, fiscalYear, period);
  }

  /**
   * Entries in the order in which they were posted.
   *
   * @param after the last entry that was seen; null begins at the first
   */
  public List<PostedEntry> entries(
      Scope scope,
      BuildingId building,
      PostedEntry.Filter filter,
      @Nullable EntryId after,
      int most) {
    return queries.entries(scope, building, filter, after, most);
  }

  /** The entries that were posted last, the newest first. */
  public List<PostedEntry> latest(Scope scope, BuildingId building, int most) {
    return queries.latest(scope, building, most);
  }

  /** The entry of this id as it stands in the books, or nothing. */
  public Optional<PostedEntry> posted(Scope scope, BuildingId building, EntryId entry) {
    return queries.posted(scope, building, entry);
  }

  /** The lines of an entry, in its order. */
  public List<JournalLine> lines(Scope scope, BuildingId building, EntryId entry) {
    return queries.entry(scope, building, entry).map(JournalEntry::lines).orElse(List.of());
  }

  /** Adds accounts that the building's chart does not have yet. */
  public void addAccounts(Tx tx, BuildingId building, List<Account> accounts) {
    store.insertAccounts(tx, building, accounts);
  }

  /** Gives a bank account its journal; one of the reserves stands behind the wall from then on. */
  public void openBankJournal(Tx tx, BuildingId building, String account, boolean ofReserves) {
    if (ofReserves) store.moveBehindWall(tx, building, account);
    store.insertJournal(tx, building, Journal.bank(account), account);
  }

  /**
   * Opens a fiscal year with its months as periods. A year that overlaps another is refused by the
   * database.
   */
  public void openYear(Tx tx, BuildingId building, LocalDate firstDay, LocalDate lastDay) {
    store.insertYear(tx, building, firstDay, lastDay);
  }

  public Optional<FiscalYear> year(Scope scope, BuildingId building, LocalDate firstDay) {
    return queries.year(scope, building, firstDay);
  }

  public List<FiscalYear> years(Scope scope, BuildingId building) {
    return queries.years(scope, building);
  }

  /**
   * What tells the books of a year in one state from the same books in every other: a digest over
   * the ends of the chains of its journals, which every posting moves. A year without an entry is
   * not there. One statement for all buildings.
   *
   * @param years first day of the year that is asked for, by building
   */
  public Map<BuildingId, String> editions(Scope scope, Map<BuildingId, LocalDate> years) {
    return queries.editions(scope, years);
  }

  /**
   * The year of each building that the day falls in; after the last one, that last one. A building
   * without a year that has begun is not there. One statement for all buildings.
   */
  public Map<BuildingId, FiscalYear> running(Scope scope, LocalDate day) {
    return queries.running(scope, day);
  }

  public List<Account> chart(Scope scope, BuildingId building) {
    return queries.chart(scope, building);
  }

  /**
   * Posts the entry and opens its items, in the caller's transaction. The same source with the same
   * content again answers with the entry that stands. A refusal rolls back to where the posting
   * began.
   */
  public PostResult post(Tx tx, JournalEntry entry, String by) {
    items.queue(tx, entry);
    try {
      var posted = tx.attempt(() -> store.post(tx, entry, by, null));
      if (!posted.replay()) {
        itemStore.insertItems(tx, entry, posted.entry());
        items.useCredits(tx, entry);
      }
      return posted;
    } catch (DataAccessException e) {
      return refusal(entry, e);
    }
  }

  private static PostResult refusal(JournalEntry entry, DataAccessException e) {
    return switch (Constraint.of(e).orElse("")) {
      case "period_closed" -> new PostResult.PeriodClosed(entry.bookedOn());
      case "no_period" -> new PostResult.NoPeriod(entry.bookedOn());
      case "unknown_account", "not_postable" -> new PostResult.NotPostable(words(e));
      case "fund_wall", "bank_entry" -> new PostResult.AcrossTheFunds(words(e));
      case "source_reused", "source_key_once" -> new PostResult.SourceReused(entry.source());
      default -> throw e;
    };
  }

  private static String words(DataAccessException e) {
    return e.getCause() == null
        ? ""
        : String.valueOf(e.getCause().getMessage()).lines().findFirst().orElse("");
  }

  /** Every answer to a reversal. */
  public sealed interface ReverseResult {
    record Reversed(EntryId reversal) implements ReverseResult {}

    record NotFound() implements ReverseResult {}

    record AlreadyReversed() implements ReverseResult {}

    /** A payment or a credit has met an item of this entry: take that back first. */
    record StillMatched(String reference) implements ReverseResult {}

    /**
     * Another room keeps a record of what the entry is of, which would then say nothing of the
     * reversal: it goes back by that room's own way.
     *
     * @param kind what the source begins with, such as {@code invoice}
     */
    record KeptElsewhere(String kind) implements ReverseResult {}

    record Refused(PostResult why) implements ReverseResult {}
  }

  /** What is its own record: entries by hand, the events of a year, and what takes them back. */
  private static final Set<String> OWN_RECORD = Set.of("entry", "event", "reversal");

  /**
   * Takes an entry back for somebody who names it, unless it is the entry of another room's record:
   * ADR 12.
   */
  public ReverseResult takeBack(
      Tx tx, BuildingId building, EntryId entry, LocalDate on, String by) {
    var posted = queries.posted(tx, building, entry);
    if (posted.isEmpty()) return new ReverseResult.NotFound();
    return isItsOwnRecord(posted.get())
        ? reverse(tx, building, entry, on, by)
        : new ReverseResult.KeptElsewhere(posted.get().kind());
  }

  /** Whether an entry is nobody else's record, so that it is taken back by itself. */
  public static boolean isItsOwnRecord(PostedEntry entry) {
    return OWN_RECORD.contains(entry.kind());
  }

  /**
   * Takes an entry back by its mirror image in the same journal, on a day of an open period; for
   * the room whose entry it is.
   */
  public ReverseResult reverse(Tx tx, BuildingId building, EntryId entry, LocalDate on, String by) {
    var original = queries.entry(tx, building, entry);
    if (original.isEmpty()) return new ReverseResult.NotFound();
    items.queue(tx, original.get());
    if (queries.isReversed(tx, building, entry)) return new ReverseResult.AlreadyReversed();
    var opened = items.ofEntry(tx, building, entry);
    var met = opened.stream().filter(i -> !i.remaining().equals(i.amount())).findFirst();
    if (met.isPresent()) return new ReverseResult.StillMatched(met.get().reference());
    var mirror = mirror(original.get(), entry, on);
    if (mirror.lines().stream().filter(l -> l.item() != null).count() != opened.size()) {
      return new ReverseResult.Refused(
          new PostResult.NotPostable("an opening in detail is corrected by entries of its own"));
    }
    try {
      var answer = tx.attempt(() -> store.post(tx, mirror, by, entry));
      if (answer.replay()) return new ReverseResult.AlreadyReversed();
      itemStore.insertItems(tx, mirror, answer.entry());
      items.cancel(tx, building, opened, items.ofEntry(tx, building, answer.entry()), on);
      return new ReverseResult.Reversed(answer.entry());
    } catch (DataAccessException e) {
      if (Constraint.of(e).equals(Optional.of("reversed_once")))
        return new ReverseResult.AlreadyReversed();
      return new ReverseResult.Refused(refusal(mirror, e));
    }
  }

  private static JournalEntry mirror(JournalEntry e, EntryId entry, LocalDate on) {
    return new JournalEntry(
        e.building(),
        e.journal(),
        on,
        e.document(),
        "reversal:" + entry.value(),
        e.label(),
        e.lines().stream().map(JournalLine::mirrored).toList());
  }

  /**
   * Closes every period of the year, and the year. Postings under way finish first; none gets in
   * behind.
   */
  public void closeYear(Tx tx, BuildingId building, LocalDate firstDay) {
    store.close(tx, building, firstDay, null);
  }

  /** Closes one month, named by its first day. */
  public void closePeriod(Tx tx, BuildingId building, LocalDate fiscalYear, LocalDate period) {
    store.close(tx, building, fiscalYear, period);
  }

  /**
   * Closes every open month up to and including this one, named by its first day, all or none.
   *
   * @return the months that were closed by it; empty when there is no such month
   */
  public List<Period> closePeriodsThrough(
      Tx tx, BuildingId building, LocalDate fiscalYear, LocalDate period) {
    var all = periods(tx, building, fiscalYear);
    if (all.stream().noneMatch(p -> p.firstDay().equals(period))) return List.of();
    var open = all.stream().filter(p -> !p.closed() && !p.firstDay().isAfter(period)).toList();
    for (var month : open) store.close(tx, building, fiscalYear, month.firstDay());
    return open;
  }

  /** A balance of an account, and of a party where the account is kept per party. */
  public record Balance(String account, @Nullable UUID party, Money signed) {}

  /**
   * The balances of a fiscal year as of a day (included), zero ones left out, by account and party.
   */
  public List<Balance> balances(
      Scope scope, BuildingId building, LocalDate fiscalYear, LocalDate asOf) {
    return queries.balances(scope, building, fiscalYear, asOf);
  }

  /**
   * The chain of a journal in a year, recomputed from the rows.
   *
   * @param links how many entries it holds
   * @param last the digest of the last one: SHA-256, hexadecimal
   * @param brokenAt the number of the first entry that does not follow from the one before it or
   *     from its own rows, or null while the chain holds
   */
  public record Chain(
      String journal, LocalDate fiscalYear, long links, String last, @Nullable Long brokenAt) {}

  /** The chains of a building, by year and journal. */
  public List<Chain> chains(Scope scope, BuildingId building) {
    return queries.chains(scope, building);
  }

  /** What RESERVES owes WORKING_CAPITAL as of a day (included); negative when it is owed. */
  public Money owedByReserves(
      Scope scope, BuildingId building, LocalDate fiscalYear, LocalDate asOf) {
    return queries.owedByReserves(scope, building, fiscalYear, asOf);
  }
}
