package org.koprogo.platform;

/** What was asked for is not well said: an option, or a setting of the environment. Exit code 2. */
public final class WrongUsage extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WrongUsage(String words) {
    super(words);
  }
}
