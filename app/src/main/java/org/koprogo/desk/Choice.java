package org.koprogo.desk;

/** One of what a field can hold, and how it reads. */
public record Choice(String value, String label) {}
