/** The documents of a building for programs and on pages. */
@NullMarked
package org.koprogo.documents.web;

import org.jspecify.annotations.NullMarked;
