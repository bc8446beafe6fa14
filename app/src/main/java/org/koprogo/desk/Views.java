package org.koprogo.desk;

import java.util.List;

/** The pages of one room. Every implementation in the program is served. */
public interface Views {
  List<View> views();
}
