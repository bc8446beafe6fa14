package org.koprogo.identity.web;

/**
 * An organization in which somebody has roles.
 *
 * @param roles in words
 * @param here whether he works there now
 */
public record WorkPlace(String id, String name, String roles, boolean here) {}
