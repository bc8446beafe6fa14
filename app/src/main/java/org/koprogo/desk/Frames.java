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
        lines(reader, null, path, here),
        building == null || !view.isOfBuilding() ? null : building(page, reader, path, here),
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
      Shown.Page page, Reader reader, Map<String, String> path, String here) {
    var id = requireNonNull(path.get("building"));
    var href = "/buildings/" + id;
    var name =
        page.trail().stream()
            .filter(l -> l.href().equals(href))
            .map(Shown.Link::label)
            .findFirst()
            .orElse(page.title());
    return new Frame.Building(
        name, href, lines(reader, new BuildingId(UUID.fromString(id)), path, here));
  }

  /** The lines of a building, or, without one, of the organization. */
  private List<Frame.Line> lines(
      Reader reader, @Nullable BuildingId building, Map<String, String> path, String here) {
    var caller = requireNonNull(reader.caller());
    var lines = new ArrayList<Frame.Line>();
    for (var view : inMenu) {
      if (view.isOfBuilding() != (building != null)) continue;
      var may =
          building == null ? caller.may(view.permission) : caller.may(view.permission, building);
      if (!may) continue;
      var href = view.href(path);
      var own = here.split("\\?", 2)[0];
      lines.add(
          new Frame.Line(
              reader.tongue().say(requireNonNull(view.entry).label()),
              href,
              own.equals(href)
                  || (own.startsWith(href + "/") && !href.matches("/|/buildings/[^/]+")),
              requireNonNull(view.entry).key()));
    }
    return lines;
  }
}
