package org.koprogo.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.audit.Trail;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.PostedEntry;

/** The door to the commissioner's work. */
public final class Control {
  /** The most entries of a sample. */
  public static final int MOST = 200;

  /** No year of a building has as many entries. */
  private static final int ALL = 1_000_000;

  private final ControlStore store = new ControlStore();
  private final Ledger ledger;
  private final Trail trail = new Trail();

  public Control(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The remarks of a building, the newest first; of one year or entry where that is not null. */
  public List<Remark> remarks(
      Scope scope, BuildingId building, @Nullable LocalDate fiscalYear, @Nullable EntryId entry) {
    return store.remarks(scope, building, fiscalYear, entry, null);
  }

  public Optional<Remark> remark(Scope scope, BuildingId building, RemarkId id) {
    return store.remarks(scope, building, null, null, id).stream().findFirst();
  }

  /** Every answer to a new remark. */
  public sealed interface RemarkResult {
    record Made(RemarkId id) implements RemarkResult {}

    /** The building has no such fiscal year. */
    record YearUnknown() implements RemarkResult {}

    /** The year has no such entry. */
    record EntryUnknown() implements RemarkResult {}
  }

  /**
   * Makes a remark.
   *
   * @param entry null for the year as a whole
   */
  public RemarkResult make(
      Tx tx,
      BuildingId building,
      LocalDate fiscalYear,
      @Nullable EntryId entry,
      String words,
      String by) {
    if (ledger.year(tx, building, fiscalYear).isEmpty()) return new RemarkResult.YearUnknown();
    if (entry != null
        && ledger
            .posted(tx, building, entry)
            .filter(e -> e.fiscalYear().equals(fiscalYear))
            .isEmpty()) return new RemarkResult.EntryUnknown();
    return new RemarkResult.Made(store.insert(tx, building, fiscalYear, entry, words, by));
  }

  /** Every answer to an answer. */
  public enum TurnResult {
    SAID,
    NO_REMARK,
    /** It is settled, and nothing is said any more. */
    SETTLED
  }

  /** Answers a remark. */
  public TurnResult answer(Tx tx, BuildingId building, RemarkId remark, String words, String by) {
    return turn(tx, building, remark, false, words, by);
  }

  /** Settles a remark; the words may be empty. */
  public TurnResult settle(Tx tx, BuildingId building, RemarkId remark, String words, String by) {
    return turn(tx, building, remark, true, words, by);
  }

  private TurnResult turn(
      Tx tx, BuildingId building, RemarkId remark, boolean settles, String words, String by) {
    if (remark(tx, building, remark).isEmpty()) return TurnResult.NO_REMARK;
    return store.say(tx, building, remark, settles, words, by)
        ? TurnResult.SAID
        : TurnResult.SETTLED;
  }

  /** Every answer to a report. */
  public enum VerdictResult {
    GIVEN,
    NO_YEAR,
    /** There is one, and it is final. */
    GIVEN_ALREADY
  }

  /** Gives the report on a year, once. */
  public VerdictResult give(Tx tx, BuildingId building, YearVerdict verdict) {
    if (ledger.year(tx, building, verdict.fiscalYear()).isEmpty()) return VerdictResult.NO_YEAR;
    return store.give(tx, building, verdict) ? VerdictResult.GIVEN : VerdictResult.GIVEN_ALREADY;
  }

  public Optional<YearVerdict> verdict(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return store.verdict(scope, building, fiscalYear);
  }

  /**
   * Draws a new sample of a year's entries; nothing where the year has none.
   *
   * @param size from 1 to {@link #MOST}
   */
  public Optional<Sample> draw(
      Tx tx,
      BuildingId building,
      Ledger.FiscalYear year,
      String seed,
      int size,
      boolean byAmount,
      String by) {
    var population = population(tx, building, year, Instant.MAX);
    var upto = population.stream().map(PostedEntry::postedAt).max(Comparator.naturalOrder());
    if (upto.isEmpty()) return Optional.empty();
    var drawn = drawn(population, seed, size, byAmount);
    store.insert(
        tx,
        building,
        new Sample(
            year.firstDay(),
            0,
            seed,
            byAmount,
            population.size(),
            upto.get(),
            by,
            Instant.EPOCH,
            drawn));
    return sample(tx, building, year.firstDay());
  }

  /** The sample of a year that was drawn last. */
  public Optional<Sample> sample(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return store.sample(scope, building, fiscalYear);
  }

  /** Whether its seed, drawn again from the books as they stand, gives the same entries. */
  public boolean isRepeatable(
      Scope scope, BuildingId building, Ledger.FiscalYear year, Sample sample) {
    var population = population(scope, building, year, sample.upto());
    return population.size() == sample.population()
        && drawn(population, sample.seed(), sample.entries().size(), sample.byAmount())
            .equals(sample.entries());
  }

  /** By journal and number, which never change. */
  private List<PostedEntry> population(
      Scope scope, BuildingId building, Ledger.FiscalYear year, Instant upto) {
    var filter = new PostedEntry.Filter(null, year.firstDay(), year.lastDay(), null);
    return ledger.entries(scope, building, filter, null, ALL).stream()
        .filter(e -> !e.postedAt().isAfter(upto))
        .sorted(Comparator.comparing(PostedEntry::journal).thenComparingLong(PostedEntry::number))
        .toList();
  }

  private static List<EntryId> drawn(
      List<PostedEntry> population, String seed, int size, boolean byAmount) {
    return Draw.of(
        population.stream()
            .map(e -> new Draw.Item<>(e.id(), byAmount ? e.total().cents() : 1))
            .toList(),
        seed,
        size);
  }

  /** Notes that an entry was looked at; false when there is none. A second time changes nothing. */
  public boolean see(Tx tx, BuildingId building, EntryId entry, String by) {
    if (ledger.posted(tx, building, entry).isEmpty()) return false;
    store.see(tx, building, entry, by);
    return true;
  }

  /** When each of these entries was looked at; those that were not are left out. */
  public Map<EntryId, Instant> seen(Scope scope, BuildingId building, List<EntryId> entries) {
    return store.seen(scope, building, entries);
  }

  /** The chains of a building's books, recomputed. */
  public List<Ledger.Chain> books(Scope scope, BuildingId building) {
    return ledger.chains(scope, building);
  }

  /** The organization's audit trail, recomputed. */
  public Trail.Chain trail(Scope scope) {
    return trail.chain(scope);
  }
}
