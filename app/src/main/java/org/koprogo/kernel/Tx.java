package org.koprogo.kernel;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import java.util.function.Supplier;
import org.jooq.DSLContext;

/** The proof that a tenant and a writing transaction exist. Doors that take one join it. */
public record Tx(OrganizationId org, DSLContext sql) implements Scope {

  /** The same transaction, for what belongs to no organization. */
  public Personal personal() {
    return new Personal(sql);
  }

  /**
   * Lets this transaction wait longer for locks than a request may, in seconds: for long work of an
   * operator.
   */
  public void waitForLocks(int seconds) {
    sql.select(
            function(
                "set_config", String.class, val("lock_timeout"), val(seconds + "s"), val(true)))
        .fetch();
  }

  /**
   * Waits until no other transaction of this organization holds the lock of this name, then holds
   * it to the end.
   */
  public void lock(String name) {
    var key = function("hashtextextended", Long.class, val("lock:" + org + ":" + name), val(0L));
    sql.select(function("pg_advisory_xact_lock", Object.class, key)).fetch();
  }

  /**
   * Work that may be refused by the database without losing the transaction: on any exception
   * everything since here is undone.
   */
  public <T> T attempt(Supplier<T> work) {
    return sql.transactionResult(_ -> work.get());
  }
}
