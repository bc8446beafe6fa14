/**
 * One question across the buildings of an organization: buildings, lots, people, bank accounts,
 * supplier documents and entries whose words begin as asked.
 *
 * <p>Reads only, and only the views that rooms publish for it ({@code pub_words}, {@code
 * pub_entry}): one statement per kind, behind the organization's wall like every other.
 */
@NullMarked
package org.koprogo.search;

import org.jspecify.annotations.NullMarked;
