/** The pages and the API of the registry: buildings, lots, owners, suppliers, fields. */
@NullMarked
package org.koprogo.registry.web;

import org.jspecify.annotations.NullMarked;
