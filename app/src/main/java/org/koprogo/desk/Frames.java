package org.koprogo.desk;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.identity.Permission;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.web.Assets;

/** Puts the frame around a page: the menus hold what its reader may see. */
final class Frames {
  private final List<View> inMenu;
  private final List<View> besides;

  Frames(List<View> views) {
    this.besides = views.stream().filter(v -> v.beside != null).toList();
    this.inMenu =
        views.stream()
            .filter(v -> v.entry != null)
            .sorted(comparingInt(v -> requireNonNull(v.entry).order()))
            .toList();
  }

  Frame of(
      View view,
      Shown.Page page,
      Reader reader,
      Map<String, String> path,
      String here,
      boolean done) {
    var caller = reader.caller();
    if (caller == null) return bare(page, reader, here);
    var building = path.get("building");
    return new Frame(
        page.title(),
        page.trail(),
        reader.tongue(),
        reader.preferences(),
        Assets.STYLE,
        Assets.SCRIPT,
        lines(reader, view, null, path, here).stream().map(Placed::line).toList(),
        building == null || !view.isOfBuilding() ? null : building(view, page, reader, path, here),
        new Frame.Reader(
            caller.name(),
            reader.organization(),
            reader.elsewhere(),
            caller.memberships().stream().anyMatch(m -> m.role() == Role.SUPPORT)),
        caller.may(Permission.READ_BUILDING) && caller.organization() != null,
        done,
        here,
        beside(view, reader, path));
  }

  /** The pages that another room puts beside this one, as far as the reader may see them. */
  private List<Shown.Link> beside(View view, Reader reader, Map<String, String> path) {
    var caller = requireNonNull(reader.caller());
    return besides.stream()
        .filter(v -> requireNonNull(v.beside).path().equals(view.path))
        .filter(v ->
            v.isOfBuilding()
                ? caller.may(
                    v.permission,
                    new BuildingId(UUID.fromString(requireNonNull(path.get("building")))))
                : caller.may(v.permission))
        .map(v ->
            new Shown.Link(reader.tongue().say(requireNonNull(v.beside).label()), v.href(path)))
        .toList();
  }

  /** Without menus. */
  Frame bare(Shown.Page page, Reader reader, String here) {
    return new Frame(
        page.title(),
        page.trail(),
        reader.tongue(),
        reader.preferences(),
        Assets.STYLE,
        Assets.SCRIPT,
        List.of(),
        null,
        null,
        false,
        false,
        here,
        List.of());
  }

  private Frame.Building building(
      View view, Shown.Page page, Reader reader, Map<String, String> path, String here) {
    var id = requireNonNull(path.get("building"));
    var href = "/buildings/" + id;
    var name =
        page.trail().stream()
            .filter(l -> l.href().equals(href))
            .map(Shown.Link::label)
            .findFirst()
            .orElse(page.title());
    var lines = lines(reader, view, new BuildingId(UUID.fromString(id)), path, here);
    return new Frame.Building(name, href, parts(reader, lines));
  }

  private static List<Frame.Part> parts(Reader reader, List<Placed> lines) {
    var found = new ArrayList<Frame.Part>();
    for (var part : MenuPart.values()) {
      var own = lines.stream().filter(l -> MenuPart.of(l.order) == part).map(Placed::line).toList();
      if (own.isEmpty()) continue;
      var title = part.title == null ? null : reader.tongue().say(part.title);
      found.add(new Frame.Part(title, own));
    }
    return found;
  }

  /** A line, and the number that puts it in its place. */
  private record Placed(Frame.Line line, int order) {}

  /** The lines of a building, or, without one, of the organization. */
  private List<Placed> lines(
      Reader reader,
      View shown,
      @Nullable BuildingId building,
      Map<String, String> path,
      String here) {
    var caller = requireNonNull(reader.caller());
    var lines = new ArrayList<Placed>();
    for (var view : inMenu) {
      if (view.isOfBuilding() != (building != null)) continue;
      var may =
          building == null ? caller.may(view.permission) : caller.may(view.permission, building);
      if (!may) continue;
      var entry = requireNonNull(view.entry);
      var href = view.href(path);
      var line =
          new Frame.Line(
              reader.tongue().say(entry.label()), href, isAt(shown, view, href, here), entry.key());
      lines.add(new Placed(line, entry.order()));
    }
    return lines;
  }

  private static boolean isAt(View shown, View line, String href, String here) {
    if (shown.under != null) return line.path.equals(shown.under);
    var own = here.split("\\?", 2)[0];
    return own.equals(href) || (own.startsWith(href + "/") && !href.matches("/|/buildings/[^/]+"));
  }
}
