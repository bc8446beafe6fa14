package org.koprogo.ownership.web;

import java.util.List;
import org.koprogo.registry.Party;

/** An owner in the list of his building, with the codes of the lots that he holds today. */
public record OwnerRow(Party party, String href, OwnershipWords kind, List<String> lots) {}
