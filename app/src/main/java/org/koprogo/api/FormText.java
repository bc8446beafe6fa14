package org.koprogo.api;

/** How people write what programs write one way only; what cannot be read stays as it is. */
public interface FormText {
  /** An amount as a reader of the form's language types it, as {@code 1234.56}. */
  String amount(String typed);
}
