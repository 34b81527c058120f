package io.mxsim.lab.host;

import io.mxsim.lab.console.HostTerminal;
import io.mxsim.lab.console.Keyboard;
import io.mxsim.lab.control.ControlServer;
import io.mxsim.lab.control.StateFolder;
import io.mxsim.lab.network.Lab;
import io.mxsim.lab.router.ConsoleLine;
import io.mxsim.lab.router.RouterFactory;
import io.mxsim.lab.router.RouterOptions;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.router.SimulatedRouter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A router that runs in this process until its operator, a signal or {@code stop} ends it. */
final class LiveSession {
  private static final byte[] LOGIN = "login: ".getBytes(StandardCharsets.US_ASCII);

  private final RouterFactory factory;
  private final RouterOptions options;
  private final StateFolder state;
  private final MediaOptions media;
  private final OutputStream out = new FileOutputStream(FileDescriptor.out);

  /** What stands at the other end of the console. */
  enum Face {
    /** The terminal of this process, key by key. */
    TERMINAL,
    /** Standard input line by line, standard output. */
    LINES,
    /** Nobody. */
    NONE,
    /** Standard output, up to the login prompt. */
    UNTIL_LOGIN
  }

  LiveSession(RouterFactory factory, RouterOptions options, StateFolder state, MediaOptions media) {
    this.factory = factory;
    this.options = options;
    this.state = state;
    this.media = media;
  }

  int run(Face face) throws RouterRefused {
    boolean kept = state.hasChassis();
    try (SimulatedRouter router = factory.assemble(options);
        ControlServer _ = ControlServer.open(Lab.of(router), state)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(router), "end"));
      media.apply(router);
      System.err.print(Welcome.text(options, state, kept, face == Face.TERMINAL));
      operate(router, face);
      return router.stoppedByBug() ? ExitCode.FAILED : ExitCode.OK;
    } catch (IOException e) {
      throw Complaint.environment("The console cannot be shown: " + e.getMessage() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.OK;
    }
  }

  private void end(SimulatedRouter router) {
    router.close();
    state.close();
  }

  private void operate(SimulatedRouter router, Face face)
      throws RouterRefused, IOException, InterruptedException {
    ConsoleLine line = router.console("re0");
    switch (face) {
      case TERMINAL -> onTerminal(router, line);
      case LINES -> onLines(router, line);
      case NONE -> {
        router.power(true);
        router.awaitEnd();
      }
      case UNTIL_LOGIN -> {
        line.connect(untilLogin(router));
        router.power(true);
        router.awaitEnd();
      }
    }
  }

  private void onTerminal(SimulatedRouter router, ConsoleLine line)
      throws IOException, InterruptedException {
    line.connect(this::print);
    router.power(true);
    try (HostTerminal _ = HostTerminal.raw()) {
      Keyboard keyboard = new Keyboard(new FileInputStream(FileDescriptor.in), line::type);
      endWith(router, keyboard::typeRaw);
      router.awaitEnd();
    }
    System.err.println();
  }

  private void onLines(SimulatedRouter router, ConsoleLine line) throws InterruptedException {
    PageWatch pages = new PageWatch();
    line.connect((bytes, offset, length) -> {
      print(bytes, offset, length);
      pages.printed(bytes, offset, length);
    });
    router.power(true);
    Keyboard keyboard = new Keyboard(new FileInputStream(FileDescriptor.in), line::type);
    endWith(router, () -> keyboard.typeLines(line::waitsForInput, pages::waits));
    router.awaitEnd();
  }

  /** Types on a thread of its own, which may block in a read for ever, and then ends. */
  private static void endWith(SimulatedRouter router, Typing typing) {
    Thread.ofPlatform()
        .daemon()
        .name("keyboard")
        .start(() -> {
          try {
            typing.run();
          } catch (IOException | InterruptedException e) {
            // The keyboard is gone, as at the end of input.
          }
          router.close();
        });
  }

  @FunctionalInterface
  private interface Typing {
    void run() throws IOException, InterruptedException;
  }

  private void print(byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      // Nobody looks any more; the router goes on as it would.
    }
  }

  private ConsoleLine.Terminal untilLogin(SimulatedRouter router) {
    return new ConsoleLine.Terminal() {
      private int matched;

      @Override
      public void print(byte[] bytes, int offset, int length) {
        LiveSession.this.print(bytes, offset, length);
        for (int i = offset; i < offset + length; i++) {
          byte b = bytes[i];
          matched = b == LOGIN[matched] ? matched + 1 : b == LOGIN[0] ? 1 : 0;
          if (matched == LOGIN.length) {
            matched = 0;
            Thread.ofPlatform().name("end").start(router::close);
          }
        }
      }
    };
  }
}
