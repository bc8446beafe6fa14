package org.koprogo.control;

import java.util.UUID;

/** Names one remark. */
public record RemarkId(UUID value) {}
