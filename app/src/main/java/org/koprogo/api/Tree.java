package org.koprogo.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as it was written: objects are maps, arrays lists, numbers keep their digits. Depth, digits,
 * members and double names are bounded while reading, before anything is built of them.
 */
final class Tree {
  private static final int DEPTH = 64;
  private static final int DIGITS = 32;
  private static final JsonFactory SMALL = factory(400_000);
  private static final JsonFactory LARGE = factory(4_000_000);

  private static JsonFactory factory(long tokens) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH)
                .maxNumberLength(DIGITS)
                .maxNameLength(200)
                .maxTokenCount(tokens)
                .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  private Tree() {}

  /** The one thing that is not there: JSON's null. */
  enum Null {
    NULL
  }

  /** A number, as it was written. */
  record Digits(String text) {}

  /**
   * What the text says, or {@link Null} with a fault added when it is not JSON.
   *
   * @param large whether it may have as many tokens as an import
   */
  static Object read(byte[] text, boolean large, Faults faults) {
    try (var parser = (large ? LARGE : SMALL).createParser(text)) {
      parser.nextToken();
      if (parser.currentToken() == null) {
        faults.add("", "missing", "a body is needed");
        return Null.NULL;
      }
      var tree = value(parser);
      if (parser.nextToken() != null)
        faults.add("", "not-json", "something follows the end of the body");
      return tree;
    } catch (StreamConstraintsException e) {
      faults.add("", "too-much", "more than is read: " + firstLine(e));
    } catch (StreamReadException e) {
      faults.add(place(e), "not-json", words(e));
    } catch (IOException e) {
      faults.add("", "not-json", "not valid JSON in UTF-8");
    }
    return Null.NULL;
  }

  private static String place(StreamReadException e) {
    var at = e.getLocation();
    return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /** Not the reader's own words: they quote what it could not read, which may be an account. */
  private static String words(StreamReadException e) {
    return firstLine(e).startsWith("Duplicate") ? "a member comes twice" : "not valid JSON here";
  }

  private static String firstLine(IOException e) {
    var words = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return words.length() > 150 ? words.substring(0, 150) : words;
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(parser.getText());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Null.NULL;
      default -> throw new IOException("an unexpected " + parser.currentToken());
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    var members = new LinkedHashMap<String, Object>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members;
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    var elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) elements.add(value(parser));
    return elements;
  }
}
