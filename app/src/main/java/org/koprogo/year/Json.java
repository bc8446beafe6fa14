package org.koprogo.year;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as it stands in a file: every value with its offset, numbers as they were written. */
sealed interface Json {
  int DEEPEST = 20;
  int MOST_TOKENS = 2_000_000;
  int MOST_DIGITS = 1_000;

  long at();

  /** What a person calls this kind of value. */
  String kind();

  /**
   * Members by name.
   *
   * @param repeated names that occur again, with the offset of the later value; the first one
   *     counts
   */
  record Obj(long at, Map<String, Json> members, List<Repeated> repeated) implements Json {
    @Override
    public String kind() {
      return "an object";
    }
  }

  record Repeated(String name, long at) {}

  record Arr(long at, List<Json> items) implements Json {
    @Override
    public String kind() {
      return "a list";
    }
  }

  record Text(long at, String value) implements Json {
    @Override
    public String kind() {
      return "a text";
    }
  }

  record Num(long at, String digits) implements Json {
    @Override
    public String kind() {
      return "a number";
    }
  }

  record Bool(long at, boolean value) implements Json {
    @Override
    public String kind() {
      return String.valueOf(value);
    }
  }

  record Null(long at) implements Json {
    @Override
    public String kind() {
      return "null";
    }
  }

  /** Reads the text whole, or says where it stops being JSON and gives null. */
  static @Nullable Json parse(String text, FileLog log) {
    try (var parser = Parser.FACTORY.createParser(text)) {
      if (parser.nextToken() == null) return Parser.refuse(log, "the file is empty");
      var value = Parser.value(parser);
      if (parser.nextToken() == null) return value;
      return Parser.refuse(log, Parser.place(parser) + "something follows after the end");
    } catch (JsonProcessingException e) {
      return Parser.refuse(log, JsonTrouble.words(e));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail", e);
    }
  }

  /** The streaming side of {@link #parse}. */
  final class Parser {
    private static final JsonFactory FACTORY =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(MOST_TOKENS)
                    .maxNumberLength(MOST_DIGITS)
                    .build())
            .build();

    private Parser() {}

    /** The value at the parser's token; the nesting limit of the factory bounds the recursion. */
    private static Json value(JsonParser parser) throws IOException {
      var at = at(parser);
      return switch (parser.currentToken()) {
        case START_OBJECT -> object(parser, at);
        case START_ARRAY -> array(parser, at);
        case VALUE_STRING -> new Text(at, parser.getText());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(at, parser.getText());
        case VALUE_TRUE -> new Bool(at, true);
        case VALUE_FALSE -> new Bool(at, false);
        case VALUE_NULL -> new Null(at);
        default -> throw new IllegalStateException("no value begins with " + parser.currentToken());
      };
    }

    private static Obj object(JsonParser parser, long at) throws IOException {
      var members = new LinkedHashMap<String, Json>();
      var repeated = new ArrayList<Repeated>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        var name = parser.currentName();
        parser.nextToken();
        var value = value(parser);
        if (members.putIfAbsent(name, value) != null) repeated.add(new Repeated(name, value.at()));
      }
      return new Obj(at, members, repeated);
    }

    private static Arr array(JsonParser parser, long at) throws IOException {
      var items = new ArrayList<Json>();
      while (parser.nextToken() != JsonToken.END_ARRAY) items.add(value(parser));
      return new Arr(at, items);
    }

    private static long at(JsonParser parser) {
      return parser.currentTokenLocation().getCharOffset();
    }

    private static @Nullable Json refuse(FileLog log, String words) {
      log.whole().refuse(Rule.FILE, "this is not JSON: " + words);
      return null;
    }

    private static String place(JsonParser parser) {
      var location = parser.currentTokenLocation();
      return "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }
  }
}
