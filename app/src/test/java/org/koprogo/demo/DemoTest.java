package org.koprogo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.koprogo.TestDatabase;
import org.koprogo.db.Audit;
import org.koprogo.organizations.Organizations;

class DemoTest {
  @Test
  void first() throws Exception {
    System.setProperty("koprogo.root", "..");
    try (var database = TestDatabase.create(); var c = database.as("app_operator")) {
      var out = new StringWriter();
      var t = System.nanoTime();
      var g = new Demo.Ground(database.db(), database.people(), new Organizations(DSL.using(c, SQLDialect.POSTGRES)), database.admin());
      Demo.load(g, new PrintWriter(out, true));
      System.err.println("first " + (System.nanoTime() - t) / 1_000_000);
      t = System.nanoTime();
      Demo.load(g, new PrintWriter(out, true));
      System.err.println("second " + (System.nanoTime() - t) / 1_000_000);
      System.err.println(out);
      System.err.println(Audit.verify(database.admin()));
    }
  }
}
