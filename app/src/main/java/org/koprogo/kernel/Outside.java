package org.koprogo.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The threshold of the house: whoever calls another system (mail, bank, store of files) says so
 * here first. Inside a transaction this is refused, because a slow stranger would hold locks and a
 * connection, and a transaction that is repeated would tell him twice.
 */
public final class Outside {
  private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();

  private Outside() {}

  /**
   * Passes where no transaction is open on this thread.
   *
   * @param whom the system that is called, for whoever reads the failure
   */
  public static void call(String whom) {
    if (INSIDE.isBound())
      throw new IllegalStateException(
          whom + " is called inside a transaction: note it in the outbox, and call afterwards");
  }

  /** Work within a transaction. */
  static <T extends @Nullable Object, X extends Throwable> T forbidden(
      ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(INSIDE, true).call(work);
  }
}
