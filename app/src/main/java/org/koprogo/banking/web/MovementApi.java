package org.koprogo.banking.web;

import static org.koprogo.identity.Permission.BOOK_BANK;
import static org.koprogo.identity.Permission.READ_BOOKS;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.banking.Banking;
import org.koprogo.banking.Choosing;
import org.koprogo.banking.Chosen;
import org.koprogo.banking.Movement;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.ItemId;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.posting.Named;
import org.koprogo.posting.PostProblems;
import org.koprogo.registry.LegalNumbers;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** Lines of bank statements, booked with what they settle. */
@Singleton
final class MovementApi implements Api {
  private static final ProblemType ABOVE_CREDIT =
      new ProblemType("refund-above-credit", 409, "More than the owner has on account");

  private final Banking banking;
  private final Named.Doors doors;

  MovementApi(Banking banking, Registry registry, DistributionKeys keys, Ledger ledger) {
    this.banking = banking;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  /** What a movement was recognised to be. */
  enum Kind {
    OWNER_PAYMENT,
    OWNER_REFUND,
    SUPPLIER_PAYMENT,
    INTERNAL_TRANSFER,
    BANK_CHARGES,
    INTEREST,
    INSURANCE_INDEMNITY
  }

  @Says("A line of a bank statement that is to be booked.")
  record NewMovement(
      @Says(value = "Its number, once in the year.", example = "B-2026-014", most = 100)
          String reference,
      @Says(value = "The bank account's account in the books.", example = "550000", most = 6)
          String account,
      @Says("The day of the statement.") LocalDate date,
      @Says("As the bank signs it: what comes in is positive.") Money amount,
      @Says("What it is.") Kind kind,
      @Says("The owner, for OWNER_PAYMENT and OWNER_REFUND.") @Nullable PartyId owner,
      @Says("The supplier, for SUPPLIER_PAYMENT.") @Nullable PartyId supplier,
      @Says("The key, for BANK_CHARGES and INTEREST that are divided.") @Nullable KeyId key,
      @Says("Interest before tax, for INTEREST.") @Nullable Money gross,
      @Says("Tax withheld, for INTEREST.") @Nullable Money withholding,
      @Says(value = "The claim, for INSURANCE_INDEMNITY.", example = "CLAIM-7", most = 100)
          @Nullable String claim,
      @Says(value = "Who paid or was paid, as the bank says.", example = "DUPONT ANNE", most = 200)
          @Nullable String counterparty,
      @Says(value = "His account.", example = "BE68539007547034", most = 34) @Nullable String iban,
      @Says(value = "Structured communication.", example = "090933755493", most = 20)
          @Nullable String structured,
      @Says(
              value = "Free communication; documents of a supplier named here are settled first.",
              example = "I14 I15")
          @Nullable String communication,
      @Says(
              "What it settles, where the payer said so, for OWNER_PAYMENT and SUPPLIER_PAYMENT; what is left meets the oldest.")
          @Nullable List<ChosenBody> allocations) {
    List<Chosen> chosen() {
      return allocations == null
          ? List.of()
          : allocations.stream().map(a -> new Chosen(a.item(), a.amount())).toList();
    }
  }

  @Says("How much of an open item a movement settles.")
  record ChosenBody(
      @Says("The open item.") ItemId item,
      @Says("From 0.01 to what remains of it.") Money amount) {}

  @Says("What a movement settled.")
  record AllocationBody(
      @Says(value = "The item; absent for what stayed on account.", example = "2026-Q1")
          @Nullable String reference,
      @Says("How much.") Money amount) {}

  @Says("A movement that is in the books.")
  record MovementBody(
      @Says("Its entry.") EntryId entry,
      @Says(value = "Its number.", example = "B-2026-014") String reference,
      @Says("The day.") LocalDate date,
      @Says(value = "The bank account's account.", example = "550000") String account,
      @Says("As the bank signs it.") Money amount,
      @Says(value = "What it is.", example = "OWNER_PAYMENT") String kind,
      @Says(value = "Whom or what it concerns, by code.", example = "P1") String target,
      @Says("What it settled, in order.") List<AllocationBody> allocations) {
    static MovementBody of(Banking.BookedMovement m) {
      return new MovementBody(
          m.entry(),
          m.reference(),
          m.date(),
          m.account(),
          m.amount(),
          m.kind(),
          m.target(),
          m.allocations().stream()
              .map(a -> new AllocationBody(a.reference(), a.amount()))
              .toList());
    }
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listMovements", "/buildings/{building}/years/{year}/movements", READ_BOOKS)
            .says("Bank movements", "The movements of a fiscal year in the order of the books.")
            .lists(MovementBody.class, this::list),
        Operation.post("bookMovement", "/buildings/{building}/movements", BOOK_BANK)
            .says(
                "Book a movement",
                "Books a line of a bank statement. An owner's payment meets his oldest due debt first; what is left stays on account.")
            .movesMoney()
            .refuses(PostProblems.all())
            .refuses(ProblemType.REFERENCE_USED, ABOVE_CREDIT)
            .does(NewMovement.class, MovementBody.class, this::book),
        Operation.post("importMovements", "/buildings/{building}/movement-imports", BOOK_BANK)
            .says(
                "Book many movements",
                "Books each as if it was booked by itself, in this order; all of them or none.")
            .movesMoney()
            .refuses(PostProblems.all())
            .refuses(ProblemType.REFERENCE_USED, ABOVE_CREDIT)
            .doesEach(NewMovement.class, MovementBody.class, this::book));
  }

  private Reply<Page<MovementBody>> list(Scope scope, Asked asked) {
    var all =
        banking.movements(scope, asked.building(), asked.day("year")).stream()
            .map(MovementBody::of)
            .toList();
    return Reply.of(Page.of(all, asked, MovementBody::reference));
  }

  private Reply<MovementBody> book(Tx tx, Asked asked, NewMovement sent) {
    var named = new Named(doors, tx, asked.building());
    var year = named.year(sent.date(), "/date");
    if (doors.registry().bankAccounts(tx, asked.building()).stream()
        .noneMatch(b -> b.account().equals(sent.account())))
      named.note(
          "/account", "no-bank-account", "the building has no bank account " + sent.account());
    if (sent.amount().isZero()) named.note("/amount", "zero", "a movement moves something");
    if (!said(sent.iban()).isBlank() && LegalNumbers.iban(said(sent.iban())).isEmpty())
      named.note("/iban", "not-an-iban", "must be an IBAN with its check");
    if (!said(sent.structured()).isBlank()
        && LegalNumbers.communication(Party.bare(said(sent.structured()))).isEmpty())
      named.note(
          "/structured", "not-a-payment-reference", "must be twelve digits with their check");
    var purpose = purpose(sent, named);
    if (!named.isRight() || year.isEmpty() || purpose.isEmpty()) return Reply.no(named.problem());
    if (banking.movement(tx, asked.building(), year.get(), sent.reference()).isPresent())
      return Reply.no(
          Problem.at(
              ProblemType.REFERENCE_USED,
              "/reference",
              "used",
              "The year has a movement " + sent.reference() + " already."));
    var place = banking.count(tx, asked.building(), year.get()) + 1;
    var movement = movement(asked.building(), sent, year.get(), place, purpose.get());
    return booked(tx, asked, movement, sent.chosen());
  }

  /** What comes in is positive: payments of owners and insurers do, refunds to owners do not. */
  private static void sign(NewMovement sent, Named named) {
    var in = sent.kind() == Kind.OWNER_PAYMENT || sent.kind() == Kind.INSURANCE_INDEMNITY;
    if (in && sent.amount().isNegative())
      named.note("/amount", "comes-in", "what comes in is positive");
    if (sent.kind() == Kind.OWNER_REFUND && sent.amount().isPositive())
      named.note("/amount", "goes-out", "what goes out is negative");
  }

  static Movement movement(
      BuildingId building,
      NewMovement sent,
      LocalDate year,
      int position,
      Movement.Purpose purpose) {
    return new Movement(
        building,
        year,
        sent.reference(),
        position,
        sent.account(),
        sent.date(),
        sent.amount(),
        purpose,
        target(sent),
        new Movement.Statement(
            said(sent.counterparty()),
            said(sent.iban()),
            said(sent.structured()),
            said(sent.communication()),
            ""));
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String target(NewMovement sent) {
    if (sent.owner() != null) return sent.owner().value().toString();
    if (sent.supplier() != null) return sent.supplier().value().toString();
    return sent.claim() == null ? "" : sent.claim();
  }

  static Optional<Movement.Purpose> purpose(NewMovement sent, Named named) {
    named.owner(sent.owner(), "/owner");
    named.supplier(sent.supplier(), "/supplier");
    named.key(sent.key(), "/key");
    sign(sent, named);
    return switch (sent.kind()) {
      case OWNER_PAYMENT ->
          needed(sent.owner(), "/owner", named).map(Movement.Purpose.OwnerPayment::new);
      case OWNER_REFUND ->
          needed(sent.owner(), "/owner", named).map(Movement.Purpose.OwnerRefund::new);
      case SUPPLIER_PAYMENT ->
          needed(sent.supplier(), "/supplier", named).map(Movement.Purpose.SupplierPayment::new);
      case INTERNAL_TRANSFER -> Optional.of(new Movement.Purpose.InternalTransfer());
      case BANK_CHARGES -> Optional.of(new Movement.Purpose.BankCharges(sent.key()));
      case INTEREST -> interest(sent, named);
      case INSURANCE_INDEMNITY ->
          needed(sent.claim(), "/claim", named).map(Movement.Purpose.InsuranceIndemnity::new);
    };
  }

  private static <T> Optional<T> needed(@Nullable T value, String at, Named named) {
    if (value == null) named.note(at, "missing", "this kind of movement names it");
    return Optional.ofNullable(value);
  }

  private static Optional<Movement.Purpose> interest(NewMovement sent, Named named) {
    var gross = needed(sent.gross(), "/gross", named);
    var tax = sent.withholding() == null ? Money.ZERO : sent.withholding();
    if (gross.isEmpty()) return Optional.empty();
    if (!gross.get().minus(tax).equals(sent.amount()))
      named.note("/gross", "differs", "gross less withholding must be the amount");
    return Optional.of(new Movement.Purpose.Interest(sent.key(), gross.get(), tax));
  }

  private Reply<MovementBody> booked(Tx tx, Asked asked, Movement movement, List<Chosen> chosen) {
    return switch (banking.book(tx, movement, chosen, asked.actor())) {
      case Banking.BookResult.Booked _ ->
          Reply.created(
              banking
                  .movement(tx, movement.building(), movement.fiscalYear(), movement.reference())
                  .map(MovementBody::of)
                  .orElseThrow(),
              "/buildings/"
                  + movement.building()
                  + "/years/"
                  + movement.fiscalYear()
                  + "/movements");
      case Banking.BookResult.RefundExceedsCredit(var unused) ->
          Reply.no(
              Problem.at(
                  ABOVE_CREDIT, "/amount", "above-credit", "He has " + unused + " on account."));
      case Banking.BookResult.NotChosen(var place, var why) -> Reply.no(misfit(place, why));
      case Banking.BookResult.NotBooked(var why) -> Reply.no(PostProblems.of(why));
    };
  }

  private static Problem misfit(int place, Choosing.Trouble why) {
    var at = "/allocations/" + place + "/";
    return switch (why) {
      case UNKNOWN_ITEM ->
          Problem.at(
              PostProblems.NOT_BOOKABLE,
              at + "item",
              "unknown-item",
              "This is no open item that the movement can settle.");
      case TWICE ->
          Problem.at(PostProblems.NOT_BOOKABLE, at + "item", "item-twice", "It is chosen twice.");
      case ABOVE_REMAINING ->
          Problem.at(
              PostProblems.NOT_BOOKABLE,
              at + "amount",
              "above-remaining",
              "It is not from 0.01 to what remains of the item.");
      case ABOVE_AMOUNT ->
          Problem.at(
              PostProblems.NOT_BOOKABLE,
              at + "amount",
              "above-amount",
              "All together it is more than the movement.");
    };
  }
}
