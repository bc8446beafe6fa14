/** The pages of the reports: balances of a fiscal year as of any day in it. */
@NullMarked
package org.koprogo.reports.web;

import org.jspecify.annotations.NullMarked;
