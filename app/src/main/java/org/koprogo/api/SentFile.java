package org.koprogo.api;

/**
 * A file that came with a request, before anything is believed of it.
 *
 * @param name whatever the sender calls it; never a path
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record SentFile(String name, byte[] bytes) {}
