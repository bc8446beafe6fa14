package org.koprogo.documents.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Choice;
import org.koprogo.documents.Document;
import org.koprogo.texts.Tongue;

/**
 * The documents of a building, some of them.
 *
 * @param href the address of the page
 * @param filter what was asked: kind, year, title; "" is anything
 * @param owners for whom alone one may be
 */
public record DocumentView(String href, Filter filter, List<Row> rows, List<Choice> owners) {
  /** What was asked. */
  public record Filter(String type, String year, String title) {}

  /** One with its address; file is where its bytes are taken away. */
  public record Row(Document document, String href, String file) {}

  /**
   * One document on its page.
   *
   * @param enters the form that enters the invoice that it is; null where nobody would
   */
  public record Sheet(
      Document document,
      String href,
      @Nullable String thing,
      String owner,
      @Nullable String enters) {}

  public static List<Choice> kinds(Tongue tongue) {
    return Arrays.stream(Document.Kind.values())
        .map(k -> new Choice(k.name(), tongue.say(DocumentWords.of(k))))
        .toList();
  }

  public static List<Choice> audiences(Tongue tongue) {
    return Arrays.stream(Document.Audience.values())
        .map(a -> new Choice(a.name(), tongue.say(DocumentWords.of(a))))
        .toList();
  }
}
