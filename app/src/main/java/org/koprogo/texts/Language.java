package org.koprogo.texts;

import java.util.Locale;
import java.util.Optional;

/** The languages of the pages: the three of the country, and English. */
public enum Language {
  FR("Français"),
  NL("Nederlands"),
  DE("Deutsch"),
  EN("English");

  private final String itself;

  Language(String itself) {
    this.itself = itself;
  }

  /** As it calls itself. */
  public String itself() {
    return itself;
  }

  /** ISO 639-1, such as {@code fr}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of Belgium, where every reader lives or has a lot. */
  public Locale locale() {
    return Locale.of(code(), "BE");
  }

  public static Optional<Language> of(String code) {
    for (var language : values()) if (language.code().equals(code)) return Optional.of(language);
    return Optional.empty();
  }

  /**
   * The first that a browser likes and we speak.
   *
   * @param header {@code Accept-Language} (RFC 9110, 12.5.4), whose order is taken for its weight
   */
  public static Optional<Language> accepted(String header) {
    for (var range : header.split(",", 20)) {
      var tag = range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      var found = of(tag.split("-", 2)[0]);
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }
}
