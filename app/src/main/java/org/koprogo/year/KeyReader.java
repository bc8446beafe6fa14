package org.koprogo.year;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The distribution keys of residence.json. */
final class KeyReader {
  /**
   * INTEREST says NONE where nothing is distributed; a key of that name could not be told from it.
   */
  static final String NONE = "NONE";

  private static final List<String> TYPES = List.of("FIXED", "CONSUMPTION");

  private final JsonFields root;
  private final Register register;

  KeyReader(JsonFields root, Register register) {
    this.root = root;
    this.register = register;
  }

  List<Folder.Key> read() {
    var rows = root.rows("keys", "key");
    var keys = new ArrayList<Folder.Key>();
    register.keys.blurUnless(rows.whole());
    for (var row : rows.list()) {
      var key = key(row);
      if (key != null) keys.add(key);
    }
    return List.copyOf(keys);
  }

  private Folder.@Nullable Key key(JsonFields row) {
    register.keys.declare(row, "key");
    var code = row.text("key");
    if (NONE.equals(code)) {
      row.place("key").refuse(Rule.KEY, "NONE is the word for no key; call this key otherwise");
    }
    var label = row.text("label");
    var type = row.oneOf("type", TYPES);
    var basis = row.optionalText("basis");
    if (code != null && type != null) register.keyTypes.putIfAbsent(code, type);
    var weights = type == null ? null : weights(row, type.equals("FIXED"));
    row.close();
    if (code == null || label == null || type == null || weights == null) return null;
    return new Folder.Key(code, label, type, basis, weights);
  }

  private @Nullable Map<String, Long> weights(JsonFields row, boolean fixed) {
    var fields = fixed ? row.child("weights") : row.optionalChild("weights");
    if (fields == null) return fixed ? null : Map.of();
    var names = fields.names();
    if (!fixed) {
      if (!names.isEmpty())
        row.place("weights").warn("a CONSUMPTION key takes its weights from readings");
      return Map.of();
    }
    var whole = true;
    var weights = new LinkedHashMap<String, Long>();
    for (var lot : names) {
      var weight = fields.whole(lot, 0);
      whole &= register.lots.check(fields.place(lot), lot) && weight != null;
      if (weight != null) weights.put(lot, weight);
    }
    if (!whole) return null;
    if (weights.values().stream().mapToLong(Long::longValue).sum() == 0) {
      row.place("weights").refuse(Rule.KEY, "the weights sum to 0; nothing can be divided by them");
    }
    return inListOrder(weights);
  }

  private Map<String, Long> inListOrder(Map<String, Long> weights) {
    var ordered = new LinkedHashMap<String, Long>();
    for (var lot : register.lots.inOrder()) {
      var weight = weights.get(lot);
      if (weight != null) ordered.put(lot, weight);
    }
    return Collections.unmodifiableMap(ordered);
  }
}
