package org.koprogo.audit.web;

import static org.koprogo.identity.Permission.OPERATE;
import static org.koprogo.identity.Permission.READ_AUDIT;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Nothing;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.audit.Event;
import org.koprogo.audit.Trail;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;

/** Who did what, or was refused it, over the wire. */
@Singleton
final class AuditApi implements Api {
  private final Trail trail;
  private final Db db;

  AuditApi(Trail trail, Db db) {
    this.trail = trail;
    this.db = db;
  }

  @Says("One line of the trail.")
  record EventBody(
      @Says("Its id.") UUID id,
      @Says("When.") Instant at,
      @Says(value = "Who.", example = "person:0197f0a0-5b1c-7c3e-8f00-2b1f6c1d0e11") String actor,
      @Says(value = "What, by the operation's id.", example = "addBuilding") String operation,
      @Says("Whether it was done or refused.") Event.Outcome outcome,
      @Says(value = "On what.", example = "/buildings/0197f0a0-5b1c-7c3e-8f00-2b1f6c1d0e11")
          String object,
      @Says(value = "SHA-256 of what was there.", example = "9f86d081…") @Nullable String before,
      @Says(value = "SHA-256 of what is there now.", example = "60303ae2…")
          @Nullable String after) {
    static EventBody of(Event e) {
      return new EventBody(
          e.id(), e.at(), e.actor(), e.operation(), e.outcome(), e.object(), e.before(), e.after());
    }
  }

  @Says("Events of the house.")
  record HouseEvents(
      @Says("Each event, the newest first; at most 50.") List<EventBody> items,
      @Says("Ask for what is older with this as older.") @Nullable UUID next) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        asking(
                Operation.get("listAuditEvents", "/audit-events", READ_AUDIT)
                    .says("The audit trail", "Every change and every refusal, the newest first."))
            .lists(EventBody.class, this::search),
        asking(
                Operation.get("listHouseEvents", "/operator/audit-events", OPERATE)
                    .says(
                        "The trail of the house",
                        "What happens before there is an organization: who signed in or was refused it, whose password was reset."))
            .asks("older", UUID.class, "Only events before this one.")
            .alone(HouseEvents.class, this::ofHouse));
  }

  private static Operation.Draft asking(Operation.Draft draft) {
    return draft
        .asks("from", Instant.class, "The first instant.")
        .asks("to", Instant.class, "The instant after the last.")
        .asks("actor", String.class, "Who, as the trail names him.")
        .asks("object", String.class, "The beginning of the object's path.")
        .asks("operation", String.class, "What, by the operation's id.")
        .asks("outcome", Event.Outcome.class, "DONE or DENIED.");
  }

  private Reply<HouseEvents> ofHouse(Asked asked, Nothing none) {
    var older = asked.asked("older", UUID.class).orElse(null);
    var page =
        Tenant.as(Trail.HOUSE, () -> db.snapshot(scope -> found(scope, asked, older, Page.USUAL)));
    return Reply.of(
        new HouseEvents(page.items(), page.next() == null ? null : UUID.fromString(page.next())));
  }

  private Reply<Page<EventBody>> search(Scope scope, Asked asked) {
    var cursor = asked.cursor();
    var before = cursor == null ? null : id(cursor);
    if (cursor != null && before == null) return Reply.of(new Page<>(List.of(), null));
    return Reply.of(found(scope, asked, before, asked.limit()));
  }

  private Page<EventBody> found(Scope scope, Asked asked, @Nullable UUID before, int limit) {
    var search =
        new Trail.Search(
            asked.asked("from", Instant.class).orElse(null),
            asked.asked("to", Instant.class).orElse(null),
            asked.asked("actor", String.class).orElse(null),
            asked.asked("object", String.class).orElse(null),
            asked.asked("operation", String.class).orElse(null),
            asked.asked("outcome", Event.Outcome.class).orElse(null),
            before);
    var found = trail.search(scope, search, limit + 1);
    var shown = found.subList(0, Math.min(found.size(), limit));
    return new Page<>(
        shown.stream().map(EventBody::of).toList(),
        found.size() > shown.size() ? shown.getLast().id().toString() : null);
  }

  private static @Nullable UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
