package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.koprogo.identity.Permission;
import org.koprogo.kernel.OrganizationId;

/** The operations as the served document tells them, and ids of each name to ask them with. */
final class Served {
  /** Where an id of each name is found: one of an organization's own. */
  private static final Map<String, String> IDS = new HashMap<>();

  static {
    IDS.put("building", "select building_id from registry.building where organization_id = ?");
    IDS.put("landing", IDS.get("building"));
    IDS.put("lot", "select lot_id from registry.lot where organization_id = ?");
    IDS.put("key", "select key_id from ownership.distribution_key where organization_id = ?");
    IDS.put("workingCapitalKey", IDS.get("key"));
    IDS.put("invoice", "select invoice_id from invoices.invoice where organization_id = ?");
    IDS.put(
        "supplier",
        "select party_id from registry.party where role = 'SUPPLIER' and organization_id = ?");
    IDS.put(
        "owner",
        "select party_id from registry.party where role = 'OWNER' and organization_id = ?");
    IDS.put("party", IDS.get("owner"));
    IDS.put("from", IDS.get("owner"));
    IDS.put(
        "to",
        "select party_id from registry.party where role = 'OWNER' and organization_id = ? offset 1");
    IDS.put("document", "select document_id from documents.document where organization_id = ?");
    IDS.put("call", "select call_id from contributions.call where organization_id = ?");
    IDS.put("entry", "select entry_id from ledger.journal_entry where organization_id = ?");
    IDS.put("remark", "select remark_id from control.remark where organization_id = ?");
    IDS.put("title", "select title_id from ownership.title where organization_id = ?");
    IDS.put("item", "select item_id from ledger.open_item where organization_id = ?");
    IDS.put(
        "membership", "select membership_id from identity.membership where organization_id = ?");
    IDS.put(
        "passkey",
        "select p.passkey_id from identity.passkey p join identity.membership m using (person_id) where m.organization_id = ?");
    IDS.put("token", "select token_id from identity.token where organization_id = ?");
    IDS.put("event", "select event_id from audit.event where organization_id = ?");
    IDS.put(
        "organization",
        "select organization_id from organizations.organization where organization_id = ?");
    IDS.put(
        "session",
        "select s.session_id from identity.session s join identity.membership m using (person_id) where m.organization_id = ?");
    IDS.put(
        "message",
        "select m.message_id from delivery.message m, organizations.organization o where o.organization_id = ?");
    IDS.put("older", IDS.get("event"));
    IDS.put("cursor", "select event_id from audit.event where organization_id = ?");
  }

  private Served() {}

  record Operation(
      String method,
      String path,
      String id,
      Permission permission,
      List<Map<String, Object>> parameters,
      @Nullable Map<String, Object> schema,
      @Nullable Object body) {
    List<String> pathIds() {
      return parameters.stream()
          .filter(p -> "path".equals(p.get("in")) && isUuid(p))
          .map(p -> String.valueOf(p.get("name")))
          .toList();
    }

    /** Whether it takes this header. */
    boolean takes(String header) {
      return parameters.stream()
          .anyMatch(p -> "header".equals(p.get("in")) && header.equals(p.get("name")));
    }

    /** The names of the parameters that stand in the query. */
    List<String> queryNames() {
      return parameters.stream()
          .filter(p -> "query".equals(p.get("in")))
          .map(p -> String.valueOf(p.get("name")))
          .toList();
    }

    /** Whether it answers a page of a list. */
    boolean lists() {
      return queryNames().contains("cursor");
    }

    /**
     * The example with other ids.
     *
     * @param ids the id for a place, which is a JSON pointer, and the name of what stands there
     */
    @Nullable Object filled(BiFunction<String, String, String> ids) {
      return Served.filled(body, "", ids);
    }

    /** Where ids stand in the example, as JSON pointers. */
    List<String> idPlaces() {
      var found = new ArrayList<String>();
      Served.idPlaces(body, "", found);
      return found;
    }
  }

  private static @Nullable Object filled(
      @Nullable Object tree, String at, BiFunction<String, String, String> ids) {
    return switch (tree) {
      case Map<?, ?> map -> {
        var filled = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((k, v) -> filled.put(String.valueOf(k), filled(v, at + "/" + k, ids)));
        yield filled;
      }
      case List<?> list -> {
        var filled = new ArrayList<@Nullable Object>();
        for (var i = 0; i < list.size(); i++) filled.add(filled(list.get(i), at + "/" + i, ids));
        yield filled;
      }
      case String text when isId(text) -> ids.apply(at, lastName(at));
      case null -> null;
      default -> tree;
    };
  }

  private static void idPlaces(@Nullable Object tree, String at, List<String> found) {
    switch (tree) {
      case Map<?, ?> map -> map.forEach((k, v) -> idPlaces(v, at + "/" + k, found));
      case List<?> list -> {
        for (var i = 0; i < list.size(); i++) idPlaces(list.get(i), at + "/" + i, found);
      }
      case String text when isId(text) -> found.add(at);
      case null, default -> {}
    }
  }

  @SuppressWarnings("unchecked")
  static boolean isUuid(Map<String, Object> parameter) {
    return "uuid"
        .equals(
            ((Map<String, Object>) Objects.requireNonNull(parameter.get("schema"))).get("format"));
  }

  @SuppressWarnings("unchecked")
  static List<Operation> operations(ApiHouse house) {
    var document =
        (Map<String, Object>)
            Objects.requireNonNull(
                ApiHouse.tree(house.get(null, "/api/openapi.json").response().body(), true));
    var found = new ArrayList<Operation>();
    ((Map<String, Object>) Objects.requireNonNull(document.get("paths")))
        .forEach((path, methods) ->
            ((Map<String, Object>) methods)
                .forEach((method, told) ->
                    found.add(operation(path, method, (Map<String, Object>) told))));
    assertThat(found).hasSizeGreaterThan(20);
    return found;
  }

  @SuppressWarnings("unchecked")
  private static Operation operation(String path, String method, Map<String, Object> told) {
    var body = (Map<String, Object>) told.get("requestBody");
    Object example = null;
    Map<String, Object> schema = null;
    if (body != null) {
      var content = (Map<String, Object>) Objects.requireNonNull(body.get("content"));
      // A form with files is asked as JSON here: it is read the same, and refused for its files.
      var type =
          (Map<String, Object>)
              Objects.requireNonNull(
                  content.getOrDefault("application/json", content.get("multipart/form-data")));
      example = type.get("example");
      schema = (Map<String, Object>) type.get("schema");
      if (schema != null && schema.get("allOf") instanceof List<?> parts)
        schema = (Map<String, Object>) parts.getFirst();
    }
    return new Operation(
        method.toUpperCase(java.util.Locale.ROOT),
        path,
        String.valueOf(told.get("operationId")),
        Permission.valueOf(String.valueOf(told.get("x-permission"))),
        (List<Map<String, Object>>) told.getOrDefault("parameters", List.of()),
        schema,
        example);
  }

  static boolean isKnown(String name) {
    return IDS.containsKey(name);
  }

  static String anId(ApiHouse house, String name, OrganizationId organization) {
    var sql = IDS.get(name);
    if (sql == null) return fail("an id called " + name + " is new: say in IDS where one is found");
    try (Connection admin = house.database().admin().open("koprogo-test");
        var statement = admin.prepareStatement(sql + (sql.contains("offset") ? "" : " limit 1"))) {
      statement.setObject(1, organization.value());
      try (var rows = statement.executeQuery()) {
        // An organization that has none of a kind has nothing to give away; an id of nobody's then.
        return rows.next() ? rows.getString(1) : UUID.randomUUID().toString();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static String lastName(String at) {
    var parts = at.split("/", -1);
    var last = parts[parts.length - 1];
    var name = last.matches("[0-9]+") ? parts[parts.length - 2] : last;
    return name.equals("lots") ? "lot" : name;
  }

  static boolean isId(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  static String json(@Nullable Object tree) {
    return switch (tree) {
      case null -> "null";
      case Map<?, ?> map ->
          "{"
              + String.join(
                  ",",
                  map.entrySet().stream()
                      .map(e -> json(String.valueOf(e.getKey())) + ":" + json(e.getValue()))
                      .toList())
              + "}";
      case List<?> list -> "[" + String.join(",", list.stream().map(Served::json).toList()) + "]";
      case Boolean truth -> truth.toString();
      case Number number -> number.toString();
      default -> "\"" + tree.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    };
  }
}
