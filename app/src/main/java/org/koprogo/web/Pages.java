package org.koprogo.web;

/** The pages of one room. Every implementation in the program is served. */
public interface Pages {
  /** Names the paths and who answers each. */
  void addTo(Routes routes);
}
