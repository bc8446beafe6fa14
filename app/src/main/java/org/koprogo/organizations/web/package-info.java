/** The pages of the tenants: where every way begins. */
@NullMarked
package org.koprogo.organizations.web;

import org.jspecify.annotations.NullMarked;
