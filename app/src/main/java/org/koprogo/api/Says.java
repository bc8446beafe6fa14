package org.koprogo.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a member of a body means, for people who have only the document. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Says {
  /** One sentence, with the unit. */
  String value();

  /** How it is written; needed where the type does not say it (texts). */
  String example() default "";

  /** What a text must match as a whole, as a regular expression; empty when any text fits. */
  String matches() default "";

  /** The smallest whole number; without it, the usual. */
  long least() default Long.MIN_VALUE;

  /** The longest text in characters, or the most elements of a list; 0 means the usual. */
  int most() default 0;
}
