/**
 * What must leave the house: letters by mail. A message is written in the transaction that makes it
 * true, and carried afterwards by the relay, never inside a transaction of the business. A crash
 * between carrying and noting it carries the same message again under the same Message-ID; after
 * ten tries it is parked, and the others go on.
 *
 * <p>Door: {@link org.koprogo.delivery.Outbox}, {@link org.koprogo.delivery.Relay}.
 */
@NullMarked
package org.koprogo.delivery;

import org.jspecify.annotations.NullMarked;
