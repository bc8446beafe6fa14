/**
 * What the JSON doors and the pages of all rooms that post have in common: the ledger's answers as
 * problems, and the check of what a body names (accounts, keys, owners, suppliers, years) before
 * anything is decided, every fault at once; for pages what these are called, and the fiscal year
 * that is looked at.
 */
@NullMarked
package org.koprogo.posting;

import org.jspecify.annotations.NullMarked;
