package org.koprogo.year;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** What the postings of this folder will need, each with the first place that needs it. */
final class Uses {
  private final Map<String, Place> accounts = new LinkedHashMap<>();
  private final Map<String, Place> charged = new LinkedHashMap<>();
  private final Map<String, Place> divided = new LinkedHashMap<>();

  /** A rule posts on this account although no field here names it. */
  void posts(Place because, String... codes) {
    for (var code : codes) accounts.putIfAbsent(code, because);
  }

  /** The account will carry a line with this key: budget, settlement and weights need it. */
  void charges(Place because, String account, String key) {
    charged.putIfAbsent(account, because);
    divides(because, key);
    posts(because, "410100", "701900");
  }

  /** Something will be divided by this key. */
  void divides(Place because, String key) {
    divided.putIfAbsent(key, because);
  }

  void forEachAccount(BiConsumer<String, Place> action) {
    accounts.forEach(action);
  }

  void forEachChargedAccount(BiConsumer<String, Place> action) {
    charged.forEach(action);
  }

  void forEachDividingKey(BiConsumer<String, Place> action) {
    divided.forEach(action);
  }
}
