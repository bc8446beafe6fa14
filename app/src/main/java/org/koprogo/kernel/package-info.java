/**
 * What every room stands on and no handbook names: exact money and fractions, the one allocation
 * engine, ids, and the only way to the database. No business noun.
 */
@NullMarked
package org.koprogo.kernel;

import org.jspecify.annotations.NullMarked;
