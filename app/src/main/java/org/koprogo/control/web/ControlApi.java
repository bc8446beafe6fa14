package org.koprogo.control.web;

import static org.koprogo.identity.Permission.CONTROL;
import static org.koprogo.identity.Permission.READ_BOOKS;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.control.Control;
import org.koprogo.control.Sample;
import org.koprogo.control.YearVerdict;
import org.koprogo.kernel.Brussels;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.Ledger;

/** The commissioner's sample of a year, what he looked at, his report, and the chains. */
@Singleton
final class ControlApi implements Api {
  private static final ProblemType VERDICT_GIVEN =
      new ProblemType("verdict-given", 409, "The report on this year has been given");
  private static final ProblemType NOTHING_TO_DRAW =
      new ProblemType("nothing-to-draw", 409, "The year has no entries yet");

  private final Control control;
  private final Ledger ledger;

  ControlApi(Control control, Ledger ledger) {
    this.control = control;
    this.ledger = ledger;
  }

  /** What has the same chance to be drawn. */
  public enum Chance {
    EVERY_ENTRY,
    EVERY_CENT
  }

  @Says("The commissioner's report on a year.")
  record VerdictBody(
      @Says("What he tells the general meeting.") YearVerdict.Conclusion conclusion,
      @Says(value = "His report.", example = "The books agree with the vouchers.") String text,
      @Says("The day on which it was given.") LocalDate givenOn,
      @Says(value = "Who gave it.", example = "person:0197f0a0-5b1c-7c3e-8f00-2b1f6c1d0e11")
          String by) {
    static VerdictBody of(YearVerdict v) {
      return new VerdictBody(v.conclusion(), v.words(), v.givenOn(), v.by());
    }
  }

  @Says("A report that is to be given.")
  record NewVerdict(
      @Says("What he tells the general meeting.") YearVerdict.Conclusion conclusion,
      @Says(value = "His report.", example = "The books agree with the vouchers.") String text) {}

  @Says("An entry of a sample.")
  record SampledBody(
      @Says("The entry.") EntryId entry,
      @Says("When the commissioner looked at it.") @Nullable Instant seenAt) {}

  @Says("A sample of a year's entries.")
  record SampleBody(
      @Says("Counted per year; the last is the one that is worked on.") long number,
      @Says(value = "What it was drawn by.", example = "7 14 21 28 35 42") String seed,
      @Says("What had the same chance.") Chance chance,
      @Says("How many entries there were.") long population,
      @Says("When the last of them was posted.") Instant upto,
      @Says("When it was drawn.") Instant at,
      @Says("Whether the seed gives the same entries again, from the books as they stand.")
          boolean repeatable,
      @Says("In the order in which they were drawn.") List<SampledBody> entries) {}

  @Says("How a sample is drawn.")
  record NewSample(
      @Says(
              value = "What it is drawn by, such as numbers of a lottery; left out, one is found.",
              example = "7 14 21 28 35 42",
              most = 100)
          @Nullable String seed,
      @Says("How many entries, from 1 to 200.") long size,
      @Says("What has the same chance.") Chance chance) {}

  @Says("What the commissioner looked at.")
  record SeenBody(@Says("The entry.") EntryId entry) {}

  @Says("The chain of a journal in a year, recomputed.")
  record ChainBody(
      @Says(value = "The journal.", example = "OD") String journal,
      @Says("The fiscal year, by its first day.") LocalDate year,
      @Says("How many entries it holds.") long links,
      @Says(
              value = "The digest of the last one: SHA-256.",
              example = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb")
          String last,
      @Says("The number of the first entry that does not hold; absent while all do.")
          @Nullable Long brokenAt) {}

  @Says("The chains of the books and of the audit trail, recomputed.")
  record ChainsBody(
      @Says(value = "Of the building's books, by year and journal.", most = 10_000)
          List<ChainBody> books,
      @Says("How many blocks seal the organization's audit trail.") long trailBlocks,
      @Says("How many events they hold.") long trailEvents,
      @Says(
              value = "The digest of the last block: SHA-256.",
              example = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb")
          String trailLast,
      @Says("The number of the first block that does not hold; absent while all do.")
          @Nullable Long trailBrokenAt,
      @Says("How many events wait for their seal.") long trailWaiting) {}

  @Override
  public List<Operation> operations() {
    var year = "/buildings/{building}/years/{year}";
    return List.of(
        Operation.get("getVerdict", year + "/verdict", READ_BOOKS)
            .says("The commissioner's report", "His report on the year, once it is given.")
            .reads(VerdictBody.class, this::verdict),
        Operation.post("giveVerdict", year + "/verdict", CONTROL)
            .says("Give the report", "Gives the report on the year, dated today. It is final.")
            .refuses(VERDICT_GIVEN, ProblemType.INVALID)
            .does(NewVerdict.class, VerdictBody.class, this::give),
        Operation.get("getSample", year + "/sample", READ_BOOKS)
            .says("The sample of a year", "The sample that was drawn last, and what was seen.")
            .reads(SampleBody.class, this::sample),
        Operation.post("drawSample", year + "/sample", CONTROL)
            .says(
                "Draw a sample",
                "Draws entries of the year at random. The entries stand in a row by journal and number, each as long as 1 or as its cents; draw k takes SHA-256 of the seed, a colon and k, modulo the length of the row, and the entry there leaves the row.")
            .refuses(NOTHING_TO_DRAW, ProblemType.INVALID)
            .does(NewSample.class, SampleBody.class, this::draw),
        Operation.post("markSeen", "/buildings/{building}/entries/{entry}/seen", CONTROL)
            .says("Mark an entry as seen", "Notes that the commissioner looked at it.")
            .does(SeenBody.class, this::see),
        Operation.get("getChains", "/buildings/{building}/chains", READ_BOOKS)
            .says(
                "The chains, recomputed",
                "Computes every digest of the building's books and of the audit trail again, and says where one does not hold.")
            .reads(ChainsBody.class, this::chains));
  }

  private Reply<VerdictBody> verdict(Scope scope, Asked asked) {
    return control
        .verdict(scope, asked.building(), asked.day("year"))
        .map(v -> Reply.of(VerdictBody.of(v)))
        .orElseGet(Reply::notFound);
  }

  private Reply<VerdictBody> give(Tx tx, Asked asked, NewVerdict sent) {
    if (sent.text().isBlank())
      return Reply.no(Problem.at(ProblemType.INVALID, "/text", "not-valid", "must not be empty"));
    var verdict =
        new YearVerdict(
            asked.day("year"),
            sent.conclusion(),
            sent.text(),
            Brussels.day(asked.at()),
            asked.actor());
    return switch (control.give(tx, asked.building(), verdict)) {
      case GIVEN -> Reply.created(VerdictBody.of(verdict), at(asked, "/verdict"));
      case NO_YEAR -> Reply.notFound();
      case GIVEN_ALREADY -> Reply.no(VERDICT_GIVEN, "A report is final once it is given.");
    };
  }

  private static String at(Asked asked, String page) {
    return "/buildings/" + asked.building() + "/years/" + asked.day("year") + page;
  }

  private Reply<SampleBody> sample(Scope scope, Asked asked) {
    var year = ledger.year(scope, asked.building(), asked.day("year"));
    if (year.isEmpty()) return Reply.notFound();
    return control
        .sample(scope, asked.building(), asked.day("year"))
        .map(s -> Reply.of(body(scope, asked, year.get(), s)))
        .orElseGet(Reply::notFound);
  }

  private Reply<SampleBody> draw(Tx tx, Asked asked, NewSample sent) {
    if (sent.size() < 1 || sent.size() > Control.MOST)
      return Reply.no(
          Problem.at(
              ProblemType.INVALID, "/size", "out-of-range", "must be from 1 to " + Control.MOST));
    var year = ledger.year(tx, asked.building(), asked.day("year"));
    if (year.isEmpty()) return Reply.notFound();
    var typed = sent.seed();
    var seed = typed == null || typed.isBlank() ? Ids.next().toString() : typed;
    return control
        .draw(
            tx,
            asked.building(),
            year.get(),
            seed,
            Math.toIntExact(sent.size()),
            sent.chance() == Chance.EVERY_CENT,
            asked.actor())
        .map(s -> Reply.created(body(tx, asked, year.get(), s), at(asked, "/sample")))
        .orElseGet(() -> Reply.no(NOTHING_TO_DRAW, "Nothing was posted in the year."));
  }

  private SampleBody body(Scope scope, Asked asked, Ledger.FiscalYear year, Sample sample) {
    var seen = control.seen(scope, asked.building(), sample.entries());
    return new SampleBody(
        sample.number(),
        sample.seed(),
        sample.byAmount() ? Chance.EVERY_CENT : Chance.EVERY_ENTRY,
        sample.population(),
        sample.upto(),
        sample.at(),
        control.isRepeatable(scope, asked.building(), year, sample),
        sample.entries().stream().map(e -> new SampledBody(e, seen.get(e))).toList());
  }

  private Reply<SeenBody> see(Tx tx, Asked asked, Object nothing) {
    var entry = new EntryId(asked.id("entry"));
    return control.see(tx, asked.building(), entry, asked.actor())
        ? Reply.of(new SeenBody(entry))
        : Reply.notFound();
  }

  private Reply<ChainsBody> chains(Scope scope, Asked asked) {
    var trail = control.trail(scope);
    return Reply.of(
        new ChainsBody(
            control.books(scope, asked.building()).stream()
                .map(c ->
                    new ChainBody(c.journal(), c.fiscalYear(), c.links(), c.last(), c.brokenAt()))
                .toList(),
            trail.blocks(),
            trail.events(),
            trail.last(),
            trail.brokenAt(),
            trail.waiting()));
  }
}
