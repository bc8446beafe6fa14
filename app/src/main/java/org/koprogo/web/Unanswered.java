package org.koprogo.web;

import java.util.UUID;

/** Why a request has no answer of its own. */
public sealed interface Unanswered {
  /** The HTTP status (RFC 9110). */
  int status();

  /** The request itself is why: no such page, not this method, not this host. */
  record Refused(int status) implements Unanswered {}

  /** Something that the server needs does not answer; it may be asked again soon. */
  record Unavailable() implements Unanswered {
    @Override
    public int status() {
      return 503;
    }
  }

  /**
   * A fault of the program.
   *
   * @param incident under which the log tells more
   */
  record Fault(UUID incident) implements Unanswered {
    @Override
    public int status() {
      return 500;
    }
  }
}
