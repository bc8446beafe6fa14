package org.koprogo.platform;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import org.slf4j.LoggerFactory;

/** How the log is written. */
public final class Logs {
  private Logs() {}

  /** From now on one JSON object per line, one line per request. */
  public static void forMachines() {
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) return;
    var configuration = Logs.class.getResource("/logback-production.xml");
    if (configuration == null)
      throw new IllegalStateException("the program lacks logback-production.xml");
    context.reset();
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(configuration);
    } catch (JoranException e) {
      throw new IllegalStateException(e);
    }
  }
}
