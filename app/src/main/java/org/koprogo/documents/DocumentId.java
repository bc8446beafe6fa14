package org.koprogo.documents;

import java.util.UUID;

public record DocumentId(UUID value) {}
