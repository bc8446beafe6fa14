package org.koprogo.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.koprogo.kernel.Db;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what is due. Several may run at once: each takes its own. */
public final class Relay {
  /** What carries a letter; it throws when the letter was not taken. */
  public interface Carrier {
    /**
     * @param messageId the same for the same message, whenever it is carried again
     */
    void carry(String messageId, String recipient, String subject, String body) throws Exception;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int AT_ONCE = 20;
  private static final int TRIES = 10;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final Db db;
  private final Clock clock;
  private final Carrier carrier;
  private final MessageStore store = new MessageStore();

  /**
   * @param db on connections of the role app_relay
   */
  public Relay(Db db, Clock clock, Carrier carrier) {
    this.db = db;
    this.clock = clock;
    this.carrier = carrier;
  }

  /**
   * Carries what is due now, and returns how many were taken by the carrier. A message is leased in
   * one transaction, carried outside any, and noted in another.
   */
  public int run() {
    List<MessageStore.Due> due =
        db.outside(sql -> {
          var taken = store.take(sql, clock.instant(), AT_ONCE);
          taken.forEach(m -> store.lease(sql, m.id(), clock.instant().plus(LEASE)));
          return taken;
        });
    var carried = 0;
    for (var message : due) if (carry(message)) carried++;
    return carried;
  }

  private boolean carry(MessageStore.Due message) {
    try {
      carrier.carry(
          MessageId.of(message.dedupe()), message.recipient(), message.subject(), message.body());
    } catch (Exception e) {
      var words = e.getClass().getSimpleName(); // a server's own words may repeat the address
      failed(message, words);
      return false;
    }
    db.outside(sql -> {
      store.sent(sql, message.id(), clock.instant());
      return null;
    });
    return true;
  }

  private void failed(MessageStore.Due message, String words) {
    var tries = message.attempts() + 1;
    db.outside(sql -> {
      if (tries >= TRIES) store.park(sql, message.id(), words, clock.instant());
      else store.failed(sql, message.id(), words, clock.instant().plus(pause(tries)));
      return null;
    });
    if (tries >= TRIES)
      LOG.error("message {} is parked after {} tries: {}", message.id(), tries, words);
    else LOG.warn("message {} was not taken, try {}: {}", message.id(), tries, words);
  }

  private static Duration pause(int tries) {
    var pause = Duration.ofSeconds(5L << Math.min(tries, 12));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
