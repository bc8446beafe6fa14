package org.koprogo.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.identity.Caller;
import org.koprogo.kernel.BuildingId;

/** What an operation may know of the request: who asks, when, and the parameters, already read. */
public final class Asked {
  private final @Nullable Caller caller;
  private final Instant at;
  private final Map<String, Object> parameters;
  private final Client client;
  private final List<SentFile> files;

  /**
   * Where the request comes from, for sign-in alone.
   *
   * @param address of the peer
   * @param secret the session's or token's own, when one was shown
   */
  public record Client(String address, String device, @Nullable String secret) {}

  Asked(
      @Nullable Caller caller,
      Instant at,
      Map<String, Object> parameters,
      Client client,
      List<SentFile> files) {
    this.caller = caller;
    this.at = at;
    this.parameters = parameters;
    this.client = client;
    this.files = files;
  }

  /** Who asks; an operation for anyone has none. */
  public Caller caller() {
    return requireNonNull(caller, "an operation for anyone asks for its caller");
  }

  public Client client() {
    return client;
  }

  /** What was sent along, at least one where the operation takes files. */
  public List<SentFile> files() {
    return files;
  }

  public Instant at() {
    return at;
  }

  /** As the books name who did it. */
  public String actor() {
    return caller().actor();
  }

  public UUID id(String name) {
    return (UUID) value(name);
  }

  public BuildingId building() {
    return new BuildingId(id("building"));
  }

  public LocalDate day(String name) {
    return (LocalDate) value(name);
  }

  public String text(String name) {
    return (String) value(name);
  }

  /** A parameter that is there, of the type it was declared with. */
  public <T> T needed(String name, Class<T> type) {
    return type.cast(value(name));
  }

  private Object value(String name) {
    return requireNonNull(parameters.get(name), () -> "no parameter " + name);
  }

  /** An optional parameter, of the type it was declared with. */
  public <T> Optional<T> asked(String name, Class<T> type) {
    return Optional.ofNullable(parameters.get(name)).map(type::cast);
  }

  /** The most items of the page that is asked for. */
  public int limit() {
    return asked("limit", Long.class).orElse((long) Page.USUAL).intValue();
  }

  /** Where the page begins: what the page before said is next; null for the first. */
  public @Nullable String cursor() {
    return (String) parameters.get("cursor");
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
