/**
 * One accounting year from a folder to closed books (handbook 7.1, 7.2): read and judge the folder,
 * post it through the doors of the rooms in the normative order, close the year, write the reports.
 *
 * <p>A client of the doors like the pages and the API; no other room knows it. A folder is refused
 * whole, with every {@link org.koprogo.year.Finding} at once, or booked whole in one transaction.
 */
@NullMarked
package org.koprogo.year;

import org.jspecify.annotations.NullMarked;
