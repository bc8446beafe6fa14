package org.koprogo.banking.web;

import static org.koprogo.identity.Permission.BOOK_BANK;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.banking.BankLine;
import org.koprogo.banking.Banking;
import org.koprogo.banking.Suggestion;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.ItemId;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.posting.Named;
import org.koprogo.posting.PostProblems;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** What a line of a bank statement may be, before somebody books it. */
@Singleton
final class SuggestionApi implements Api {
  private final Banking banking;
  private final Named.Doors doors;

  SuggestionApi(Banking banking, Registry registry, DistributionKeys keys, Ledger ledger) {
    this.banking = banking;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Says("An open item that would be settled.")
  record SuggestedPart(
      @Says("The open item.") ItemId item,
      @Says(value = "What people call it.", example = "CALL-2025-Q3") String reference,
      @Says("How much of it.") Money amount) {}

  @Says("What a movement may be.")
  record SuggestionBody(
      @Says(value = "What it is, as bookMovement names it.", example = "OWNER_PAYMENT") String kind,
      @Says("The owner or supplier; none for a transfer between accounts of the building.")
          @Nullable PartyId party,
      @Says(
              "Why, the strongest first: REFERENCE, DOCUMENT, OWN_ACCOUNT, ACCOUNT, AMOUNT, AMOUNTS or NAME.")
          List<Suggestion.Reason> reasons,
      @Says("What it would settle, in order.") List<SuggestedPart> allocations,
      @Says("What would stay on account.") Money rest) {
    static SuggestionBody of(Suggestion s) {
      return new SuggestionBody(
          s.kind(),
          s.party(),
          s.reasons(),
          s.parts().stream()
              .map(p -> new SuggestedPart(p.item().id(), p.item().reference(), p.amount()))
              .toList(),
          s.rest());
    }
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listSuggestions", "/buildings/{building}/movement-suggestions", BOOK_BANK)
            .says(
                "Suggestions for a movement",
                "What a line of a bank statement may be and what it would settle, the likeliest first, each with why: the owner's structured communication, a document named in the communication, a bank account known from earlier movements, what remains open, or the name. Nothing is booked.")
            .needs("date", LocalDate.class, "The day of the statement; its fiscal year is open.")
            .needs("amount", Money.class, "As the bank signs it: what comes in is positive.")
            .asks("counterparty", String.class, "Who paid or was paid, as the bank says.")
            .asks("iban", String.class, "His account.")
            .asks("structured", String.class, "Structured communication.")
            .asks("communication", String.class, "Free communication.")
            .refuses(PostProblems.NOT_BOOKABLE)
            .lists(SuggestionBody.class, this::list));
  }

  private Reply<Page<SuggestionBody>> list(Scope scope, Asked asked) {
    var named = new Named(doors, scope, asked.building());
    var year = named.year(asked.day("date"), "date");
    var amount = asked.needed("amount", Money.class);
    if (amount.isZero()) named.note("amount", "zero", "a movement moves something");
    if (!named.isRight() || year.isEmpty()) return Reply.no(named.problem());
    var line =
        new BankLine(
            amount,
            said(asked, "counterparty"),
            said(asked, "iban"),
            said(asked, "structured"),
            said(asked, "communication"));
    var found =
        banking.suggestions(scope, asked.building(), year.get(), List.of(line)).getFirst().stream()
            .map(SuggestionBody::of)
            .toList();
    return Reply.of(Page.of(found, asked, s -> s.kind() + "." + s.party()));
  }

  private static String said(Asked asked, String name) {
    return asked.asked(name, String.class).orElse("");
  }
}
