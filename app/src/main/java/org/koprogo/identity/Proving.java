package org.koprogo.identity;

/**
 * What somebody who is signed in wants, and must prove by his password that it is he.
 *
 * @param operation its id
 * @param object on what, as the trail names it
 */
public record Proving(String operation, String object) {}
