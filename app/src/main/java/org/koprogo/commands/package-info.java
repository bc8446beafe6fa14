/**
 * What can be typed after {@code koprogo}: each command reads its words, asks the platform or a
 * door, and prints the answer. The exit code is 0 when it is done, 1 when the answer is no, 2 for
 * wrong usage, 3 when the world failed.
 */
@NullMarked
package org.koprogo.commands;

import org.jspecify.annotations.NullMarked;
