/**
 * The promises about concurrency, put to the test: workloads that race each other on purpose and
 * report a figure per row of the quality bar. The tests run them short, {@code ./koprogo faults}
 * runs them in full.
 *
 * <p>Words: a {@link Bench} is a database of its own to race on; a workload is a plain class with
 * its numbers as parameters and a report record as its answer; a {@link Figure} is the line that is
 * printed. Those of the books work through the doors alone; those of the server start it as a
 * {@link Node} in a process of its own and ask it over HTTP, from an {@link Office} by an {@link
 * Asker}.
 */
@NullMarked
package org.koprogo.faults;

import org.jspecify.annotations.NullMarked;
