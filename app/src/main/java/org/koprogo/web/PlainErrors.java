package org.koprogo.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What is said about a request too broken to reach a page: little, and with the same headers. */
final class PlainErrors extends ErrorHandler {
  /** For programs: the API's own form, of an address that is not even read. */
  private static final String UNREADABLE =
      """
      {"type":"/api/problems/invalid-request","title":"The request is not valid","status":400,\
      "detail":"The address is not readable: it is not UTF-8, or its signs are not written right.",\
      "instance":"/api/v1","errors":[]}
      """;

  private final Guard guard;

  PlainErrors(Guard guard) {
    this.guard = guard;
  }

  /** Whatever was asked, it is told why it was not done. */
  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    guard.addTo(response.getHeaders());
    if (code == 400 && isOfTheApi(request.getHttpURI())) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
      Content.Sink.write(response, true, UNREADABLE, callback);
      return;
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    Content.Sink.write(response, true, "This cannot be answered: status " + code + ".\n", callback);
  }

  /** An address that cannot be read at all has lost its path; no page of ours has such a one. */
  private static boolean isOfTheApi(HttpURI uri) {
    var path = uri.getPath();
    return path == null || path.equals("/badMessage") || path.startsWith("/api/");
  }
}
