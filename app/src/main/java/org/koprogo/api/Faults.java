package org.koprogo.api;

import java.util.ArrayList;
import java.util.List;

/** Everything wrong with one request, collected before any of it is told. */
final class Faults {
  private static final int MOST = 200;
  private final List<Fault> found = new ArrayList<>();

  void add(String at, String code, String words) {
    if (found.size() < MOST) found.add(new Fault(at, code, words));
  }

  boolean any() {
    return !found.isEmpty();
  }

  List<Fault> all() {
    return List.copyOf(found);
  }
}
