package org.koprogo.api;

/**
 * A file that an operation answers, to take away.
 *
 * @param name letters, digits, hyphens and one point
 * @param type the media type, which was found by looking into it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Given(String name, String type, byte[] bytes) {}
