package org.koprogo.contributions.web;

import static org.koprogo.identity.Permission.CALL_FUNDS;
import static org.koprogo.identity.Permission.READ_BOOKS;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.contributions.CallLetters;
import org.koprogo.contributions.CallLetters.Letter;
import org.koprogo.contributions.Contributions;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.OpenItems;
import org.koprogo.posting.PostProblems;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** What owners are written about a call. */
@Singleton
final class CallLetterApi implements Api {
  private static final ProblemType NOBODY =
      new ProblemType("nobody-to-write-to", 409, "Nobody is left to be written to");

  private final CallPost.Doors doors;

  CallLetterApi(
      Contributions contributions, CallLetters letters, Registry registry, OpenItems items) {
    this.doors = new CallPost.Doors(contributions, letters, registry, items);
  }

  /** By which way a letter goes. */
  enum Way {
    EMAIL,
    POST
  }

  @Says("The sending of a call.")
  record NewSending(
      @Says(value = "The number of the call.", example = "2026-Q1", most = 100) String reference) {}

  @Says("A letter to an owner about a call.")
  record CallLetterBody(
      @Says("The owner.") PartyId owner,
      @Says("EMAIL, or POST: on paper.") Way way,
      @Says("What it asks for: what was open when it was written.") Money asked,
      @Says("When it was written.") Instant writtenAt,
      @Says("When a mail server took it; left out while it waits, and on paper.")
          @Nullable Instant handedOverAt,
      @Says("When no mail server had taken it after ten tries.") @Nullable Instant refusedAt) {
    static CallLetterBody of(Letter letter) {
      var fate = letter.fate();
      return new CallLetterBody(
          letter.party(),
          fate == null ? Way.POST : Way.EMAIL,
          letter.asked(),
          letter.at(),
          fate == null ? null : fate.sent(),
          fate == null ? null : fate.parked());
    }
  }

  @Says("What was written about a call.")
  record SentCall(
      @Says(value = "The letters, one to each owner who had none and owes.", most = 10_000)
          List<CallLetterBody> letters) {}

  @Override
  public List<Operation> operations() {
    var path = "/buildings/{building}/years/{year}/call-letters";
    return List.of(
        Operation.get("listCallLetters", path, READ_BOOKS)
            .says("Letters of a call", "Who was written to about a call, and what became of it.")
            .needs("reference", String.class, "The number of the call.")
            .lists(CallLetterBody.class, this::list),
        Operation.post("sendCall", path, CALL_FUNDS)
            .says(
                "Send a call",
                "Writes to every owner who owes of it and was not written to yet: by mail who agreed to that, the others on paper. A mail leaves once, after this.")
            .answersWith(200)
            .refuses(PostProblems.NOT_BOOKABLE, NOBODY)
            .does(NewSending.class, SentCall.class, this::send));
  }

  private Reply<Page<CallLetterBody>> list(Scope scope, Asked asked) {
    var reference = asked.needed("reference", String.class);
    var found =
        doors.letters().of(scope, asked.building(), asked.day("year"), reference).stream()
            .map(CallLetterBody::of)
            .toList();
    return Reply.of(Page.of(found, asked, l -> l.owner().value().toString()));
  }

  private Reply<SentCall> send(Tx tx, Asked asked, NewSending sent) {
    // One after the other, so that each sees whom the other wrote to.
    tx.lock("call letters " + asked.building());
    var year = asked.day("year");
    var post = CallPost.find(doors, tx, asked.building(), year, sent.reference());
    if (post.isEmpty()) return unknown(sent);
    var letters = post.get().toBeWritten().stream().map(post.get()::letter).toList();
    if (letters.isEmpty())
      return Reply.no(NOBODY, "Whoever owes of it was written to, or it is taken back.");
    doors
        .letters()
        .write(tx, asked.building(), year, sent.reference(), letters, asked.actor(), asked.at());
    var written = letters.stream().map(CallLetters.ToWrite::party).toList();
    return Reply.of(
        new SentCall(
            doors.letters().of(tx, asked.building(), year, sent.reference()).stream()
                .filter(l -> written.contains(l.party()))
                .map(CallLetterBody::of)
                .toList()));
  }

  private static Reply<SentCall> unknown(NewSending sent) {
    return Reply.no(
        Problem.at(
            PostProblems.NOT_BOOKABLE,
            "/reference",
            "unknown-call",
            "The year has no call " + sent.reference() + "."));
  }
}
