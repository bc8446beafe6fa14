package org.koprogo.kernel;

import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The name of the rule by which the database refused, for stores that turn it into a named answer.
 */
public final class Constraint {
  private Constraint() {}

  /** The violated constraint's name, when that is why the statement failed. */
  public static Optional<String> of(DataAccessException failure) {
    return Optional.ofNullable(failure.getCause(PSQLException.class))
        .map(PSQLException::getServerErrorMessage)
        .map(ServerErrorMessage::getConstraint);
  }

  /** What the rule that refused says beyond its name, as data. */
  public static Optional<String> detail(DataAccessException failure) {
    return Optional.ofNullable(failure.getCause(PSQLException.class))
        .map(PSQLException::getServerErrorMessage)
        .map(ServerErrorMessage::getDetail);
  }
}
