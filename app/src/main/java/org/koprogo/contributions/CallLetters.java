package org.koprogo.contributions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.delivery.Outbox;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.registry.PartyId;

/** The door to what owners are written about a call: each of them once. */
public final class CallLetters {
  private final Outbox outbox = new Outbox();
  private final CallLetterStore store = new CallLetterStore();

  /**
   * A letter that was written.
   *
   * @param asked what it asks for
   * @param fate of its mail; null when it is on paper
   */
  public record Letter(PartyId party, Money asked, Instant at, Outbox.@Nullable Fate fate) {
    public boolean isPaper() {
      return fate == null;
    }
  }

  /**
   * One that is to be written.
   *
   * @param asked more than nothing
   * @param mail null when it goes on paper
   */
  public record ToWrite(PartyId party, Money asked, @Nullable Outside mail) {}

  /** The words of a mail and where it goes. */
  public record Outside(String recipient, String subject, String body) {}

  /** The letters of a call, in the order of who was written to. */
  public List<Letter> of(Scope scope, BuildingId building, LocalDate fiscalYear, String reference) {
    return store.of(scope, building, fiscalYear, reference, outbox);
  }

  /**
   * Writes letters, with what they are about in one transaction: a mail leaves after it, or never.
   *
   * @param letters to owners who have none of this call yet
   */
  public void write(
      Tx tx,
      BuildingId building,
      LocalDate fiscalYear,
      String reference,
      List<ToWrite> letters,
      String by,
      Instant at) {
    var call = store.call(tx, building, fiscalYear, reference);
    for (var letter : letters) {
      var mail = letter.mail();
      var key = "call-" + call + "-" + letter.party().value();
      store.insert(tx, building, call, letter, mail == null ? null : key, by, at);
      if (mail != null)
        outbox.put(tx.sql(), new Outbox.Mail(key, mail.recipient(), mail.subject(), mail.body()));
    }
  }
}
