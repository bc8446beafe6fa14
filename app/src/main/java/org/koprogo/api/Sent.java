package org.koprogo.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came, before anything is believed of it.
 *
 * @param path parameters of the path, by name
 * @param query every parameter of the query, with all its values
 * @param target path and query, for the problem's instance and the trail
 * @param body its bytes, at most one more than is allowed
 * @param cookie whether the secret came by cookie, which a foreign page can make a browser send
 * @param files that came with it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Sent(
    Map<String, String> path,
    Map<String, List<String>> query,
    String target,
    byte[] body,
    Headers headers,
    Asked.Client client,
    boolean cookie,
    List<SentFile> files) {

  /**
   * @param ours whether the page that made the browser ask is ours
   */
  record Headers(
      @Nullable String contentType,
      @Nullable String accept,
      @Nullable String key,
      @Nullable String ifMatch,
      @Nullable String ifNoneMatch,
      boolean ours) {}
}
