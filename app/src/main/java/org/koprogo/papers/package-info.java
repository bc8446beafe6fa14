/**
 * Tables as people take them away: one table, said once in the reader's language, is a page, a CSV
 * file, a workbook and a PDF.
 *
 * <p>Words: a <i>paper</i> is a title, what it is about, and its parts; a <i>part</i> is a table
 * with its foot. A paper holds no decisions: amounts were added up and texts were said before.
 *
 * <p>Invariants: no cell of a file is run by a spreadsheet; a PDF is PDF/A-3a and PDF/UA-1, with
 * every font in it; nothing is loaded from elsewhere while one is made.
 */
@NullMarked
package org.koprogo.papers;

import org.jspecify.annotations.NullMarked;
