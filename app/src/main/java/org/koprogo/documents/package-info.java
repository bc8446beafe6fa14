/**
 * Files that belong to a building: invoices as they came, minutes, contracts, plans, letters.
 *
 * <p>Words: a {@link org.koprogo.documents.Document} is what people say of a file: title, kind,
 * day, and its <i>audience</i>, who may read it. Its <i>content</i> is the bytes, kept once per
 * organization however often they are sent. It may <i>belong</i> to one thing: an invoice, a call,
 * a lot, an entry. Withdrawn, it is hidden and kept.
 *
 * <p>Invariants: bytes and words are written once. The type is found by looking into the bytes
 * ({@link org.koprogo.documents.Sniffer}), which nothing here opens further: no page is drawn, no
 * image decoded, no archive unpacked. An organization keeps no more than its quota. What supports
 * an entry is never withdrawn (handbook R54).
 *
 * <p>Door: {@link org.koprogo.documents.Documents}.
 */
@NullMarked
package org.koprogo.documents;

import org.jspecify.annotations.NullMarked;
