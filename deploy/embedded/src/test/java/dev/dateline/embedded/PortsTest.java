package dev.dateline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void aPortOfAnyInterfaceOnWhichAProgramListensIsTaken() throws IOException {
    try (var listener = new ServerSocket(0)) {
      assertThat(Ports.isTaken(listener.getLocalPort())).isTrue();
    }
  }

  @Test
  void freePortsAreNotTaken() {
    assertThat(Ports.isTaken(Ports.free().kafka())).isFalse();
  }

  @Test
  void anOffsetMovesEveryPort() {
    assertThat(new Ports(1, 2, 3, 4, 5, 6).shiftedBy(10))
        .isEqualTo(new Ports(11, 12, 13, 14, 15, 16));
  }
}
