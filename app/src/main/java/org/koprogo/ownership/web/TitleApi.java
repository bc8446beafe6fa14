package org.koprogo.ownership.web;

import static org.koprogo.identity.Permission.EDIT_BUILDING;
import static org.koprogo.identity.Permission.READ_BUILDING;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Fault;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.kernel.Brussels;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ownership.Title;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** Who holds and who votes, over the wire. */
@Singleton
final class TitleApi implements Api {
  private static final long FINEST = 1_000_000_000;

  private static final ProblemType TITLED =
      new ProblemType("lot-already-titled", 409, "The lot has its first titles already");
  private static final ProblemType NOT_TITLED =
      new ProblemType("lot-not-titled", 409, "The lot has no titles yet");
  private static final ProblemType OVERLAP =
      new ProblemType("title-overlaps", 409, "Somebody would hold the same right twice on a day");
  private static final ProblemType NOT_WHOLE =
      new ProblemType("lot-not-held-whole", 422, "The titles do not make one whole on a day");
  private static final ProblemType SETTLED =
      new ProblemType("year-settled", 409, "A day of the change lies in a closed year");
  private static final ProblemType CANNOT_END =
      new ProblemType("title-cannot-end", 422, "This title cannot end then");
  private static final ProblemType PARTY_UNKNOWN =
      new ProblemType("owner-unknown", 422, "The building has no such owner");
  private static final ProblemType REPRESENTED =
      new ProblemType("lot-represented", 409, "Somebody represents the lot on one of these days");

  private final Titles titles;
  private final Registry registry;

  TitleApi(Titles titles, Registry registry) {
    this.titles = titles;
    this.registry = registry;
  }

  @Says("What a party holds of a lot, from one day to another.")
  record TitleBody(
      @Says("Its id.") UUID id,
      @Says("The lot.") LotId lot,
      @Says("The owner.") PartyId party,
      @Says(
              "The right: FULL and UNDIVIDED give enjoyment and capital, USUFRUCT enjoyment, BARE capital.")
          Title.Holding holding,
      @Says("The exact part.") Fraction share,
      @Says("The first day.") LocalDate from,
      @Says("The day after the last; none while it goes on.") @Nullable LocalDate to) {
    static TitleBody of(Title t) {
      return new TitleBody(t.id(), t.lot(), t.party(), t.holding(), t.share(), t.from(), t.to());
    }
  }

  @Says("The titles of a lot, by first day.")
  record TitlesBody(@Says("Each title.") List<TitleBody> titles) {}

  @Says("A title that is to be given.")
  record NewTitle(
      @Says("The owner who gets it.") PartyId party,
      @Says("The right.") Title.Holding holding,
      @Says("The exact part, such as 1/2.") Fraction share,
      @Says("The first day.") LocalDate from,
      @Says("The day after the last; left out while it goes on.") @Nullable LocalDate to) {
    Title of(LotId lot) {
      return new Title(Ids.next(), lot, party, holding, share, from, to);
    }
  }

  @Says("The first titles of a lot.")
  record FirstTitles(
      @Says(value = "From the earliest of them on, they make one whole on every day.", most = 200)
          List<NewTitle> titles) {}

  @Says("The first titles of one of many lots.")
  record LotTitles(
      @Says("The lot.") LotId lot,
      @Says(value = "From the earliest of them on, they make one whole on every day.", most = 200)
          List<NewTitle> titles) {}

  @Says("An open title that is to end.")
  record EndingBody(
      @Says("The title.") UUID title,
      @Says("The first day on which it no longer holds.") LocalDate to) {}

  @Says("What changes of a lot's titles, all at once.")
  record TitleChange(
      @Says(value = "Titles that end.", most = 200) List<EndingBody> endings,
      @Says(value = "Titles that are added.", most = 200) List<NewTitle> titles) {}

  /** How a lot votes. */
  enum Vote {
    HOLDER,
    REPRESENTATIVE,
    SUSPENDED
  }

  @Says("Who votes for a lot.")
  record VoterBody(
      @Says("The lot.") LotId lot,
      @Says("HOLDER: the one owner; REPRESENTATIVE: who was appointed; SUSPENDED: nobody was.")
          Vote vote,
      @Says("The one owner.") @Nullable PartyId party,
      @Says(value = "Who was appointed.", example = "LAMBERT Sophie") @Nullable String name) {
    static VoterBody of(LotId lot, Titles.Voter voter) {
      return switch (voter) {
        case Titles.Voter.Holder(var party) -> new VoterBody(lot, Vote.HOLDER, party, null);
        case Titles.Voter.Representative(var name) ->
            new VoterBody(lot, Vote.REPRESENTATIVE, null, name);
        case Titles.Voter.Suspended _ -> new VoterBody(lot, Vote.SUSPENDED, null, null);
      };
    }
  }

  @Says("Who speaks for a lot that several hold.")
  record RepresentativeBody(
      @Says(value = "The name.", example = "LAMBERT Sophie") String name,
      @Says("The first day.") LocalDate from,
      @Says("The day after the last; left out while it goes on.") @Nullable LocalDate to) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listTitles", "/buildings/{building}/titles", READ_BUILDING)
            .says(
                "Titles",
                "Who holds what: the whole history by lot and first day, or those of one day with on.")
            .asks("on", LocalDate.class, "Only the titles that hold on this day.")
            .asks("lot", LotId.class, "Only of this lot.")
            .asks("party", PartyId.class, "Only of this owner.")
            .lists(TitleBody.class, this::list),
        Operation.post("giveTitles", "/buildings/{building}/lots/{lot}/titles", EDIT_BUILDING)
            .says(
                "Give a lot its first titles",
                "On every day from the earliest on they make exactly one for enjoyment and one for capital.")
            .refuses(
                ProblemType.INVALID,
                TITLED,
                NOT_TITLED,
                OVERLAP,
                NOT_WHOLE,
                SETTLED,
                CANNOT_END,
                PARTY_UNKNOWN)
            .does(FirstTitles.class, TitlesBody.class, this::give),
        Operation.post("importTitles", "/buildings/{building}/title-imports", EDIT_BUILDING)
            .says(
                "Give many lots their first titles",
                "Gives each lot its titles as if it was the only one, in this order; all of them or none.")
            .refuses(
                ProblemType.NOT_FOUND,
                TITLED,
                NOT_TITLED,
                OVERLAP,
                NOT_WHOLE,
                CANNOT_END,
                PARTY_UNKNOWN)
            .doesEach(LotTitles.class, TitlesBody.class, this::giveEach),
        Operation.post(
                "changeTitles", "/buildings/{building}/lots/{lot}/title-changes", EDIT_BUILDING)
            .says(
                "Change who holds a lot",
                "Ends titles and adds others in one step; a history is only added to. The day of a transfer belongs to the buyer.")
            .refuses(
                ProblemType.INVALID,
                TITLED,
                NOT_TITLED,
                OVERLAP,
                NOT_WHOLE,
                SETTLED,
                CANNOT_END,
                PARTY_UNKNOWN)
            .does(TitleChange.class, TitlesBody.class, this::change),
        Operation.get("listVoters", "/buildings/{building}/voters", READ_BUILDING)
            .says(
                "Voters",
                "Who votes for each titled lot on a day, in list order; an undivided lot without a representative is suspended.")
            .asks("on", LocalDate.class, "The day; today when it is left out.")
            .lists(VoterBody.class, this::voters),
        Operation.post(
                "appointRepresentative",
                "/buildings/{building}/lots/{lot}/representatives",
                EDIT_BUILDING)
            .says(
                "Appoint a representative",
                "Records who speaks for a lot that several hold, from a day on; who did so until then no longer does.")
            .refuses(ProblemType.INVALID, REPRESENTED)
            .does(RepresentativeBody.class, RepresentativeBody.class, this::appoint));
  }

  private Reply<Page<TitleBody>> list(Scope scope, Asked asked) {
    var building = asked.building();
    var on = asked.asked("on", LocalDate.class);
    var lot = asked.asked("lot", LotId.class);
    var party = asked.asked("party", PartyId.class);
    var known =
        lot.map(l -> titles.ofLot(scope, building, l))
            .orElseGet(() ->
                on.isPresent()
                    ? titles.on(scope, building, on.get())
                    : titles.history(scope, building));
    var seen =
        known.stream()
            .filter(t -> on.isEmpty() || t.isHeldOn(on.get()))
            .filter(t -> party.isEmpty() || t.party().equals(party.get()))
            .map(TitleBody::of)
            .toList();
    return Reply.of(Page.of(seen, asked, t -> t.id().toString()));
  }

  private Optional<LotId> lot(Scope scope, Asked asked) {
    var lot = new LotId(asked.id("lot"));
    return registry.lot(scope, asked.building(), lot).map(_ -> lot);
  }

  /**
   * Every title that ends before it begins or is too fine; then those whose owner is a stranger.
   */
  private Optional<Problem> wrong(Scope scope, Asked asked, List<NewTitle> sent) {
    var owners =
        registry.parties(scope, asked.building(), Party.Role.OWNER).stream()
            .map(Party::id)
            .collect(Collectors.toSet());
    var faults = new ArrayList<Fault>();
    var strangers = new ArrayList<Fault>();
    for (var i = 0; i < sent.size(); i++) {
      var title = sent.get(i);
      var place = "/titles/" + i;
      if (title.to() != null && !title.to().isAfter(title.from()))
        faults.add(new Fault(place + "/to", "not-valid", "must be after from"));
      if (title.share().denominator() > FINEST)
        faults.add(new Fault(place + "/share", "not-valid", "divides at most by " + FINEST));
      if (!owners.contains(title.party()))
        strangers.add(new Fault(place + "/party", "unknown", "is not an owner of this building"));
    }
    if (faults.isEmpty() && strangers.isEmpty()) return Optional.empty();
    var type = faults.isEmpty() ? PARTY_UNKNOWN : ProblemType.INVALID;
    faults.addAll(strangers);
    return Optional.of(new Problem(type, "Something in the request is not right.", faults));
  }

  private Reply<TitlesBody> give(Tx tx, Asked asked, FirstTitles sent) {
    return lot(tx, asked)
        .map(lot -> give(tx, asked, lot, sent.titles()))
        .orElseGet(Reply::notFound);
  }

  private Reply<TitlesBody> giveEach(Tx tx, Asked asked, LotTitles sent) {
    return registry.lot(tx, asked.building(), sent.lot()).isPresent()
        ? give(tx, asked, sent.lot(), sent.titles())
        : Reply.no(
            Problem.at(ProblemType.NOT_FOUND, "/lot", "unknown", "is not a lot of this building"));
  }

  private Reply<TitlesBody> give(Tx tx, Asked asked, LotId lot, List<NewTitle> sent) {
    var wrong = wrong(tx, asked, sent);
    if (wrong.isPresent()) return Reply.no(wrong.get());
    var given = sent.stream().map(t -> t.of(lot)).toList();
    if (given.isEmpty())
      return Reply.no(Problem.at(NOT_WHOLE, "/titles", "missing", "somebody holds the lot"));
    return answer(tx, asked, lot, titles.give(tx, asked.building(), lot, given));
  }

  private Reply<TitlesBody> change(Tx tx, Asked asked, TitleChange sent) {
    var lot = lot(tx, asked);
    if (lot.isEmpty()) return Reply.notFound();
    var wrong = wrong(tx, asked, sent.titles());
    if (wrong.isPresent()) return Reply.no(wrong.get());
    var endings = sent.endings().stream().map(e -> new Titles.Ending(e.title(), e.to())).toList();
    var added = sent.titles().stream().map(t -> t.of(lot.get())).toList();
    return answer(
        tx, asked, lot.get(), titles.change(tx, asked.building(), lot.get(), endings, added));
  }

  private Reply<TitlesBody> answer(Tx tx, Asked asked, LotId lot, Titles.ChangeResult result) {
    return switch (result) {
      case Titles.ChangeResult.Changed _ ->
          Reply.created(
              new TitlesBody(
                  titles.ofLot(tx, asked.building(), lot).stream().map(TitleBody::of).toList()),
              "/buildings/" + asked.building() + "/titles?lot=" + lot.value());
      case Titles.ChangeResult.AlreadyTitled _ ->
          Reply.no(TITLED, "End some of its titles and add others: title-changes.");
      case Titles.ChangeResult.NotTitled _ -> Reply.no(NOT_TITLED, "Give it its first titles.");
      case Titles.ChangeResult.NotHeldWhole(var day) ->
          Reply.no(
              Problem.at(
                  NOT_WHOLE,
                  "/titles",
                  "not-whole",
                  "on " + day + " the lot would not be held exactly once"));
      case Titles.ChangeResult.Overlap _ ->
          Reply.no(
              Problem.at(
                  OVERLAP, "/titles", "overlap", "an owner would hold the same right twice"));
      case Titles.ChangeResult.YearSettled(var year) ->
          Reply.no(
              SETTLED,
              "The year from "
                  + year
                  + " is closed, and settled by who held the lot then. Titles change from the first open day on; what the settlement charged is put right between the owners, or by entries in an open year.");
      case Titles.ChangeResult.CannotEnd(var title) ->
          Reply.no(
              Problem.at(
                  CANNOT_END,
                  "/endings",
                  "cannot-end",
                  "title " + title + " is not an open title of this lot, or begins later"));
    };
  }

  private Reply<Page<VoterBody>> voters(Scope scope, Asked asked) {
    var on = asked.asked("on", LocalDate.class).orElseGet(() -> Brussels.day(asked.at()));
    var building = asked.building();
    var lots = registry.lots(scope, building);
    var all =
        titles.voters(scope, building, on).entrySet().stream()
            .map(e -> VoterBody.of(e.getKey(), e.getValue()))
            .collect(Collectors.toMap(VoterBody::lot, v -> v));
    var inOrder =
        lots.stream().flatMap(l -> Optional.ofNullable(all.get(l.id())).stream()).toList();
    return Reply.of(Page.of(inOrder, asked, v -> v.lot().value().toString()));
  }

  private Reply<RepresentativeBody> appoint(Tx tx, Asked asked, RepresentativeBody sent) {
    var lot = lot(tx, asked);
    if (lot.isEmpty()) return Reply.notFound();
    if (sent.to() != null && !sent.to().isAfter(sent.from()))
      return Reply.no(Problem.at(ProblemType.INVALID, "/to", "not-valid", "must be after from"));
    return titles.represent(tx, asked.building(), lot.get(), sent.name(), sent.from(), sent.to())
        ? Reply.of(sent)
        : Reply.no(Problem.at(REPRESENTED, "/from", "overlap", "somebody represents the lot then"));
  }
}
