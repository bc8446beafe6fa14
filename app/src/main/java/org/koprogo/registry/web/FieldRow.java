package org.koprogo.registry.web;

/** A field of the organization's own, in words. */
public record FieldRow(String name, String subject, String type, boolean required) {}
