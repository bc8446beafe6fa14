package org.koprogo.web;

import java.util.List;

/** What surrounds every page. */
public record Frame(String title, List<Answer.Link> trail, String stylesheet) {}
