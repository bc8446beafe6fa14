/** Letters that nothing carries, shown to a developer on his own machine. */
@NullMarked
package org.koprogo.delivery.web;

import org.jspecify.annotations.NullMarked;
