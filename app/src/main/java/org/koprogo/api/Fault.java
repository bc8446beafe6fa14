package org.koprogo.api;

/**
 * One thing wrong with what was sent.
 *
 * @param at where: a JSON pointer into the body (RFC 6901), or the name of a parameter
 * @param code stable, for programs
 * @param words for people
 */
public record Fault(String at, String code, String words) {}
