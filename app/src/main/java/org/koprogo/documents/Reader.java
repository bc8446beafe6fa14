package org.koprogo.documents;

import org.koprogo.registry.PartyId;

/** Which documents of a building somebody reads. */
public sealed interface Reader {
  /** All of them, also what was withdrawn: the syndic's office and the commissioner. */
  record Office() implements Reader {}

  /** What the council reads. */
  record Council() implements Reader {}

  /** What is for all owners, and for this one. */
  record Owner(PartyId party) implements Reader {}
}
