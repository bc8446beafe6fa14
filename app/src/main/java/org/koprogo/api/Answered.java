package org.koprogo.api;

import java.util.Map;

/** An answer as it leaves. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Answered(int status, String type, byte[] body, Map<String, String> headers) {
  static final String JSON = "application/json";
  static final String PROBLEM = "application/problem+json";
  static final String CSV = "text/csv; charset=utf-8";
}
