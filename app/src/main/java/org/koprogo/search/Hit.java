package org.koprogo.search;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;

/**
 * Something that was found.
 *
 * @param buildingName of the building it belongs to, or is
 * @param id of a bank account, its building's
 * @param code by which people name it: a lot's code, an IBAN, a document's number
 * @param name what it is called, or what it is for
 * @param on the day of a document or an entry
 * @param amount of a document, with VAT
 */
public record Hit(
    Kind kind,
    BuildingId building,
    String buildingName,
    UUID id,
    String code,
    String name,
    @Nullable LocalDate on,
    @Nullable Money amount) {

  /** What can be found, in the order in which it is shown. */
  public enum Kind {
    BUILDING,
    LOT,
    OWNER,
    SUPPLIER,
    BANK_ACCOUNT,
    INVOICE,
    ENTRY
  }
}
