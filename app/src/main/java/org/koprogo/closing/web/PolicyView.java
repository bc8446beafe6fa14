package org.koprogo.closing.web;

import java.util.List;
import org.koprogo.desk.Choice;

/**
 * What is decided for a year; "" while nothing is.
 *
 * @param mayDecide whether there is something to decide, and the reader may
 */
public record PolicyView(String key, String due, List<Choice> keys, boolean mayDecide) {}
