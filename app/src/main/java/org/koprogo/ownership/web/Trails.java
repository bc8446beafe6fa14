package org.koprogo.ownership.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.koprogo.desk.Shown;
import org.koprogo.desk.Visit;
import org.koprogo.registry.Registry;
import org.koprogo.texts.Said;
import org.koprogo.texts.Terms;

/** The way to a page of a building. */
final class Trails {
  private Trails() {}

  /**
   * The buildings, the building, and the list the page belongs to.
   *
   * @param lists each with its path below the building
   */
  static List<Shown.Link> to(Visit visit, Registry registry, Shown.Link... lists) {
    var building = registry.building(visit.scope(), visit.building()).orElseThrow();
    var trail = new ArrayList<Shown.Link>();
    trail.add(new Shown.Link(visit.say(Terms.BUILDINGS), "/buildings"));
    trail.add(new Shown.Link(building.name(), "/buildings/" + building.id()));
    trail.addAll(Arrays.asList(lists));
    return trail;
  }

  static Shown.Link list(Visit visit, Said label, String path) {
    return new Shown.Link(visit.say(label), "/buildings/" + visit.building() + path);
  }
}
