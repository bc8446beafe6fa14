package org.koprogo.kernel;

/** What is shown of something personal to who must tell it from others, and need not know it. */
public final class Masked {
  private Masked() {}

  /** An address of mail: its first letter and the host, {@code a…@example.org}. */
  public static String address(String address) {
    var at = address.lastIndexOf('@');
    if (at <= 0) return "…";
    return address.substring(0, address.offsetByCodePoints(0, 1)) + "…" + address.substring(at);
  }
}
