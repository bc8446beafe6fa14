package org.koprogo.api;

import java.util.List;
import java.util.Map;
import org.koprogo.web.Uploads;

/** A form with files as an operation reads it: its fields as a body, its files beside it. */
final class FormFiles {
  /** The field of the files. */
  static final String FIELD = "file";

  /** Programs write amounts and days one way only. */
  private static final FormText EXACT = typed -> typed;

  private FormFiles() {}

  /** What was sent, or every part that nobody asked for. */
  static Sent of(Operation operation, Sent sent, Uploads.Form form) {
    var shape = (RecordShape) java.util.Objects.requireNonNull(operation.body);
    var faults = new Faults();
    var known = shape.members().stream().map(RecordShape.Member::name).toList();
    for (var name : form.fields().keySet()) {
      var at = name.length() > 60 ? name.substring(0, 60) : name;
      if (!known.contains(name)) faults.add("/" + at, "unknown-field", "is not asked for here");
      else if (form.fields().getOrDefault(name, List.of()).size() > 1)
        faults.add("/" + at, "twice", "is given more than once");
    }
    for (var file : form.files())
      if (!file.field().equals(FIELD))
        faults.add("/" + FIELD, "unknown-field", "files are sent as " + FIELD);
    if (faults.any())
      throw new Declined(
          new Problem(ProblemType.INVALID, "Something in the request is not right.", faults.all()));
    return with(sent, body(shape, form.fields()), files(form));
  }

  private static byte[] body(RecordShape shape, Map<String, List<String>> fields) {
    return FormTree.of(shape, fields, EXACT).bytes();
  }

  static List<SentFile> files(Uploads.Form form) {
    return form.files().stream().map(f -> new SentFile(f.name(), f.bytes())).toList();
  }

  private static Sent with(Sent sent, byte[] body, List<SentFile> files) {
    var h = sent.headers();
    return new Sent(
        sent.path(),
        sent.query(),
        sent.target(),
        body,
        new Sent.Headers(
            "application/json", h.accept(), h.key(), h.ifMatch(), h.ifNoneMatch(), h.ours()),
        sent.client(),
        sent.cookie(),
        files);
  }
}
