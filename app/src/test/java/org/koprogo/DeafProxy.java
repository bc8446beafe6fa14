package org.koprogo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.NullMarked;

/**
 * A way to a server that can fall silent: it still takes connections and bytes, and passes nothing
 * on. No error tells the client.
 */
@NullMarked
final class DeafProxy implements AutoCloseable {
  private final ServerSocket door;
  private final InetSocketAddress server;
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final Object silence = new Object();
  private boolean deaf;

  DeafProxy(String host, int port) {
    this.server = new InetSocketAddress(host, port);
    try {
      this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::take);
  }

  int port() {
    return door.getLocalPort();
  }

  void fallSilent() {
    synchronized (silence) {
      deaf = true;
    }
  }

  /** What waited goes on now. */
  void hearAgain() {
    synchronized (silence) {
      deaf = false;
      silence.notifyAll();
    }
  }

  private void take() {
    try {
      while (true) {
        var client = door.accept();
        sockets.add(client);
        Thread.startVirtualThread(() -> connect(client));
      }
    } catch (IOException _) {
      // The proxy is closed.
    }
  }

  private void connect(Socket client) {
    try {
      waitForHearing();
      var behind = new Socket();
      sockets.add(behind);
      behind.connect(server);
      Thread.startVirtualThread(() -> pump(client, behind));
      pump(behind, client);
    } catch (IOException _) {
      // As if the way had broken.
    }
  }

  private void pump(Socket from, Socket to) {
    var bytes = new byte[1 << 13];
    try (from;
        to) {
      for (var n = from.getInputStream().read(bytes);
          n >= 0;
          n = from.getInputStream().read(bytes)) {
        waitForHearing();
        to.getOutputStream().write(bytes, 0, n);
      }
    } catch (IOException _) {
      // One side has gone, and so the other goes.
    }
  }

  private void waitForHearing() throws IOException {
    synchronized (silence) {
      try {
        while (deaf) silence.wait();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  @Override
  public void close() {
    hearAgain();
    try {
      door.close();
      for (var socket : sockets) socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
