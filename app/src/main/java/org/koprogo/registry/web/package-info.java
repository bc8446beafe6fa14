/** The pages of the registry: an organization's buildings. */
@NullMarked
package org.koprogo.registry.web;

import org.jspecify.annotations.NullMarked;
