package io.mxsim.cli.console;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.cli.terminal.Edge;
import io.mxsim.cli.terminal.Gone;
import io.mxsim.cli.terminal.Screenful;
import io.mxsim.cli.terminal.TerminalSession;
import io.mxsim.re.access.ConsolePort;
import io.mxsim.re.access.LoginService;
import io.mxsim.re.access.LoginService.Accepted;
import io.mxsim.re.access.LoginService.Attempts;
import io.mxsim.re.access.LoginService.Outcome;
import io.mxsim.re.access.LoginService.Refused;
import io.mxsim.re.access.LoginService.Session;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Secret;
import io.mxsim.re.access.Terminal;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The getty on a serial line. {@link #start} and {@link #stop} belong to the event loop; between
 * them one virtual thread after another serves the operator, a new one for each login.
 */
public final class ConsoleGetty implements ConsolePort {
  private final EventLoop loop;
  private final ByteLine line;
  private LoginService login;
  private TerminalSession current;
  private volatile Edge edge;

  /** A getty that is not running. */
  public ConsoleGetty(EventLoop loop, ByteLine line) {
    this.loop = loop;
    this.line = line;
  }

  @Override
  public void start(LoginService service) {
    login = service;
    respawn();
  }

  @Override
  public void attach(Function<Terminal, Session> session, Runnable ended) {
    Edge own = new Edge(loop);
    TerminalSession terminal = listen(own);
    Thread.ofVirtual().name("console").start(() -> serve(session, own, terminal, ended));
  }

  private void serve(
      Function<Terminal, Session> session, Edge own, TerminalSession terminal, Runnable ended) {
    try {
      terminal.run(own.call(() -> session.apply(terminal)));
    } catch (Gone gone) {
      // The power went off.
    } finally {
      loop.post(() -> {
        if (edge == own) {
          edge = null;
          line.read(null);
          line.forget();
          ended.run();
        }
      });
      own.finish();
    }
  }

  @Override
  public void hangUp() {
    login = null;
    if (edge != null) {
      current.hangUp();
    }
  }

  @Override
  public void stop() {
    login = null;
    current = null;
    line.read(null);
    if (edge != null) {
      edge.powerOff();
      edge = null;
    }
  }

  /** Any thread: whether nothing more comes out until a byte is typed or the loop moves on. */
  public boolean idle() {
    Edge current = edge;
    return current == null || current.idle();
  }

  /** Whether a key would be read at once: stricter than {@link #idle}, for a loop that runs. */
  public boolean waitsForKey() {
    Edge current = edge;
    return current == null || current.waitsForKey();
  }

  /** Waits until {@link #idle}; the loop's own thread may call it. */
  public void awaitIdle() {
    Edge current = edge;
    if (current != null) {
      current.awaitIdle();
    }
  }

  private void respawn() {
    Edge fresh = new Edge(loop);
    TerminalSession terminal = listen(fresh);
    LoginService service = login;
    Thread.ofVirtual().name("console").start(() -> serve(service, fresh, terminal));
  }

  private TerminalSession listen(Edge own) {
    TerminalSession terminal =
        new TerminalSession(loop, own, Origin.CONSOLE, Screenful.CONSOLE, new LineStream(own));
    edge = own;
    current = terminal;
    line.read(bytes -> {
      terminal.typed(bytes, 0, bytes.length);
      Arrays.fill(bytes, (byte) 0);
    });
    return terminal;
  }

  private void serve(LoginService service, Edge own, TerminalSession terminal) {
    try {
      String getty = own.call(() -> service.message() + service.loginPrompt());
      terminal.say(getty);
      Session session = login(service, own, terminal, lastLine(getty));
      if (session != null) {
        terminal.run(session);
      }
    } catch (Gone gone) {
      // The power went off, or the firmware hung up; the latter is followed by a new getty.
    } finally {
      loop.post(() -> ended(own));
      own.finish();
    }
  }

  private void ended(Edge own) {
    if (edge == own && login != null) {
      line.forget();
      respawn();
    }
  }

  /** Asks until somebody is let in; null when a fresh getty is due. */
  private Session login(
      LoginService service, Edge own, TerminalSession terminal, String loginPrompt) {
    Attempts attempts = new Attempts();
    while (true) {
      String user = terminal.readLine();
      if (user == null) {
        return null;
      }
      if (!user.isBlank()) {
        Outcome outcome = authenticate(service, own, terminal, user.strip(), attempts);
        switch (outcome) {
          case null -> {
            return null;
          }
          case Accepted accepted -> {
            return own.call(() -> service.open(accepted, terminal, null));
          }
          case Refused(boolean disconnect) -> {
            terminal.say("Login incorrect\n");
            if (disconnect) {
              return null;
            }
          }
        }
      }
      terminal.say(loginPrompt);
    }
  }

  private Outcome authenticate(
      LoginService service, Edge own, TerminalSession terminal, String user, Attempts attempts) {
    boolean asks = own.call(() -> service.asksPassword(user));
    if (!asks) {
      return own.call(() -> service.withoutPassword(user, Origin.CONSOLE));
    }
    terminal.say("Password:");
    Secret secret = terminal.readSecret();
    if (secret == null) {
      return null;
    }
    return own.<Outcome>callLater(
        answer -> service.password(user, secret, Origin.CONSOLE, attempts, answer));
  }

  private static String lastLine(String text) {
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  /** Bytes to the line, which belongs to the loop. */
  private final class LineStream extends OutputStream {
    private final Edge own;

    LineStream(Edge own) {
      this.own = own;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      byte[] copy = Arrays.copyOfRange(bytes, offset, offset + length);
      loop.post(() -> {
        if (edge == own) {
          line.write(copy);
        }
      });
    }
  }
}
