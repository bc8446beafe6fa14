package org.koprogo.api;

/** A member of a body that does not fit, told at its place by the body's constructor. */
public final class Misfit extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String member;

  /**
   * @param member by its name in the body
   * @param words what it must be, for people
   */
  public Misfit(String member, String words) {
    super(words);
    this.member = member;
  }

  String member() {
    return member;
  }
}
