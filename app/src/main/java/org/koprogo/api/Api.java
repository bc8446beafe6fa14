package org.koprogo.api;

import java.util.List;

/** The operations of one room. Every implementation in the program is served. */
public interface Api {
  List<Operation> operations();
}
