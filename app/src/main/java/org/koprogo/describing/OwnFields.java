package org.koprogo.describing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Visit;
import org.koprogo.registry.Fields;

/**
 * The fields that an organization added, as they stand on a form and on a page.
 *
 * @param rows one for each field, by name
 */
public record OwnFields(List<Row> rows) {
  public OwnFields {
    rows = List.copyOf(rows);
  }

  /**
   * One field.
   *
   * @param place in the list that the form sends, from 0
   */
  public record Row(int place, Fields.Field field) {
    /** The name as people read it. */
    public String label() {
      return field.name().replace('_', ' ');
    }

    /** The name of the form's field that says of which field the value is. */
    public String naming() {
      return "fields." + place + ".name";
    }

    /** The name of the form's field that holds the value. */
    public String value() {
      return "fields." + place + "." + member();
    }

    private String member() {
      return switch (field.type()) {
        case TEXT -> "text";
        case INTEGER -> "number";
        case BOOLEAN -> "flag";
        case DATE -> "day";
      };
    }

    public boolean isFlag() {
      return field.type() == Fields.Type.BOOLEAN;
    }

    /** The type of its input. */
    public String type() {
      return field.type() == Fields.Type.DATE ? "date" : "text";
    }

    /** How a telephone asks for it. */
    public String inputmode() {
      return field.type() == Fields.Type.INTEGER ? "numeric" : "text";
    }
  }

  /** A value in words. */
  public record Known(String label, String value) {}

  /** The fields of a kind of thing, on which a page looks. */
  public static OwnFields of(Fields fields, Visit visit, Fields.Subject subject) {
    var defined = fields.defined(visit.scope(), subject);
    var rows = new ArrayList<Row>();
    for (var field : defined) rows.add(new Row(rows.size(), field));
    return new OwnFields(rows);
  }

  /** What a yes or no can be. */
  public List<Choice> truths(Visit visit) {
    return List.of(
        new Choice("true", visit.say(OwnFieldWords.YES)),
        new Choice("false", visit.say(OwnFieldWords.NO)));
  }

  /** The form's fields that hold values, which say what is wrong with them. */
  public List<String> places() {
    return rows.stream().map(Row::value).toList();
  }

  /** Puts what is known into a form. */
  public void fill(Map<String, List<String>> filled, Map<String, Fields.Value> known) {
    for (var row : rows) {
      var value = known.get(row.field().name());
      if (value != null) filled.put(row.value(), List.of(written(value)));
    }
  }

  private static String written(Fields.Value value) {
    return switch (value) {
      case Fields.Value.Text(var text) -> text;
      case Fields.Value.Whole(var number) -> Long.toString(number);
      case Fields.Value.Flag(var set) -> Boolean.toString(set);
      case Fields.Value.Day(var day) -> day.toString();
    };
  }

  /** What is known, for a page that shows it. */
  public List<Known> known(Visit visit, Map<String, Fields.Value> values) {
    return rows.stream()
        .filter(row -> values.containsKey(row.field().name()))
        .map(row -> new Known(row.label(), said(visit, values, row)))
        .toList();
  }

  private static String said(Visit visit, Map<String, Fields.Value> values, Row row) {
    return switch (requireNonNull(values.get(row.field().name()))) {
      case Fields.Value.Flag(var set) -> visit.say(set ? OwnFieldWords.YES : OwnFieldWords.NO);
      case Fields.Value.Day(var day) -> visit.tongue().day(day);
      case Fields.Value.Whole(var number) -> Long.toString(number);
      case Fields.Value.Text(var text) -> text;
    };
  }
}
