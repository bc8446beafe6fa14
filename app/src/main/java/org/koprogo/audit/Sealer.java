package org.koprogo.audit;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.OrganizationId;

/** Seals the trail, block by block: what was sealed cannot change without being found. */
public final class Sealer {
  private final Db db;
  private final Supplier<List<OrganizationId>> organizations;
  private final TrailStore store = new TrailStore();

  /**
   * @param db on connections of the role app_sealer
   * @param organizations all of them
   */
  public Sealer(Db db, Supplier<List<OrganizationId>> organizations) {
    this.db = db;
    this.organizations = organizations;
  }

  /**
   * Seals what every organization and the house did since their last block; returns how many
   * events.
   */
  public int run() {
    var sealed = 0;
    for (var organization :
        Stream.concat(Stream.of(Trail.HOUSE), organizations.get().stream()).toList())
      sealed += db.<Integer>outside(sql -> store.seal(sql, organization));
    return sealed;
  }
}
