package org.koprogo.registry.web;

import org.koprogo.registry.Building;

/** A building in the list of its organization. */
public record BuildingRow(
    String name, String href, String enterpriseNumber, String city, long sharesTotal) {
  static BuildingRow of(Building b) {
    return new BuildingRow(
        b.name(),
        "/buildings/" + b.id(),
        b.enterpriseNumberWritten(),
        b.address().postcode() + " " + b.address().city(),
        b.sharesTotal());
  }
}
