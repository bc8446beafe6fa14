package org.koprogo.demo;

/**
 * Who keeps the books of the demo, as the books name them.
 *
 * @param accountant who enters and books
 * @param syndic who approves and calls
 */
record Staff(String accountant, String syndic) {}
