package org.koprogo.registry.web;

import static org.koprogo.identity.Permission.EDIT_BUILDING;
import static org.koprogo.identity.Permission.MANAGE_ORGANIZATION;
import static org.koprogo.identity.Permission.READ_BUILDING;
import static org.koprogo.registry.web.RegistryProblems.FIELD_KNOWN;
import static org.koprogo.registry.web.RegistryProblems.FIELD_NEEDED;
import static org.koprogo.registry.web.RegistryProblems.FIELD_TYPE;
import static org.koprogo.registry.web.RegistryProblems.FIELD_UNKNOWN;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.registry.Fields;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** The fields that an organization adds, and what they say of its buildings, lots and owners. */
@Singleton
final class FieldApi implements Api {
  private final Registry registry;
  private final Fields fields;

  FieldApi(Registry registry, Fields fields) {
    this.registry = registry;
    this.fields = fields;
  }

  @Says("A field that the organization wants to know.")
  record FieldBody(
      @Says("What it describes.") Fields.Subject subject,
      @Says(value = "Its name: small letters, digits and _.", example = "key_number", most = 63)
          String name,
      @Says("What its values are.") Fields.Type type,
      @Says("Whether whoever is described from now on must have it.") boolean required) {}

  @Says("All that the organization's fields say of one thing.")
  record ValuesBody(@Says("Each value once, by name.") List<ValueBody> values) {
    static ValuesBody of(Map<String, Fields.Value> known) {
      return new ValuesBody(ValueBody.of(known));
    }
  }

  /** Whose fields: where, and by which parameter. */
  private enum Of {
    BUILDING("/buildings/{building}/fields", "building", "Building"),
    LOT("/buildings/{building}/lots/{lot}/fields", "lot", "Lot"),
    PARTY("/buildings/{building}/owners/{party}/fields", "party", "Owner");

    final String path;
    final String parameter;
    final String word;

    Of(String path, String parameter, String word) {
      this.path = path;
      this.parameter = parameter;
      this.word = word;
    }
  }

  @Override
  public List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    operations.add(
        Operation.get("listFields", "/fields", READ_BUILDING)
            .says(
                "Fields",
                "What the organization wants to know beyond what everybody needs, by subject and name.")
            .asks("subject", Fields.Subject.class, "Only the fields of this kind of thing.")
            .lists(FieldBody.class, this::list));
    operations.add(
        Operation.post("addField", "/fields", MANAGE_ORGANIZATION)
            .says("Add a field", "From now on its values can be said, in its type and no other.")
            .refuses(ProblemType.INVALID, FIELD_KNOWN)
            .does(FieldBody.class, FieldBody.class, this::define));
    for (var of : Of.values()) {
      operations.add(
          Operation.get("get" + of.word + "Fields", of.path, READ_BUILDING)
              .says(of.word + ": values of fields", "What is known, by the name of the field.")
              .reads(ValuesBody.class, (scope, asked) -> values(scope, asked, of)));
      operations.add(
          Operation.put("set" + of.word + "Fields", of.path, EDIT_BUILDING)
              .says(
                  of.word + ": say the values of fields",
                  "Says all of them; what was said before and is not said again is forgotten.")
              .refuses(ProblemType.INVALID, FIELD_UNKNOWN, FIELD_TYPE, FIELD_NEEDED)
              .does(
                  ValuesBody.class,
                  ValuesBody.class,
                  (tx, asked, sent) -> describe(tx, asked, of, sent)));
    }
    return operations;
  }

  private Reply<Page<FieldBody>> list(Scope scope, Asked asked) {
    var only = asked.asked("subject", Fields.Subject.class);
    var all = new ArrayList<FieldBody>();
    for (var subject : Fields.Subject.values()) {
      if (only.isPresent() && only.get() != subject) continue;
      for (var f : fields.defined(scope, subject))
        all.add(new FieldBody(f.subject(), f.name(), f.type(), f.required()));
    }
    return Reply.of(Page.of(all, asked, f -> f.subject() + "." + f.name()));
  }

  private Reply<FieldBody> define(Tx tx, Asked asked, FieldBody sent) {
    var field = new Fields.Field(sent.subject(), sent.name(), sent.type(), sent.required());
    return RegistryProblems.of(fields.add(tx, field))
        .<Reply<FieldBody>>map(Reply::no)
        .orElseGet(() -> Reply.of(sent));
  }

  private boolean isThere(Scope scope, Asked asked, Of of, UUID id) {
    return switch (of) {
      case BUILDING -> true;
      case LOT -> registry.lot(scope, asked.building(), new LotId(id)).isPresent();
      case PARTY ->
          registry.party(scope, asked.building(), Party.Role.OWNER, new PartyId(id)).isPresent();
    };
  }

  private static Fields.Subject subject(Of of) {
    return Fields.Subject.valueOf(of.name());
  }

  private ValuesBody known(Scope scope, Asked asked, Of of, UUID id) {
    return ValuesBody.of(fields.of(scope, asked.building(), subject(of), id));
  }

  private Reply<ValuesBody> values(Scope scope, Asked asked, Of of) {
    var id = asked.id(of.parameter);
    return isThere(scope, asked, of, id) ? Reply.of(known(scope, asked, of, id)) : Reply.notFound();
  }

  private Reply<ValuesBody> describe(Tx tx, Asked asked, Of of, ValuesBody sent) {
    var id = asked.id(of.parameter);
    if (!isThere(tx, asked, of, id)) return Reply.notFound();
    var before = known(tx, asked, of, id);
    var wrong = ValueBody.wrong(sent.values(), "/values");
    if (wrong.isPresent()) return Reply.no(wrong.get());
    var values = ValueBody.values(sent.values());
    return switch (fields.describe(tx, asked.building(), subject(of), id, values)) {
      case Fields.DescribeResult.Described _ -> Reply.changed(before, known(tx, asked, of, id));
      case Fields.DescribeResult.NotFound _ -> Reply.notFound();
      case Fields.DescribeResult.UnknownField(var words) -> no(FIELD_UNKNOWN, "unknown", words);
      case Fields.DescribeResult.WrongType(var words) -> no(FIELD_TYPE, "type", words);
      case Fields.DescribeResult.Missing(var words) -> no(FIELD_NEEDED, "missing", words);
    };
  }

  private static Reply<ValuesBody> no(ProblemType type, String code, String words) {
    var first = words.lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
    return Reply.no(Problem.at(type, "/values", code, first));
  }
}
