package dev.dateline.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.stream.Stream;

/** The TCP ports, all on the loopback interface, that the embedded system listens on. */
public record Ports(int query, int ingest, int extract, int kafka, int controller, int postgres) {

  /** Ports of DESIGN section 4; those of broker and database leave the usual ones free. */
  public static final Ports DEFAULT = new Ports(8080, 8081, 8082, 19092, 19093, 15432);

  private static final int CONNECT_MILLIS = 200;

  /** Every port moved up by {@code offset}. */
  public Ports shiftedBy(int offset) {
    return new Ports(
        query + offset,
        ingest + offset,
        extract + offset,
        kafka + offset,
        controller + offset,
        postgres + offset);
  }

  /** Six different ports that are free now. */
  public static Ports free() {
    var sockets = Stream.generate(Ports::open).limit(6).toList();
    int[] ports = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
    sockets.forEach(Ports::close);
    return new Ports(ports[0], ports[1], ports[2], ports[3], ports[4], ports[5]);
  }

  /** Whether some process of this machine listens on the loopback interface's port. */
  public static boolean isTaken(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException nobodyAnswers) {
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return !socket.isBound();
      } catch (IOException taken) {
        return true;
      }
    }
  }

  private static ServerSocket open() {
    try {
      return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
