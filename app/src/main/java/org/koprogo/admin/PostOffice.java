package org.koprogo.admin;

import java.util.UUID;
import org.koprogo.audit.Trail;
import org.koprogo.delivery.Mailbox;
import org.koprogo.kernel.Tenant;

/**
 * What an operator does with letters that did not leave, each with its line in the house's trail.
 */
public final class PostOffice {
  private final Mailbox mailbox;
  private final Trail trail;

  public PostOffice(Mailbox mailbox, Trail trail) {
    this.mailbox = mailbox;
    this.trail = trail;
  }

  /**
   * Lets a letter be tried again at once; whether there was such a one.
   *
   * @param actor as the trail names who did it
   */
  public boolean retry(UUID message, String actor) {
    return Tenant.<Boolean>as(
        Trail.HOUSE,
        () ->
            mailbox.retry(
                message, tx -> trail.done(tx, actor, "retryMessage", path(message), null, null)));
  }

  /** Gives a letter up: it never leaves. Whether there was such a one. */
  public boolean giveUp(UUID message, String actor) {
    return Tenant.<Boolean>as(
        Trail.HOUSE,
        () ->
            mailbox.giveUp(
                message, tx -> trail.done(tx, actor, "giveUpMessage", path(message), null, null)));
  }

  private static String path(UUID message) {
    return "/operator/messages/" + message;
  }
}
