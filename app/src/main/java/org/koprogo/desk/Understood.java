package org.koprogo.desk;

import java.util.List;
import java.util.Map;

/**
 * A form in which people name things as they call them, with the ids that they mean.
 *
 * @param fields as the operation wants them
 * @param wrong what means nothing or several things, by its field
 */
public record Understood(Map<String, List<String>> fields, Map<String, String> wrong) {
  public Understood {
    fields = Map.copyOf(fields);
    wrong = Map.copyOf(wrong);
  }

  /** Turns what was typed into what is meant. */
  public interface By {
    Understood of(Visit visit, Map<String, List<String>> typed);
  }
}
