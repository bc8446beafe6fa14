package planted.house.tables.cellar;

import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Stands for generated tables. */
public final class Tables {
  public static final Table<Record> WINE = DSL.table(DSL.name("wine"));
  public static final Table<Record> PUB_WINE = DSL.table(DSL.name("pub_wine"));

  private Tables() {}
}
