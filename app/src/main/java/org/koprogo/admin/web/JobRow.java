package org.koprogo.admin.web;

import org.koprogo.platform.Job;

/**
 * A job with what it does, in words.
 *
 * @param says "" where no word is known for it
 */
public record JobRow(Job.State job, String says) {}
