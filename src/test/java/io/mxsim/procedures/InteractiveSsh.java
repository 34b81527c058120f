package io.mxsim.procedures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** An ssh that somebody sits in front of. */
final class InteractiveSsh implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final Process process;
  private final Reading reading = new Reading();

  InteractiveSsh(ProcessBuilder builder) throws IOException {
    process = builder.redirectErrorStream(true).start();
    Thread.ofVirtual().name("ssh output").start(this::read);
  }

  /** Waits for {@code prompt} and types a line. */
  void answer(String prompt, String typed) throws IOException, InterruptedException {
    reading.expect(prompt);
    process.getOutputStream().write((typed + "\r").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  void expect(String wanted) throws InterruptedException {
    reading.expect(wanted);
  }

  /** Waits until the client has ended; whether it did. */
  boolean ends() throws InterruptedException {
    return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void read() {
    byte[] bytes = new byte[4096];
    try (InputStream in = process.getInputStream()) {
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        reading.add(bytes, 0, count);
      }
    } catch (IOException e) {
      // The client is gone; whoever waits for text says what is missing.
    }
  }
}
