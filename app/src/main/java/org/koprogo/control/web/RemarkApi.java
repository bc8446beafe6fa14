package org.koprogo.control.web;

import static org.koprogo.identity.Permission.ANSWER_REMARK;
import static org.koprogo.identity.Permission.CONTROL;
import static org.koprogo.identity.Permission.READ_BOOKS;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.control.Control;
import org.koprogo.control.Remark;
import org.koprogo.control.RemarkId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.EntryId;

/** What the commissioner remarks, and what is answered. */
@Singleton
final class RemarkApi implements Api {
  private static final ProblemType SETTLED =
      new ProblemType("remark-settled", 409, "The remark is settled");

  private final Control control;

  RemarkApi(Control control) {
    this.control = control;
  }

  @Says("An answer to a remark, or the commissioner's last word.")
  record RemarkTurnBody(
      @Says("Whether it settles the remark.") boolean settles,
      @Says(value = "What was said; may be empty where it settles.", example = "See voucher 12.")
          String text,
      @Says(value = "Who said it.", example = "person:0197f0a0-5b1c-7c3e-8f00-2b1f6c1d0e11")
          String by,
      @Says("When.") Instant at) {}

  @Says("A remark of the commissioner, with its answers.")
  record RemarkBody(
      @Says("Its id.") RemarkId id,
      @Says("The fiscal year, by its first day.") LocalDate year,
      @Says("The entry it is about; without one, the year as a whole.") @Nullable EntryId entry,
      @Says(value = "What he remarks.", example = "The invoice is missing.") String text,
      @Says(value = "Who made it.", example = "person:0197f0a0-5b1c-7c3e-8f00-2b1f6c1d0e11")
          String by,
      @Says("When.") Instant at,
      @Says("What is to be done about it.") Remark.State state,
      @Says(value = "What was answered, in its order.", most = 1_000)
          List<RemarkTurnBody> answers) {
    static RemarkBody of(Remark r) {
      return new RemarkBody(
          r.id(),
          r.fiscalYear(),
          r.entry(),
          r.words(),
          r.by(),
          r.at(),
          r.state(),
          r.turns().stream()
              .map(t -> new RemarkTurnBody(t.settles(), t.words(), t.by(), t.at()))
              .toList());
    }
  }

  @Says("A remark that is to be made.")
  record NewRemark(
      @Says("The fiscal year, by its first day.") LocalDate year,
      @Says("The entry it is about; without one, the year as a whole.") @Nullable EntryId entry,
      @Says(value = "What he remarks.", example = "The invoice is missing.") String text) {}

  @Says("An answer to a remark.")
  record NewAnswer(@Says(value = "What is answered.", example = "See voucher 12.") String text) {}

  @Says("The commissioner's last word on a remark.")
  record NewSettlement(
      @Says(value = "Why nothing more is asked.", example = "I have seen the voucher.")
          @Nullable String text) {}

  @Override
  public List<Operation> operations() {
    var path = "/buildings/{building}/remarks";
    return List.of(
        Operation.get("listRemarks", path, READ_BOOKS)
            .says("Remarks", "What the commissioner remarked, the newest first.")
            .asks("year", LocalDate.class, "Only on this fiscal year, by its first day.")
            .asks("entry", UUID.class, "Only on this entry.")
            .lists(RemarkBody.class, this::list),
        Operation.get("getRemark", path + "/{remark}", READ_BOOKS)
            .says("One remark", "The remark of this id with its answers.")
            .reads(RemarkBody.class, this::get),
        Operation.post("addRemark", path, CONTROL)
            .says(
                "Make a remark",
                "Asks or finds something about an entry, or about the year as a whole. It stays; the commissioner settles it.")
            .refuses(ProblemType.INVALID)
            .does(NewRemark.class, RemarkBody.class, this::add),
        Operation.post("answerRemark", path + "/{remark}/answers", ANSWER_REMARK)
            .says("Answer a remark", "Adds an answer to a remark that is not settled. It stays.")
            .refuses(SETTLED, ProblemType.INVALID)
            .does(NewAnswer.class, RemarkBody.class, this::answer),
        Operation.post("settleRemark", path + "/{remark}/settlement", CONTROL)
            .says("Settle a remark", "Says that nothing more is asked. No answer follows it.")
            .refuses(SETTLED)
            .does(NewSettlement.class, RemarkBody.class, this::settle));
  }

  private Reply<Page<RemarkBody>> list(Scope scope, Asked asked) {
    var found =
        control
            .remarks(
                scope,
                asked.building(),
                asked.asked("year", LocalDate.class).orElse(null),
                asked.asked("entry", UUID.class).map(EntryId::new).orElse(null))
            .stream()
            .map(RemarkBody::of)
            .toList();
    return Reply.of(Page.of(found, asked, r -> r.id().value().toString()));
  }

  private Reply<RemarkBody> get(Scope scope, Asked asked) {
    return control
        .remark(scope, asked.building(), new RemarkId(asked.id("remark")))
        .map(r -> Reply.of(RemarkBody.of(r)))
        .orElseGet(Reply::notFound);
  }

  private Reply<RemarkBody> add(Tx tx, Asked asked, NewRemark sent) {
    if (sent.text().isBlank()) return empty();
    var made =
        control.make(tx, asked.building(), sent.year(), sent.entry(), sent.text(), asked.actor());
    return switch (made) {
      case Control.RemarkResult.Made(var id) -> told(tx, asked, id);
      case Control.RemarkResult.YearUnknown _ ->
          no("/year", "unknown", "The building has no such fiscal year.");
      case Control.RemarkResult.EntryUnknown _ ->
          no("/entry", "unknown", "The year has no such entry.");
    };
  }

  private Reply<RemarkBody> answer(Tx tx, Asked asked, NewAnswer sent) {
    if (sent.text().isBlank()) return empty();
    var remark = new RemarkId(asked.id("remark"));
    return turned(
        tx,
        asked,
        remark,
        control.answer(tx, asked.building(), remark, sent.text(), asked.actor()));
  }

  private Reply<RemarkBody> settle(Tx tx, Asked asked, NewSettlement sent) {
    var remark = new RemarkId(asked.id("remark"));
    var words = sent.text() == null ? "" : sent.text();
    return turned(
        tx, asked, remark, control.settle(tx, asked.building(), remark, words, asked.actor()));
  }

  private Reply<RemarkBody> turned(Tx tx, Asked asked, RemarkId remark, Control.TurnResult result) {
    return switch (result) {
      case SAID -> told(tx, asked, remark);
      case NO_REMARK -> Reply.notFound();
      case SETTLED -> Reply.no(SETTLED, "Nothing is added to a remark that is settled.");
    };
  }

  private Reply<RemarkBody> told(Tx tx, Asked asked, RemarkId remark) {
    return Reply.created(
        RemarkBody.of(control.remark(tx, asked.building(), remark).orElseThrow()),
        "/buildings/" + asked.building() + "/remarks/" + remark.value());
  }

  private static <A> Reply<A> empty() {
    return no("/text", "not-valid", "must not be empty");
  }

  private static <A> Reply<A> no(String at, String code, String words) {
    return Reply.no(Problem.at(ProblemType.INVALID, at, code, words));
  }
}
