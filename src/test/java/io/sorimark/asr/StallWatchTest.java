package io.sorimark.asr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StallWatchTest {

  @Test
  void endsTheReadingOfAStreamThatStandsStill() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket reader = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket silent = server.accept();
        InputStream in = reader.getInputStream();
        StallWatch watch = new StallWatch(in, Duration.ofMillis(50))) {
      silent.getOutputStream().write(1);
      assertThat(in.read()).isEqualTo(1);
      watch.moved();
      assertThatThrownBy(in::read).isInstanceOf(IOException.class);
    }
  }
}
