/**
 * What the JSON doors of all rooms that post have in common: the ledger's answers as problems, and
 * the check of what a body names (accounts, keys, owners, suppliers, years) before anything is
 * decided, every fault at once.
 */
@NullMarked
package org.koprogo.posting;

import org.jspecify.annotations.NullMarked;
