package org.koprogo.registry.web;

import java.util.ArrayList;
import java.util.List;
import org.koprogo.describing.OwnFields;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;

/**
 * The form of a building that is to be added.
 *
 * @param rows how many lots it has room for
 * @param types what a lot can be
 * @param own what the organization wants to know of a building
 * @param ofLots and of each lot
 */
public record BuildingForm(
    FormState form,
    int rows,
    List<Choice> types,
    List<Choice> languages,
    OwnFields own,
    OwnFields ofLots) {
  private static final List<String> OWN =
      List.of(
          "name",
          "legalName",
          "enterpriseNumber",
          "vatLiable",
          "address.street",
          "address.postcode",
          "address.city",
          "address.country",
          "sharesTotal");
  private static final List<String> OF_LOT = List.of("code", "type", "floor", "entrance", "shares");

  /** Every field that stands on the page and says what is wrong with it. */
  public List<String> fields() {
    var all = new ArrayList<>(OWN);
    for (var row = 0; row < rows; row++)
      for (var member : OF_LOT) all.add("lots." + row + "." + member);
    all.addAll(own.places());
    for (var row = 0; row < rows; row++)
      for (var place : ofLots.places()) all.add("lots." + row + "." + place);
    return all;
  }

  /** What the shares that were typed add up to, as far as they are numbers. */
  public long typed() {
    var sum = 0L;
    for (var row = 0; row < rows; row++) sum += number("lots." + row + ".shares");
    return sum;
  }

  public long total() {
    return number("sharesTotal");
  }

  public boolean isTyped() {
    return total() != 0 || typed() != 0;
  }

  private long number(String field) {
    var text = form.value(field).strip();
    return text.matches("[0-9]{1,12}") ? Long.parseLong(text) : 0;
  }
}
