package org.koprogo.audit.web;

import static org.koprogo.identity.Permission.READ_AUDIT;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.audit.Event;
import org.koprogo.audit.Trail;
import org.koprogo.kernel.Scope;

/** Who did what, or was refused it, over the wire. */
@Singleton
final class AuditApi implements Api {
  private final Trail trail;

  AuditApi(Trail trail) {
    this.trail = trail;
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

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listAuditEvents", "/audit-events", READ_AUDIT)
            .says("The audit trail", "Every change and every refusal, the newest first.")
            .asks("from", Instant.class, "The first instant.")
            .asks("to", Instant.class, "The instant after the last.")
            .asks("actor", String.class, "Who, as the trail names him.")
            .asks("object", String.class, "The beginning of the object's path.")
            .asks("outcome", Event.Outcome.class, "DONE or DENIED.")
            .lists(EventBody.class, this::search));
  }

  private Reply<Page<EventBody>> search(Scope scope, Asked asked) {
    var cursor = asked.cursor();
    var before = cursor == null ? null : id(cursor);
    if (cursor != null && before == null) return Reply.of(new Page<>(List.of(), null));
    var search =
        new Trail.Search(
            asked.asked("from", Instant.class).orElse(null),
            asked.asked("to", Instant.class).orElse(null),
            asked.asked("actor", String.class).orElse(null),
            asked.asked("object", String.class).orElse(null),
            asked.asked("outcome", Event.Outcome.class).orElse(null),
            before);
    var found = trail.search(scope, search, asked.limit() + 1);
    var shown = found.subList(0, Math.min(found.size(), asked.limit()));
    return Reply.of(
        new Page<>(
            shown.stream().map(EventBody::of).toList(),
            found.size() > shown.size() ? shown.getLast().id().toString() : null));
  }

  private static @Nullable UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
