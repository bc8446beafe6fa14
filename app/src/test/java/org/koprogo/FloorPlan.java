package org.koprogo;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A house of rooms held against its plan: each question returns what is wrong in words.
 *
 * @param base the package that holds the rooms
 * @param rooms what each room may use; a class of the base package itself is named like a room
 * @param main classes of the base package that may use everything
 * @param speakers simple names of classes that may import jOOQ without being a store or queries
 */
record FloorPlan(
    JavaClasses classes,
    String base,
    Map<String, Set<String>> rooms,
    Set<String> main,
    Set<String> speakers) {

  private static final String JOOQ = "org.jooq";
  private static final Set<String> GENERATED = Set.of("tables", "templates");

  /** Rooms on disk that the plan does not name, and names in the plan that are not on disk. */
  List<String> strangers() {
    var found = own().map(this::room).collect(toCollection(TreeSet::new));
    found.removeAll(main);
    found.removeIf(room -> room.endsWith(".web"));
    var wrong = new ArrayList<String>();
    for (var room : found) if (!rooms.containsKey(room)) wrong.add(room + " is not in the plan");
    for (var room : rooms.keySet()) if (!found.contains(room)) wrong.add(room + " is not on disk");
    return wrong;
  }

  /** Uses of a room that the plan does not allow. A room's web may use what its room may. */
  List<String> trespasses() {
    return crossings()
        .filter(d -> !main.contains(room(d.getOriginClass())))
        .filter(d -> !mayUse(room(d.getOriginClass()), room(d.getTargetClass())))
        .map(Dependency::getDescription)
        .toList();
  }

  private boolean mayUse(String user, String used) {
    if (used.endsWith(".web")) return true; // told apart, in glimpses()
    if (!user.endsWith(".web")) return rooms.getOrDefault(user, Set.of()).contains(used);
    var room = user.substring(0, user.length() - ".web".length());
    return used.equals(room)
        || used.equals("web")
        || used.equals("api") // the kit of the JSON doors
        || used.equals("desk") // the kit of the pages
        || used.equals("texts") // what they say
        || used.equals("posting") // and what those that post share
        || used.equals("describing") // and those that ask an organization's own fields
        || used.equals("identity") // who asks, and what he must be allowed
        || used.equals("organizations") // whose pages these are
        || rooms.getOrDefault(room, Set.of()).contains(used);
  }

  /** Uses of a room's pages by anybody. */
  List<String> glimpses() {
    return crossings()
        .filter(d -> room(d.getTargetClass()).endsWith(".web"))
        .map(Dependency::getDescription)
        .toList();
  }

  /** Uses of jOOQ or of tables outside stores, queries and the reviewed speakers. */
  List<String> whispers() {
    return own()
        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
        .filter(d ->
            d.getTargetClass().getPackageName().startsWith(JOOQ) || isTable(d.getTargetClass()))
        .filter(d -> !maySpeakSql(outermost(d.getOriginClass())))
        .map(Dependency::getDescription)
        .toList();
  }

  private boolean maySpeakSql(JavaClass speaker) {
    var name = speaker.getSimpleName();
    return name.endsWith("Store") || name.endsWith("Queries") || speakers.contains(name);
  }

  /** Uses of another room's tables; the views that it publishes (pub_*) are for everybody. */
  List<String> burglaries() {
    var fields =
        own()
            .flatMap(c -> c.getFieldAccessesFromSelf().stream())
            .filter(a -> isTable(a.getTargetOwner()))
            .filter(a -> !tableRoom(a.getTargetOwner()).equals(room(a.getOriginOwner())))
            .filter(a -> !isPublished(a))
            .map(JavaFieldAccess::getDescription);
    var routines =
        own()
            .flatMap(c -> c.getMethodCallsFromSelf().stream())
            .filter(a -> isTable(a.getTargetOwner()))
            .filter(a -> a.getTargetOwner().getSimpleName().equals("Routines"))
            .filter(a -> !tableRoom(a.getTargetOwner()).equals(room(a.getOriginOwner())))
            .map(a -> a.getDescription());
    return Stream.concat(fields, routines).toList();
  }

  private static boolean isPublished(JavaFieldAccess access) {
    return access.getTarget().getName().startsWith("PUB_")
        || access.getTargetOwner().getSimpleName().startsWith("Pub");
  }

  /** Rooms from which the plan leads back to themselves. */
  List<String> circles() {
    return rooms.keySet().stream().filter(room -> reachable(room).contains(room)).sorted().toList();
  }

  private Set<String> reachable(String room) {
    var seen = new HashSet<String>();
    var next = new ArrayList<>(rooms.getOrDefault(room, Set.of()));
    while (!next.isEmpty()) {
      var step = next.removeLast();
      if (seen.add(step)) next.addAll(rooms.getOrDefault(step, Set.of()));
    }
    return seen;
  }

  private Stream<Dependency> crossings() {
    return own()
        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
        .filter(d -> isOwn(d.getTargetClass()))
        .filter(d -> !room(d.getOriginClass()).equals(room(d.getTargetClass())));
  }

  private Stream<JavaClass> own() {
    return classes.stream()
        .filter(this::isOwn)
        .filter(c -> !c.getSimpleName().equals("package-info"));
  }

  /** Written by us: not the tables and templates, nor the wiring's own classes. */
  private boolean isOwn(JavaClass c) {
    var name = outermost(c).getFullName();
    return name.startsWith(base + ".")
        && !GENERATED.contains(name.substring(base.length() + 1).split("\\.", 2)[0])
        && !name.endsWith("$DI")
        && !name.endsWith("Module");
  }

  private boolean isTable(JavaClass c) {
    return c.getPackageName().startsWith(base + ".tables.");
  }

  private String tableRoom(JavaClass table) {
    var schema = table.getPackageName().substring((base + ".tables.").length()).split("\\.", 2)[0];
    return schema.equals("app") ? "api" : schema; // the kernel's schema has one table: kept answers
  }

  private String room(JavaClass c) {
    var top = outermost(c);
    var inside = top.getPackageName();
    return inside.equals(base) ? top.getSimpleName() : inside.substring(base.length() + 1);
  }

  private static JavaClass outermost(JavaClass c) {
    var top = c;
    while (top.getEnclosingClass().isPresent()) top = top.getEnclosingClass().get();
    return top;
  }
}
