package org.koprogo.control.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.audit.Trail;
import org.koprogo.control.Remark;
import org.koprogo.control.Sample;
import org.koprogo.control.YearVerdict;
import org.koprogo.desk.Choice;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.PostedEntry;
import org.koprogo.posting.BooksView;
import org.koprogo.texts.Tongue;

/**
 * How far the review of a year is.
 *
 * @param sample the last one, or null
 * @param seen how many of its entries were looked at
 * @param verdict the report, or null while there is none
 */
public record ControlView(
    BooksView books,
    List<RemarkRow> remarks,
    @Nullable Sample sample,
    long seen,
    @Nullable YearVerdict verdict) {

  /** The address of a page of the year. */
  public String ofYear(String page) {
    return books.href() + "/years/" + books.year() + "/" + page;
  }

  public String progress(Tongue tongue) {
    return sample == null
        ? tongue.say(ControlWords.NO_SAMPLE)
        : tongue.say(
            ControlWords.PROGRESS, tongue.number(seen), tongue.number(sample.entries().size()));
  }

  /** How many remarks are not settled. */
  public long unsettled() {
    return remarks.stream().filter(r -> r.remark().state() != Remark.State.SETTLED).count();
  }

  /** What he may conclude. */
  public List<Choice> conclusions(Tongue tongue) {
    return Arrays.stream(YearVerdict.Conclusion.values())
        .map(c -> new Choice(c.name(), tongue.say(ControlWords.of(c))))
        .toList();
  }

  /**
   * A remark and the entry it is about.
   *
   * @param entry null for the year as a whole
   */
  public record RemarkRow(String books, Remark remark, @Nullable PostedEntry entry) {
    public String href() {
      return books + "/remarks/" + remark.id().value();
    }

    public String entryHref() {
      return entry == null ? books : books + "/entries/" + entry.id().value();
    }
  }

  /** What is said about one entry. */
  public record EntryRemarks(
      BooksView books, PostedEntry entry, List<RemarkRow> remarks, @Nullable Instant seenAt) {}

  /**
   * A sample with what was seen of it.
   *
   * @param sample null while none was drawn
   */
  public record Drawn(
      BooksView books,
      @Nullable Sample sample,
      boolean isRepeatable,
      List<PostedEntry> entries,
      Map<EntryId, Instant> seen) {
    public String href(PostedEntry entry) {
      return books.href() + "/entries/" + entry.id().value();
    }

    public String progress(Tongue tongue) {
      return tongue.say(
          ControlWords.PROGRESS, tongue.number(seen.size()), tongue.number(entries.size()));
    }

    public List<Choice> chances(Tongue tongue) {
      return List.of(
          new Choice("EVERY_CENT", tongue.say(ControlWords.EVERY_CENT)),
          new Choice("EVERY_ENTRY", tongue.say(ControlWords.EVERY_ENTRY)));
    }
  }

  /** The chains as they were just computed. */
  public record Chains(List<Ledger.Chain> books, Trail.Chain trail) {
    public boolean hold() {
      return trail.brokenAt() == null && books.stream().allMatch(c -> c.brokenAt() == null);
    }

    public long links() {
      return books.stream().mapToLong(Ledger.Chain::links).sum();
    }
  }
}
