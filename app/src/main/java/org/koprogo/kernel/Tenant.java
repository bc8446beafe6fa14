package org.koprogo.kernel;

import java.util.function.Supplier;

/**
 * Who this thread works for. Bound at the edge (a request, a job, a command), read by {@link Db}
 * alone; it does not follow work handed to an executor.
 */
public final class Tenant {
  private static final ScopedValue<OrganizationId> CURRENT = ScopedValue.newInstance();

  private Tenant() {}

  /** Does the work for this organization. */
  public static <T> T as(OrganizationId organization, Supplier<T> work) {
    return ScopedValue.where(CURRENT, organization).call(work::get);
  }

  static OrganizationId current() {
    if (!CURRENT.isBound())
      throw new IllegalStateException("no organization is bound: work begins with Tenant.as");
    return CURRENT.get();
  }
}
