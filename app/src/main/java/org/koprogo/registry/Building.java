package org.koprogo.registry;

import java.util.List;
import org.koprogo.kernel.BuildingId;

/**
 * One association of co-owners.
 *
 * @param enterpriseNumber ten digits (handbook 6.3); shown on every document of the association
 *     (R5)
 * @param sharesTotal the denominator of the basic deed
 */
public record Building(
    BuildingId id,
    String name,
    String legalName,
    String enterpriseNumber,
    boolean vatLiable,
    Address address,
    List<String> languages,
    long sharesTotal) {

  /** The number as documents show it: 0123.456.789. */
  public String enterpriseNumberWritten() {
    return enterpriseNumber.replaceFirst("^(\\d{4})(\\d{3})(\\d{3})$", "$1.$2.$3");
  }

  public record Address(String street, String postcode, String city, String country) {}
}
