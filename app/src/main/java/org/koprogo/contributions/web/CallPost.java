package org.koprogo.contributions.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koprogo.contributions.CallLetters;
import org.koprogo.contributions.CallLetters.Letter;
import org.koprogo.contributions.Contributions;
import org.koprogo.contributions.Contributions.Called;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ledger.Side;
import org.koprogo.papers.Paper;
import org.koprogo.registry.BankAccount;
import org.koprogo.registry.Building;
import org.koprogo.registry.Contact;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;
import org.koprogo.texts.Language;
import org.koprogo.texts.Terms;
import org.koprogo.texts.Tongue;

/**
 * A call as its owners are told of it, each in his language: who is asked for how much, by which
 * way he wants his letters, and the words.
 */
final class CallPost {
  private final Building building;
  private final Called called;
  private final Map<PartyId, Party> parties;
  private final Map<PartyId, Contact> contacts;
  private final Map<LotId, String> codes;
  private final @Nullable BankAccount account;
  private final Map<PartyId, Money> open;
  private final Map<PartyId, Letter> letters = new LinkedHashMap<>();

  /** The doors that know. */
  record Doors(
      Contributions contributions, CallLetters letters, Registry registry, OpenItems items) {}

  private CallPost(Doors doors, Scope scope, Building building, Called called) {
    var id = building.id();
    var call = called.call();
    this.building = building;
    this.called = called;
    this.parties =
        doors.registry.parties(scope, id, Party.Role.OWNER).stream()
            .collect(Collectors.toMap(Party::id, p -> p));
    this.contacts = doors.registry.contacts(scope, id);
    this.codes =
        doors.registry.lots(scope, id).stream().collect(Collectors.toMap(Lot::id, Lot::code));
    this.account =
        doors.registry.bankAccounts(scope, id).stream()
            .filter(a -> a.purpose() == BankAccount.Purpose.WORKING_CAPITAL)
            .findFirst()
            .orElse(null);
    this.open = new HashMap<>();
    for (var item : doors.items.ofYear(scope, id, call.fiscalYear()))
      if (isOf(item)) open.merge(item.party(), item.remaining(), Money::plus);
    for (var letter : doors.letters.of(scope, id, call.fiscalYear(), call.reference()))
      letters.put(letter.party(), letter);
  }

  private boolean isOf(OpenItem item) {
    return item.side() == Side.DEBIT
        && item.account().startsWith("410")
        && item.reference().equals(called.call().reference());
  }

  /** Of a call that the year knows by this reference. */
  static Optional<CallPost> find(
      Doors doors, Scope scope, BuildingId building, LocalDate year, String reference) {
    return doors.contributions.everyCall(scope, building, year).stream()
        .filter(c -> c.call().reference().equals(reference))
        .findFirst()
        .flatMap(called ->
            doors
                .registry
                .building(scope, building)
                .map(b -> new CallPost(doors, scope, b, called)));
  }

  /**
   * An owner who was asked, in the order of the call.
   *
   * @param asked his part of the call
   * @param open what of it is not paid
   * @param mail his address when he wants letters by mail, else null
   * @param letter the one that he was written, or null
   */
  record Asked(
      Party party, Money asked, Money open, @Nullable String mail, @Nullable Letter letter) {
    /** Whether he is to be written to, and was not yet. */
    boolean isToBeWritten() {
      return letter == null && open.isPositive();
    }
  }

  List<Asked> asked() {
    var parts = new LinkedHashMap<PartyId, Money>();
    for (var share : called.shares()) parts.merge(share.party(), share.amount(), Money::plus);
    var all = new ArrayList<Asked>();
    parts.forEach((id, part) -> {
      var party = parties.get(id);
      if (party != null)
        all.add(
            new Asked(party, part, open.getOrDefault(id, Money.ZERO), mail(id), letters.get(id)));
    });
    return all;
  }

  private @Nullable String mail(PartyId party) {
    var contact = contacts.getOrDefault(party, Contact.NONE);
    return contact.letters() == Contact.Letters.EMAIL ? contact.email() : null;
  }

  /** Nobody is written to about what was taken back. */
  List<Asked> toBeWritten() {
    return called.stands() ? asked().stream().filter(Asked::isToBeWritten).toList() : List.of();
  }

  CallLetters.ToWrite letter(Asked asked) {
    var tongue = tongue(asked.party());
    var call = called.call();
    var mail =
        asked.mail() == null
            ? null
            : new CallLetters.Outside(
                asked.mail(),
                tongue.say(LetterWords.SUBJECT, call.reference(), building.name()),
                asked.party().name() + ",\n\n" + body(asked, tongue, true) + "\n");
    return new CallLetters.ToWrite(asked.party().id(), asked.open(), mail);
  }

  /** His own language, or the first of the building's. */
  private Tongue tongue(Party party) {
    var own = party.language() == null ? building.languages().getFirst() : party.language();
    return new Tongue(Language.of(own).orElse(Language.FR));
  }

  /**
   * @param lots whether his lots stand in it; on paper they have a table
   */
  private String body(Asked asked, Tongue tongue, boolean lots) {
    var call = called.call();
    var lines = new ArrayList<String>();
    lines.add(
        tongue.say(
            LetterWords.ASKS,
            building.legalName(),
            tongue.money(asked.open()),
            tongue.day(call.due())));
    lines.add("");
    lines.add(
        tongue.say(
            LetterWords.ABOUT,
            call.reference(),
            tongue.day(call.date()),
            tongue.say(CallWords.of(call.type())),
            call.text()));
    if (lots) lines.addAll(lots(asked, tongue));
    lines.add("");
    lines.addAll(payment(asked.party(), tongue));
    lines.add("");
    lines.add(building.legalName());
    lines.add(address(building.address()));
    lines.add(tongue.say(LetterWords.ENTERPRISE, building.enterpriseNumberWritten()));
    return String.join("\n", lines);
  }

  private List<String> lots(Asked asked, Tongue tongue) {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add(tongue.say(LetterWords.YOUR_LOTS));
    for (var share : called.shares())
      if (share.party().equals(asked.party().id()))
        lines.add(
            "  "
                + tongue.say(
                    LetterWords.LOT,
                    codes.getOrDefault(share.lot(), ""),
                    tongue.money(share.amount())));
    var paid = asked.asked().minus(asked.open());
    if (paid.isPositive())
      lines.add("  " + tongue.say(LetterWords.PAID_ALREADY, tongue.money(paid)));
    return lines;
  }

  private List<String> payment(Party party, Tongue tongue) {
    var lines = new ArrayList<String>();
    if (account != null)
      lines.add(tongue.say(LetterWords.PAY_TO, account.ibanWritten(), account.holder()));
    var reference = party.referenceWritten();
    lines.add(
        tongue.say(
            LetterWords.COMMUNICATION,
            reference == null ? party.code() + " " + called.call().reference() : reference));
    return lines;
  }

  private static String address(Building.Address address) {
    return address.street() + ", " + address.postcode() + " " + address.city();
  }

  /** The letters on paper, each on its own pages; and those that no mail server took. */
  Paper paper(Tongue reader) {
    var parts =
        asked().stream()
            .filter(a -> a.letter() != null && isPrinted(a.letter()))
            .map(this::part)
            .toList();
    var call = called.call();
    var about = List.of(address(building.address()), call.reference());
    return new Paper("letters", building.legalName(), about, reader, parts, true);
  }

  boolean hasPaper() {
    return letters.values().stream().anyMatch(CallPost::isPrinted);
  }

  private static boolean isPrinted(Letter letter) {
    var fate = letter.fate();
    return fate == null || fate.parked() != null;
  }

  private Paper.Part part(Asked asked) {
    var tongue = tongue(asked.party());
    var to = contacts.getOrDefault(asked.party().id(), Contact.NONE).address();
    var head = to == null ? "" : to.street() + "\n" + to.postcode() + " " + to.city() + "\n\n";
    var rows =
        called.shares().stream()
            .filter(s -> s.party().equals(asked.party().id()))
            .map(s ->
                Paper.Row.of(
                    Paper.words(codes.getOrDefault(s.lot(), "")),
                    new Paper.Figure(tongue.money(s.amount()))))
            .toList();
    var total = Paper.Row.of(Paper.words(""), new Paper.Figure(tongue.money(asked.asked())));
    return new Paper.Part(
        asked.party().name(),
        head + body(asked, tongue, false),
        List.of(
            new Paper.Column(tongue.say(Terms.LOT), false),
            new Paper.Column(tongue.say(Terms.AMOUNT), true)),
        rows,
        List.of(total));
  }
}
