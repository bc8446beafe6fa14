/** KoproGo: where the rooms are wired together. */
@NullMarked
package org.koprogo;

import org.jspecify.annotations.NullMarked;
