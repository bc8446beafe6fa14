package org.koprogo.kernel;

/**
 * The world failed (database gone, disk full): nobody's mistake in the business or the code. Retry
 * later.
 */
public final class WorldFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WorldFailed(String words, Throwable cause) {
    super(words, cause);
  }
}
