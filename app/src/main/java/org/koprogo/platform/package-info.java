/**
 * Where the program meets its machine: settings from the environment, the database it stands on,
 * the checks before the first request, the pools. Knows the kernel and the tenants' door, no
 * business room.
 *
 * <p>Words: {@link Settings} are read once and are complete; a {@link Database} is found or
 * started; a {@link Platform} has passed the {@link StartChecks} and gives the doors their
 * connections. Trouble has one of three names, and each an exit code: {@link Refused} (1), {@link
 * WrongUsage} (2), and everything the world did (3).
 */
@NullMarked
package org.koprogo.platform;

import org.jspecify.annotations.NullMarked;
