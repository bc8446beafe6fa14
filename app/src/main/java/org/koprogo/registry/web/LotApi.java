package org.koprogo.registry.web;

import static org.koprogo.api.ProblemType.CODE_USED;
import static org.koprogo.identity.Permission.EDIT_BUILDING;
import static org.koprogo.registry.Fields.Subject.LOT;
import static org.koprogo.registry.web.RegistryProblems.FIELD_NEEDED;
import static org.koprogo.registry.web.RegistryProblems.FIELD_TYPE;
import static org.koprogo.registry.web.RegistryProblems.FIELD_UNKNOWN;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.kernel.Tx;
import org.koprogo.registry.Fields;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Registry;

/** How a lot is described anew. */
@Singleton
final class LotApi implements Api {
  private final Registry registry;
  private final Fields fields;

  LotApi(Registry registry, Fields fields) {
    this.registry = registry;
    this.fields = fields;
  }

  @Says("What may change of a lot; its place in the list and its shares stay.")
  record LotChange(
      @Says(value = "Its name in the deed, once in the building.", example = "A01", most = 20)
          String code,
      @Says("What it is.") BuildingApi.LotType type,
      @Says("Its floor; 0 is the ground.") @Nullable Long floor,
      @Says(value = "Its entrance.", example = "A", most = 100) @Nullable String entrance,
      @Says("Whether it is a cellar, garage or parking space, which thresholds leave out.")
          boolean secondary,
      @Says(
              value =
                  "Values of the organization's own fields; those that are left out are forgotten. Left out altogether, all stay as they are.",
              most = 200)
          @Nullable List<ValueBody> fields) {
    LotChange {
      BuildingApi.mustBeFloor(floor);
    }
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.put("changeLot", "/buildings/{building}/lots/{lot}", EDIT_BUILDING)
            .says(
                "Change a lot",
                "Code, type, floor, entrance and whether thresholds leave it out; what is left out is gone. Shares stay: only a deed that all owners agree to changes them.")
            .refuses(ProblemType.INVALID, CODE_USED, FIELD_NEEDED, FIELD_UNKNOWN, FIELD_TYPE)
            .does(LotChange.class, BuildingApi.LotBody.class, this::change));
  }

  private Reply<BuildingApi.LotBody> change(Tx tx, Asked asked, LotChange sent) {
    var id = new LotId(asked.id("lot"));
    // Two who read the same version must not both replace it.
    tx.lock("lot:" + id.value());
    var known = registry.lot(tx, asked.building(), id);
    if (known.isEmpty()) return Reply.notFound();
    var was = known.get();
    var now =
        new Lot(
            id,
            sent.code(),
            was.position(),
            sent.type().name(),
            sent.floor() == null ? null : Math.toIntExact(sent.floor()),
            sent.entrance(),
            was.shares(),
            sent.secondary());
    var wrong = ValueBody.wrong(fields.defined(tx, LOT), sent.fields(), "/fields");
    if (wrong.isPresent()) return Reply.no(wrong.get());
    var before = body(tx, asked, was);
    return RegistryProblems.of(
            registry.changeLot(tx, asked.building(), now, ValueBody.changed(sent.fields())))
        .<Reply<BuildingApi.LotBody>>map(Reply::no)
        .orElseGet(() -> Reply.changed(before, body(tx, asked, now)));
  }

  private BuildingApi.LotBody body(Tx tx, Asked asked, Lot lot) {
    return BuildingApi.LotBody.of(lot, fields.of(tx, asked.building(), LOT, lot.id().value()));
  }
}
