/**
 * What the forms and pages of buildings, lots and parties have in common: the fields that an
 * organization added, each with an input of its type.
 */
@NullMarked
package org.koprogo.describing;

import org.jspecify.annotations.NullMarked;
