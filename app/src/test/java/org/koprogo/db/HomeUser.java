package org.koprogo.db;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A process of its own that uses a home until its standard input ends; prints the server's port.
 */
final class HomeUser {
  private HomeUser() {}

  public static void main(String... arguments) throws IOException {
    try (var server =
        LocalPostgres.open(Path.of(arguments[0]), LocalPostgres.Durability.FORGETFUL)) {
      System.out.println("port " + server.admin().port());
      while (System.in.read() >= 0) {
        // Whoever started this process says when to leave.
      }
    }
  }
}
