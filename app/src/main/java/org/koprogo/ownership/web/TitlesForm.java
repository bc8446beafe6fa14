package org.koprogo.ownership.web;

import java.util.ArrayList;
import java.util.List;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;

/**
 * The form of a lot's first titles.
 *
 * @param rows how many it has room for
 */
public record TitlesForm(FormState form, int rows, List<Choice> owners, List<Choice> rights) {
  private static final List<String> MEMBERS = List.of("party", "holding", "share", "from", "to");

  public List<String> fields() {
    var all = new ArrayList<String>();
    for (var row = 0; row < rows; row++)
      for (var member : MEMBERS) all.add("titles." + row + "." + member);
    return all;
  }
}
