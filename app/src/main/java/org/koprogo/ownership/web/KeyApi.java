package org.koprogo.ownership.web;

import static org.koprogo.identity.Permission.EDIT_BUILDING;
import static org.koprogo.identity.Permission.READ_BUILDING;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Misfit;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.kernel.Brussels;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Registry;

/** Distribution keys and their weights over the wire. */
@Singleton
final class KeyApi implements Api {
  private static final long HEAVIEST = 1_000_000_000;

  private static final ProblemType LOT_UNKNOWN =
      new ProblemType("lot-unknown", 422, "The building has no such lot");
  private static final ProblemType WEIGHTS_WRONG =
      new ProblemType("weights-wrong", 422, "The weights do not fit the key");

  private final DistributionKeys keys;
  private final Registry registry;

  KeyApi(DistributionKeys keys, Registry registry) {
    this.keys = keys;
    this.registry = registry;
  }

  @Says("A key by which charges are divided.")
  record KeyBody(
      @Says("Its id.") KeyId id,
      @Says(value = "Its code, once in the building.", example = "GEN") String code,
      @Says(value = "Its name.", example = "General charges, by shares") String label,
      @Says("FIXED weights stand in the key; CONSUMPTION weighs by the year's readings.")
          DistributionKey.Type type,
      @Says(value = "What the weights are.", example = "shares") @Nullable String basis) {
    static KeyBody of(DistributionKey k) {
      return new KeyBody(k.id(), k.code(), k.label(), k.type(), k.basis());
    }
  }

  @Says("The weight of one lot.")
  record WeightBody(
      @Says("The lot.") LotId lot, @Says(value = "Its weight, 0 or more.", least = 0) long weight) {
    WeightBody {
      if (weight > HEAVIEST) throw new Misfit("weight", "is from 0 to " + HEAVIEST);
    }
  }

  @Says("A key that is to be added; it is never edited afterwards.")
  record NewKey(
      @Says(value = "Its code, once in the building.", example = "LIFT") String code,
      @Says(value = "Its name.", example = "Lift, by floor") String label,
      @Says("FIXED weights stand in the key; CONSUMPTION weighs by the year's readings.")
          DistributionKey.Type type,
      @Says(value = "What the weights are.", example = "floor") @Nullable String basis,
      @Says("The first day on which it may be used.") LocalDate validFrom,
      @Says("Of a FIXED key: the lots that take part.") @Nullable List<WeightBody> weights) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listKeys", "/buildings/{building}/keys", READ_BUILDING)
            .says("Distribution keys", "The keys by which charges are divided, by code.")
            .lists(KeyBody.class, this::list),
        Operation.get("getKey", "/buildings/{building}/keys/{key}", READ_BUILDING)
            .says("One distribution key", "The key of this id.")
            .reads(KeyBody.class, this::key),
        Operation.post("addKey", "/buildings/{building}/keys", EDIT_BUILDING)
            .says(
                "Add a distribution key",
                "A FIXED key comes with its weights; a CONSUMPTION key takes them from the readings of each year.")
            .refuses(ProblemType.INVALID, ProblemType.CODE_USED, LOT_UNKNOWN, WEIGHTS_WRONG)
            .does(NewKey.class, KeyBody.class, this::add),
        Operation.get("listWeights", "/buildings/{building}/keys/{key}/weights", READ_BUILDING)
            .says(
                "Weights of a key",
                "The lots that take part, in list order: of a FIXED key on a day, of a CONSUMPTION key by the readings of a year.")
            .asks("on", LocalDate.class, "The day; today when it is left out.")
            .asks("year", LocalDate.class, "The fiscal year of the readings, by its first day.")
            .lists(WeightBody.class, this::weights));
  }

  private Reply<Page<KeyBody>> list(Scope scope, Asked asked) {
    var all = keys.keys(scope, asked.building()).stream().map(KeyBody::of).toList();
    return Reply.of(Page.of(all, asked, k -> k.id().value().toString()));
  }

  private Optional<DistributionKey> known(Scope scope, Asked asked) {
    return keys.key(scope, asked.building(), new KeyId(asked.id("key")));
  }

  private Reply<KeyBody> key(Scope scope, Asked asked) {
    return known(scope, asked).map(k -> Reply.of(KeyBody.of(k))).orElseGet(Reply::notFound);
  }

  private Reply<Page<WeightBody>> weights(Scope scope, Asked asked) {
    var key = known(scope, asked);
    if (key.isEmpty()) return Reply.notFound();
    var on = asked.asked("on", LocalDate.class).orElseGet(() -> Brussels.day(asked.at()));
    var year = asked.asked("year", LocalDate.class).orElse(on.withDayOfYear(1));
    var all =
        keys.weights(scope, asked.building(), key.get().id(), on, year).stream()
            .map(w -> new WeightBody(w.lot(), w.weight()))
            .toList();
    return Reply.of(Page.of(all, asked, w -> w.lot().value().toString()));
  }

  private Reply<KeyBody> add(Tx tx, Asked asked, NewKey sent) {
    var wrong = wrong(tx, asked, sent);
    if (wrong.isPresent()) return Reply.no(wrong.get());
    var weights = new LinkedHashMap<LotId, Long>();
    for (var w : weights(sent)) weights.put(w.lot(), w.weight());
    var key =
        new DistributionKey(
            new KeyId(Ids.next()), sent.code(), sent.label(), sent.type(), sent.basis());
    return keys.define(tx, asked.building(), key, sent.validFrom(), weights)
        ? Reply.created(
            KeyBody.of(key), "/buildings/" + asked.building() + "/keys/" + key.id().value())
        : Reply.no(
            Problem.at(
                ProblemType.CODE_USED,
                "/code",
                "used",
                "another key of this building has this code"));
  }

  private static List<WeightBody> weights(NewKey sent) {
    var weights = sent.weights();
    return weights == null ? List.of() : weights;
  }

  private Optional<Problem> wrong(Tx tx, Asked asked, NewKey sent) {
    var weights = weights(sent);
    if (sent.code().isBlank())
      return at(ProblemType.INVALID, "/code", "not-valid", "must not be empty");
    if (sent.type() == DistributionKey.Type.CONSUMPTION && !weights.isEmpty())
      return at(WEIGHTS_WRONG, "/weights", "unexpected", "a consumption key weighs by readings");
    if (sent.type() == DistributionKey.Type.FIXED
        && weights.stream().noneMatch(w -> w.weight() > 0))
      return at(WEIGHTS_WRONG, "/weights", "missing", "at least one lot takes part");
    var lots =
        registry.lots(tx, asked.building()).stream().map(Lot::id).collect(Collectors.toSet());
    for (var i = 0; i < weights.size(); i++) {
      if (lots.remove(weights.get(i).lot())) continue;
      return at(
          LOT_UNKNOWN,
          "/weights/" + i + "/lot",
          "unknown",
          "is not a lot of this building, or is said twice");
    }
    return Optional.empty();
  }

  private static Optional<Problem> at(ProblemType type, String at, String code, String words) {
    return Optional.of(Problem.at(type, at, code, words));
  }
}
