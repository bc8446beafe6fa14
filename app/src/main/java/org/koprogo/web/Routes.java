package org.koprogo.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Paths and who answers them, collected before the server starts. */
public final class Routes {
  private final List<Route> list = new ArrayList<>();

  /** A path with {@code {names}} in it, and the page behind it. */
  public record Route(String path, Function<PageRequest, Answer> page) {}

  /** Answers GET and HEAD of this path. */
  public void get(String path, Function<PageRequest, Answer> page) {
    list.add(new Route(path, page));
  }

  /** Everything that is served, in the order in which it was added. */
  public List<Route> all() {
    return List.copyOf(list);
  }
}
