package org.koprogo.year;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object. */
final class JsonFields extends Fields {
  private final Json.Obj object;
  private final String prefix;
  private final Set<String> known = new HashSet<>();

  private JsonFields(FileLog log, String row, String prefix, Json.Obj object) {
    super(log, row);
    this.object = object;
    this.prefix = prefix;
    for (var again : object.repeated()) {
      var field = prefix + Words.clean(again.name(), 60);
      new Place(log, row, field, again.at()).refuse(Rule.FIELD, "the member stands here twice");
    }
  }

  /** One value of a list of texts, and where it stands. */
  record Item(String value, Place place) {}

  /** The whole file as one object. */
  static @Nullable JsonFields whole(@Nullable Json json, FileLog log) {
    if (json instanceof Json.Obj object) return new JsonFields(log, "-", "", object);
    if (json != null) log.whole().refuse(Rule.FIELD, "the file is an object, not " + json.kind());
    return null;
  }

  /** The whole file as a list of rows. */
  static Rows<JsonFields> list(@Nullable Json json, FileLog log, String idField) {
    if (json instanceof Json.Arr array) return rowsOf(array, log, "", idField);
    if (json != null) log.whole().refuse(Rule.FIELD, "the file is a list, not " + json.kind());
    return Rows.unread();
  }

  private static Rows<JsonFields> rowsOf(
      Json.Arr array, FileLog log, String section, String idField) {
    var rows = new ArrayList<JsonFields>();
    var number = 0;
    for (var item : array.items()) {
      number++;
      if (item instanceof Json.Obj object) {
        rows.add(
            new JsonFields(log, log.rowName(section, number, id(object, idField)), "", object));
      } else {
        var place = new Place(log, section + "[" + number + "]", "-", item.at());
        place.refuse(Rule.FIELD, "an object is expected here, not " + item.kind());
      }
    }
    return new Rows<>(rows, rows.size() == array.items().size());
  }

  private static @Nullable String id(Json.Obj object, String idField) {
    var member = idField.isEmpty() ? null : object.members().get(idField);
    return member instanceof Json.Text(_, var value) ? value : null;
  }

  @Override
  Place place(String field) {
    var value = object.members().get(field);
    var shown = prefix + Words.clean(field, 60);
    return new Place(log, row, shown, value == null ? object.at() : value.at());
  }

  @Override
  protected String name(String field) {
    return prefix + field;
  }

  @Override
  protected @Nullable String read(String field, Shape shape) {
    return switch (member(field)) {
      case null -> null;
      case Json.Text(_, var text) when shape == Shape.TEXT -> keep(field, text);
      case Json.Num(_, var digits) when shape == Shape.NUMBER -> keep(field, digits);
      case Json.Bool(_, var value) when shape == Shape.BOOLEAN ->
          keep(field, String.valueOf(value));
      case Json.Num number when shape == Shape.TEXT ->
          wrongType(field, "a text, \"" + Words.clean(number.digits(), 60) + "\"", number);
      case Json other -> wrongType(field, wanted(shape), other);
    };
  }

  /** The member, null when it is absent or null. */
  private @Nullable Json member(String field) {
    known.add(field);
    var value = object.members().get(field);
    return value instanceof Json.Null ? null : value;
  }

  private static String wanted(Shape shape) {
    return switch (shape) {
      case TEXT -> "a text in quotes";
      case NUMBER -> "a number without quotes";
      case BOOLEAN -> "true or false";
    };
  }

  private @Nullable String wrongType(String field, String wanted, Json found) {
    place(field).refuse(Rule.FIELD, wanted + " is expected here, not " + found.kind());
    return null;
  }

  @Override
  protected boolean exists(String field) {
    return member(field) != null;
  }

  @Override
  boolean has(String field) {
    var value = member(field);
    return value != null && !(value instanceof Json.Text(_, var text) && text.isEmpty());
  }

  @Override
  @Nullable String peek(String field) {
    return member(field) instanceof Json.Text(_, var text) && !text.isEmpty() ? text : null;
  }

  /** An object in a field; null when it is absent or was refused. */
  @Nullable JsonFields optionalChild(String field) {
    return switch (member(field)) {
      case null -> null;
      case Json.Obj child -> new JsonFields(log, row, name(field) + ".", child);
      case Json other -> {
        wrongType(field, "an object", other);
        yield null;
      }
    };
  }

  @Nullable JsonFields child(String field) {
    if (!has(field)) missing(field);
    return optionalChild(field);
  }

  /** The objects of a list in a field, as rows of their own. */
  Rows<JsonFields> rows(String field, String idField) {
    var array = array(field);
    return array == null ? Rows.unread() : rowsOf(array, log, field, idField);
  }

  /** The objects of a list in a field, as parts of this row: {@code lines[1].net}. */
  Rows<JsonFields> parts(String field) {
    var array = array(field);
    if (array == null) return Rows.unread();
    var parts = new ArrayList<JsonFields>();
    var number = 0;
    for (var item : array.items()) {
      var path = name(field) + "[" + ++number + "]";
      if (item instanceof Json.Obj object) parts.add(new JsonFields(log, row, path + ".", object));
      else expected("an object", item, path);
    }
    return new Rows<>(parts, parts.size() == number);
  }

  /** The texts of a list in a field; null when the list or one of its texts was refused. */
  @Nullable List<Item> texts(String field) {
    var array = array(field);
    if (array == null) return null;
    var texts = new ArrayList<Item>();
    var number = 0;
    for (var item : array.items()) {
      var path = field + "[" + ++number + "]";
      if (item instanceof Json.Text(var at, var text)) {
        var kept = keep(path, text);
        if (kept != null) texts.add(new Item(kept, new Place(log, row, name(path), at)));
      } else {
        expected("a text in quotes", item, name(path));
      }
    }
    return texts.size() == number ? texts : null;
  }

  private void expected(String wanted, Json found, String path) {
    new Place(log, row, path, found.at())
        .refuse(Rule.FIELD, wanted + " is expected here, not " + found.kind());
  }

  /** The list in a required field. */
  private Json.@Nullable Arr array(String field) {
    if (!has(field)) missing(field);
    return switch (member(field)) {
      case null -> null;
      case Json.Arr array -> array;
      case Json other -> {
        wrongType(field, "a list", other);
        yield null;
      }
    };
  }

  /** The names in this object, for objects whose names are data; in code order. */
  Set<String> names() {
    return new TreeSet<>(object.members().keySet());
  }

  /** Warns about the members that nobody asked for. */
  void close() {
    for (var name : object.members().keySet()) {
      if (!known.contains(name)) place(name).warn("this field is unknown and was ignored");
    }
  }
}
