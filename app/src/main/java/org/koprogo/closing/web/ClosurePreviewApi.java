package org.koprogo.closing.web;

import static org.koprogo.identity.Permission.READ_BOOKS;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Fault;
import org.koprogo.api.Operation;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.closing.Adjustments;
import org.koprogo.closing.ClosingPreview;
import org.koprogo.closing.YearEnd;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.PartyId;

/** What closing a year would do, before anything is posted. */
@Singleton
final class ClosurePreviewApi implements Api {
  private final YearEnd yearEnd;
  private final Adjustments adjustments;
  private final Ledger ledger;

  ClosurePreviewApi(YearEnd yearEnd, Adjustments adjustments, Ledger ledger) {
    this.yearEnd = yearEnd;
    this.adjustments = adjustments;
    this.ledger = ledger;
  }

  @Says("Something that keeps a year from being closed.")
  record ObstacleBody(
      @Says(value = "An account, a lot, a year, or what else it is about.", example = "580000")
          String at,
      @Says(value = "Which obstacle it is.", example = "not-clear") String code,
      @Says(value = "The same in words.", example = "12.00 is left, it must be clear")
          String words) {}

  @Says("A line that would be posted.")
  record ThoughtLineBody(
      @Says(value = "The account.", example = "410100") String account,
      @Says("The owner or supplier.") @Nullable PartyId party,
      @Says("The key.") @Nullable KeyId key,
      @Says("The debit, or 0.00.") Money debit,
      @Says("The credit, or 0.00.") Money credit,
      @Says(value = "What it is.", example = "Annual settlement") String text) {
    static ThoughtLineBody of(JournalLine l) {
      var isDebit = l.signed().isPositive();
      return new ThoughtLineBody(
          l.account(),
          l.party(),
          l.key(),
          isDebit ? l.amount() : Money.ZERO,
          isDebit ? Money.ZERO : l.amount(),
          l.label());
    }
  }

  @Says("An entry that would be posted.")
  record ThoughtEntryBody(
      @Says(value = "The journal.", example = "SET") String journal,
      @Says("Its day in the books.") LocalDate bookedOn,
      @Says(value = "Its document.", example = "SETTLE/P1") String document,
      @Says(value = "Its lines.", most = 20_000) List<ThoughtLineBody> lines) {
    static ThoughtEntryBody of(JournalEntry e) {
      return new ThoughtEntryBody(
          e.journal().code(),
          e.bookedOn(),
          e.document(),
          e.lines().stream().map(ThoughtLineBody::of).toList());
    }
  }

  @Says("What closing a year would do now.")
  record ClosurePreviewBody(
      @Says("Its first day.") LocalDate firstDay,
      @Says("Its last day.") LocalDate lastDay,
      @Says("The first day of the next, which would open.") LocalDate next,
      @Says("Whether it could be closed now.") boolean ready,
      @Says(value = "What keeps it from being closed.", most = 10_000) List<ObstacleBody> obstacles,
      @Says(value = "What the year would leave every owner.", most = 10_000)
          List<YearApi.OwnerNetBody> owners,
      @Says(value = "Every entry, in the order of posting.", most = 20_000)
          List<ThoughtEntryBody> postings) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "previewClosure", "/buildings/{building}/years/{year}/closure-preview", READ_BOOKS)
            .says(
                "Preview the closing of a year",
                "What is in its way, what it would leave every owner, and every entry that it would post; nothing is posted.")
            .refuses(YearApi.CLOSED)
            .reads(ClosurePreviewBody.class, this::preview));
  }

  private Reply<ClosurePreviewBody> preview(Scope scope, Asked asked) {
    var building = asked.building();
    var found = ledger.year(scope, building, asked.day("year"));
    if (found.isEmpty()) return Reply.notFound();
    var year = found.get();
    if (year.closed()) return Reply.no(YearApi.CLOSED, "It was closed already.");
    var deferrals = adjustments.deferrals(scope, building, year);
    var preview = yearEnd.preview(scope, building, year, deferrals);
    return Reply.of(
        new ClosurePreviewBody(
            year.firstDay(),
            year.lastDay(),
            year.lastDay().plusDays(1),
            preview.isReady(),
            obstacles(preview),
            preview.settlement().parties().stream().map(YearApi.OwnerNetBody::of).toList(),
            preview.postings().stream().map(ThoughtEntryBody::of).toList()));
  }

  private static List<ObstacleBody> obstacles(ClosingPreview preview) {
    var faults = new ArrayList<Fault>();
    preview
        .earlierOpen()
        .ifPresent(day ->
            faults.add(new Fault(day.toString(), "earlier-open", "an earlier year is open")));
    if (!preview.isDecided())
      faults.add(new Fault("policy", "no-policy", "decide first when the settlement falls due"));
    faults.addAll(YearApi.unheldReasons(preview.unheld()));
    faults.addAll(YearApi.reasons(preview.notClear()));
    if (preview.nextDiffers())
      faults.add(new Fault("next", "opening-differs", "the next year is open with other balances"));
    return faults.stream().map(f -> new ObstacleBody(f.at(), f.code(), f.words())).toList();
  }
}
