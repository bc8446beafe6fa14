/**
 * How fast the books are, beside how fast they could be: every figure stands next to its ceiling,
 * the same work by the bare database, measured in the same run. Each run makes its own database
 * from a printed seed and drops it again; nobody's books are touched. No figure is ever asserted:
 * {@code BenchTest} asserts that what was timed was right.
 */
@NullMarked
package org.koprogo.bench;

import org.jspecify.annotations.NullMarked;
