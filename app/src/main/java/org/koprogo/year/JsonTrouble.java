package org.koprogo.year;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Says in a person's words where and why a text stops being JSON. The parser's own words are for
 * programmers, name its settings, and change with its versions; here they only tell the cases
 * apart.
 */
final class JsonTrouble {
  private static final Pattern CHARACTER = Pattern.compile("\\('(.)' \\(code [0-9]+");
  private static final Pattern TOKEN = Pattern.compile("token '([^']{1,40})");
  private static final Map<String, String> CASES =
      Map.of(
          "omment", "a comment stands here; JSON has none",
          "eading zero", "a number begins with a needless 0",
          "nquoted character", "a line break or control character stands inside a text",
          "escape", "a backslash in a text is followed by something unknown");

  private JsonTrouble() {}

  static String words(JsonProcessingException e) {
    var location = e.getLocation();
    var place =
        location == null
            ? ""
            : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    return place + cause(e);
  }

  private static String cause(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return "too deep or too large; at most "
          + Json.DEEPEST
          + " levels, 2,000,000 values and numbers of 1,000 digits";
    }
    if (e instanceof JsonEOFException) return "the file ends before all that was begun is closed";
    var original = String.valueOf(e.getOriginalMessage());
    for (var known : CASES.entrySet()) {
      if (original.contains(known.getKey())) return known.getValue();
    }
    var token = TOKEN.matcher(original);
    if (token.find()) return Words.quote(token.group(1)) + " is no value; a text needs quotes";
    var character = CHARACTER.matcher(original);
    return (character.find() ? Words.quote(character.group(1)) : "something")
        + " stands where it cannot; a comma, a colon, a quote or a bracket is missing or too many";
  }
}
