package org.koprogo.registry.web;

import static org.koprogo.api.ProblemType.CODE_USED;
import static org.koprogo.identity.Permission.EDIT_BUILDING;
import static org.koprogo.identity.Permission.READ_BUILDING;
import static org.koprogo.registry.web.RegistryProblems.FIELD_NEEDED;
import static org.koprogo.registry.web.RegistryProblems.FIELD_TYPE;
import static org.koprogo.registry.web.RegistryProblems.FIELD_UNKNOWN;
import static org.koprogo.registry.web.RegistryProblems.NUMBER_USED;
import static org.koprogo.registry.web.RegistryProblems.SHARES_DIFFER;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Fault;
import org.koprogo.api.Misfit;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.registry.Building;
import org.koprogo.registry.Fields;
import org.koprogo.registry.LegalNumbers;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Registry;

/** Buildings and their lots over the wire. */
@Singleton
final class BuildingApi implements Api {
  private final Registry registry;
  private final Fields fields;

  BuildingApi(Registry registry, Fields fields) {
    this.registry = registry;
    this.fields = fields;
  }

  @Says("Where the building stands.")
  record AddressBody(
      @Says(value = "Street and number.", example = "Rue des Tilleuls 12") String street,
      @Says(value = "Postal code.", example = "1000") String postcode,
      @Says(value = "Town.", example = "Bruxelles") String city,
      @Says(
              value = "Country, two letters (ISO 3166-1).",
              example = "BE",
              most = 2,
              matches = "[A-Z]{2}")
          String country) {}

  @Says("An association of co-owners with its building.")
  record BuildingBody(
      @Says("Its id.") BuildingId id,
      @Says(value = "What people call it.", example = "Résidence Les Tilleuls") String name,
      @Says(value = "Its legal name.", example = "ACP Résidence Les Tilleuls") String legalName,
      @Says(value = "Enterprise number, ten digits.", example = "0765432146", most = 10)
          String enterpriseNumber,
      @Says("Whether the association is liable to VAT.") boolean vatLiable,
      @Says("Its address.") AddressBody address,
      @Says(value = "Languages of its letters: fr, nl, de, en.", example = "fr")
          List<String> languages,
      @Says("The denominator of the basic deed: what the lots' shares add up to.")
          long sharesTotal) {
    static BuildingBody of(Building b) {
      var a = b.address();
      return new BuildingBody(
          b.id(),
          b.name(),
          b.legalName(),
          b.enterpriseNumber(),
          b.vatLiable(),
          new AddressBody(a.street(), a.postcode(), a.city(), a.country()),
          b.languages(),
          b.sharesTotal());
    }
  }

  @Says("A lot that is to be added.")
  record NewLot(
      @Says(value = "Its name in the deed, once in the building.", example = "A01", most = 20)
          String code,
      @Says("What it is.") LotType type,
      @Says("Its floor; 0 is the ground.") @Nullable Long floor,
      @Says(value = "Its entrance.", example = "A", most = 100) @Nullable String entrance,
      @Says(value = "Its shares, more than 0.", least = 1) long shares,
      @Says("Whether it is a cellar, garage or parking space, which thresholds leave out.")
          boolean secondary,
      @Says(
              value = "Values of the organization's own fields; those that it requires are needed.",
              most = 200)
          @Nullable List<ValueBody> fields) {
    NewLot {
      mustBeFloor(floor);
    }
  }

  static void mustBeFloor(@Nullable Long floor) {
    if (floor != null && Math.abs(floor) > 300) throw new Misfit("floor", "is from -300 to 300");
  }

  /** What a lot can be. */
  enum LotType {
    APARTMENT,
    COMMERCIAL,
    OFFICE,
    GARAGE,
    PARKING,
    CELLAR,
    OTHER
  }

  @Says("What may change of a building.")
  record SettingsBody(
      @Says(value = "What people call it.", example = "Résidence Les Tilleuls") String name,
      @Says(value = "Its legal name.", example = "ACP Résidence Les Tilleuls") String legalName,
      @Says("Whether the association is liable to VAT.") boolean vatLiable,
      @Says("Its address.") AddressBody address,
      @Says(value = "Languages of its letters: fr, nl, de, en.", example = "fr", most = 4)
          List<String> languages,
      @Says("When the common parts were provisionally accepted.")
          @Nullable LocalDate provisionallyAcceptedOn,
      @Says(
              value =
                  "Values of the organization's own fields; those that are left out are forgotten. Left out altogether, all stay as they are.",
              most = 200)
          @Nullable List<ValueBody> fields) {
    SettingsBody {
      if (!isLanguages(languages)) throw new Misfit("languages", "are some of fr, nl, de and en");
    }
  }

  private static boolean isLanguages(List<String> languages) {
    return !languages.isEmpty()
        && languages.stream().allMatch(l -> l.matches("fr|nl|de|en"))
        && languages.stream().distinct().count() == languages.size();
  }

  @Says("A building that is to be added, with all its lots.")
  record NewBuilding(
      @Says(value = "What people call it.", example = "Résidence Les Érables") String name,
      @Says(value = "Its legal name.", example = "ACP Résidence Les Érables") String legalName,
      @Says(
              value =
                  "Enterprise number, ten digits with their check; points, spaces and BE before it are left out.",
              example = "0404040434",
              most = 20)
          String enterpriseNumber,
      @Says("Whether the association is liable to VAT.") boolean vatLiable,
      @Says("Its address.") AddressBody address,
      @Says(value = "Languages of its letters: fr, nl, de, en.", example = "fr")
          List<String> languages,
      @Says(value = "What the lots' shares add up to.", least = 1) long sharesTotal,
      @Says(value = "Its lots, in list order.", most = 5_000) List<NewLot> lots,
      @Says(
              value = "Values of the organization's own fields; those that it requires are needed.",
              most = 200)
          @Nullable List<ValueBody> fields) {
    NewBuilding {
      enterpriseNumber = enterpriseNumber.replaceAll("^BE|[ .]", "");
      if (!isLanguages(languages)) throw new Misfit("languages", "are some of fr, nl, de and en");
    }
  }

  @Says("A lot of a building.")
  record LotBody(
      @Says("Its id.") LotId id,
      @Says(value = "Its name in the deed.", example = "A01") String code,
      @Says("Its place in the list, from 1.") long position,
      @Says(value = "What it is.", example = "APARTMENT") String type,
      @Says("Its floor; 0 is the ground.") @Nullable Long floor,
      @Says(value = "Its entrance.", example = "A") @Nullable String entrance,
      @Says("Its shares, out of the building's total.") long shares,
      @Says("Whether thresholds leave it out.") boolean secondary,
      @Says("What the organization's own fields say of it, by name.") List<ValueBody> fields) {
    static LotBody of(Lot lot, Map<String, Fields.Value> known) {
      return new LotBody(
          lot.id(),
          lot.code(),
          lot.position(),
          lot.type(),
          lot.floor() == null ? null : lot.floor().longValue(),
          lot.entrance(),
          lot.shares(),
          lot.secondary(),
          ValueBody.of(known));
    }
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listBuildings", "/buildings", READ_BUILDING)
            .says("Buildings", "The buildings of the organization that you may see, by name.")
            .lists(BuildingBody.class, this::list),
        Operation.post("addBuilding", "/buildings", EDIT_BUILDING)
            .says(
                "Add a building",
                "Adds an association with all its lots, whose shares must add up to the total exactly.")
            .refuses(ProblemType.INVALID, NUMBER_USED, CODE_USED, SHARES_DIFFER)
            .refuses(FIELD_NEEDED, FIELD_UNKNOWN, FIELD_TYPE)
            .takesMuch()
            .does(NewBuilding.class, BuildingBody.class, this::add),
        Operation.get("getBuilding", "/buildings/{building}", READ_BUILDING)
            .says("One building", "The building of this id.")
            .reads(BuildingBody.class, this::building),
        Operation.get("listLots", "/buildings/{building}/lots", READ_BUILDING)
            .says("Lots", "The lots in list order; their shares add up to the building's total.")
            .lists(LotBody.class, this::lots),
        Operation.get("getLot", "/buildings/{building}/lots/{lot}", READ_BUILDING)
            .says("One lot", "The lot of this id, with its shares out of the building's total.")
            .reads(LotBody.class, this::lot),
        Operation.get("getBuildingSettings", "/buildings/{building}/settings", READ_BUILDING)
            .says("Settings of a building", "What may change of it, to be read before it is.")
            .reads(SettingsBody.class, this::settings),
        Operation.put("changeBuildingSettings", "/buildings/{building}/settings", EDIT_BUILDING)
            .says(
                "Change the settings of a building",
                "Names, address, languages, liability to VAT. Enterprise number, lots and shares stay: the deed has them.")
            .refuses(ProblemType.INVALID, FIELD_NEEDED, FIELD_UNKNOWN, FIELD_TYPE)
            .does(SettingsBody.class, SettingsBody.class, this::change));
  }

  private Reply<Page<BuildingBody>> list(Scope scope, Asked asked) {
    var seen =
        registry.buildings(scope).stream()
            .filter(b -> asked.caller().may(READ_BUILDING, b.id()))
            .map(BuildingBody::of)
            .toList();
    return Reply.of(Page.of(seen, asked, b -> b.id().toString()));
  }

  private Reply<BuildingBody> building(Scope scope, Asked asked) {
    return registry
        .building(scope, asked.building())
        .map(b -> Reply.of(BuildingBody.of(b)))
        .orElseGet(Reply::notFound);
  }

  private Reply<Page<LotBody>> lots(Scope scope, Asked asked) {
    var known = fields.ofAll(scope, asked.building(), Fields.Subject.LOT);
    var lots =
        registry.lots(scope, asked.building()).stream()
            .map(l -> LotBody.of(l, known.getOrDefault(l.id().value(), Map.of())))
            .toList();
    return Reply.of(Page.of(lots, asked, l -> l.id().toString()));
  }

  private Reply<LotBody> lot(Scope scope, Asked asked) {
    return registry
        .lot(scope, asked.building(), new LotId(asked.id("lot")))
        .map(l ->
            Reply.of(
                LotBody.of(
                    l, fields.of(scope, asked.building(), Fields.Subject.LOT, l.id().value()))))
        .orElseGet(Reply::notFound);
  }

  private Reply<SettingsBody> settings(Scope scope, Asked asked) {
    return registry
        .building(scope, asked.building())
        .map(b -> Reply.of(settings(scope, b)))
        .orElseGet(Reply::notFound);
  }

  private SettingsBody settings(Scope scope, Building b) {
    var body = BuildingBody.of(b);
    return new SettingsBody(
        body.name(),
        body.legalName(),
        body.vatLiable(),
        body.address(),
        body.languages(),
        registry.provisionallyAcceptedOn(scope, b.id()).orElse(null),
        ValueBody.of(fields.of(scope, b.id(), Fields.Subject.BUILDING, b.id().value())));
  }

  private Reply<SettingsBody> change(Tx tx, Asked asked, SettingsBody sent) {
    // Two who read the same version must not both replace it.
    tx.lock("building:" + asked.building());
    var known = registry.building(tx, asked.building());
    if (known.isEmpty()) return Reply.notFound();
    var was = known.get();
    var before = settings(tx, was);
    var now =
        new Building(
            was.id(),
            sent.name(),
            sent.legalName(),
            was.enterpriseNumber(),
            sent.vatLiable(),
            address(sent.address()),
            sent.languages(),
            was.sharesTotal());
    var wrong =
        ValueBody.wrong(fields.defined(tx, Fields.Subject.BUILDING), sent.fields(), "/fields");
    if (wrong.isPresent()) return Reply.no(wrong.get());
    var said = ValueBody.changed(sent.fields());
    return RegistryProblems.of(
            registry.changeBuilding(tx, now, sent.provisionallyAcceptedOn(), said))
        .<Reply<SettingsBody>>map(Reply::no)
        .orElseGet(() -> Reply.changed(before, settings(tx, now)));
  }

  private static Building.Address address(AddressBody a) {
    return new Building.Address(a.street(), a.postcode(), a.city(), a.country());
  }

  private Reply<BuildingBody> add(Tx tx, Asked asked, NewBuilding sent) {
    var id = new BuildingId(Ids.next());
    var building =
        new Building(
            id,
            sent.name(),
            sent.legalName(),
            sent.enterpriseNumber(),
            sent.vatLiable(),
            address(sent.address()),
            sent.languages(),
            sent.sharesTotal());
    if (sent.lots().isEmpty())
      return Reply.no(
          Problem.at(SHARES_DIFFER, "/lots", "missing", "a building has at least one lot"));
    var wrong = wrong(sent).or(() -> unsaid(tx, sent));
    if (wrong.isPresent()) return Reply.no(wrong.get());
    var lots = lots(sent);
    return RegistryProblems.of(registry.register(tx, building, lots, said(sent, lots)))
        .<Reply<BuildingBody>>map(Reply::no)
        .orElseGet(() -> Reply.created(BuildingBody.of(building), "/buildings/" + id));
  }

  /** Whatever of number, codes and shares does not fit. */
  private static Optional<Problem> wrong(NewBuilding sent) {
    var faults = new ArrayList<Fault>();
    if (LegalNumbers.enterprise(sent.enterpriseNumber()).isEmpty())
      faults.add(RegistryProblems.NUMBER);
    var type = faults.isEmpty() ? SHARES_DIFFER : ProblemType.INVALID;
    var codes = new HashSet<String>();
    for (var i = 0; i < sent.lots().size(); i++)
      if (!codes.add(sent.lots().get(i).code())) {
        if (type.equals(SHARES_DIFFER)) type = ProblemType.CODE_USED;
        faults.add(new Fault("/lots/" + i + "/code", "used", "another lot has this code"));
      }
    if (sent.lots().stream().mapToLong(NewLot::shares).sum() != sent.sharesTotal())
      faults.add(new Fault("/lots", "sum", "the shares of the lots must add up to sharesTotal"));
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(new Problem(type, "Something in the request is not right.", faults));
  }

  private Optional<Problem> unsaid(Tx tx, NewBuilding sent) {
    var ofLots = fields.defined(tx, Fields.Subject.LOT);
    for (var i = 0; i < sent.lots().size(); i++) {
      var wrong = ValueBody.wrong(ofLots, sent.lots().get(i).fields(), "/lots/" + i + "/fields");
      if (wrong.isPresent()) return wrong;
    }
    return ValueBody.wrong(fields.defined(tx, Fields.Subject.BUILDING), sent.fields(), "/fields");
  }

  private static Registry.Said said(NewBuilding sent, List<Lot> lots) {
    var ofLots = new HashMap<LotId, Map<String, Fields.Value>>();
    for (var i = 0; i < lots.size(); i++)
      ofLots.put(lots.get(i).id(), ValueBody.values(sent.lots().get(i).fields()));
    return new Registry.Said(ValueBody.values(sent.fields()), ofLots);
  }

  private static List<Lot> lots(NewBuilding sent) {
    var lots = new ArrayList<Lot>();
    for (var lot : sent.lots()) {
      lots.add(
          new Lot(
              new LotId(Ids.next()),
              lot.code(),
              lots.size() + 1,
              lot.type().name(),
              lot.floor() == null ? null : Math.toIntExact(lot.floor()),
              lot.entrance(),
              lot.shares(),
              lot.secondary()));
    }
    return lots;
  }
}
