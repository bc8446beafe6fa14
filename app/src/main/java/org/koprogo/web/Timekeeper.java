package org.koprogo.web;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.koprogo.kernel.Deadline;

/** Gives every request the time by which it must be answered. */
final class Timekeeper extends Handler.Wrapper {
  private final Patience patience;

  Timekeeper(Patience patience) {
    this.patience = patience;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    request.setAttribute(Bodies.UNTIL, System.nanoTime() + patience.body().toNanos());
    return Deadline.within(patience.request(), () -> super.handle(request, response, callback));
  }
}
