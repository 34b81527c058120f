package io.mxsim.cli.ssh;

import io.mxsim.cli.terminal.Edge;
import io.mxsim.cli.terminal.Gone;
import io.mxsim.cli.terminal.Screenful;
import io.mxsim.cli.terminal.TerminalSession;
import io.mxsim.re.access.LoginService;
import io.mxsim.re.access.LoginService.Accepted;
import io.mxsim.re.access.LoginService.Session;
import io.mxsim.re.access.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.apache.sshd.common.channel.PtyMode;
import org.apache.sshd.common.channel.RequestHandler;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelDataReceiver;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/**
 * A session channel (RFC 4254 section 6): a shell with or without a pseudo terminal, or one
 * command. Typed bytes go straight from the packet to the {@link Edge}.
 */
final class OperatorChannel extends ChannelSession {
  private Screenful screenful = Screenful.NONE;
  private volatile Edge edge;
  private volatile TerminalSession terminal;

  @Override
  protected RequestHandler.Result handleEnv(Buffer buffer, boolean wantReply) {
    return RequestHandler.Result.ReplyFailure;
  }

  @Override
  protected RequestHandler.Result handlePtyReqParsed(
      String type, int columns, int rows, int width, int height, Map<PtyMode, Integer> modes) {
    screenful = new Screenful(type, columns, rows, true);
    return RequestHandler.Result.ReplySuccess;
  }

  @Override
  protected RequestHandler.Result handleWindowChangeParsed(
      int columns, int rows, int width, int height) {
    if (terminal != null) {
      terminal.resize(columns, rows);
    } else {
      screenful = screenful.resized(columns, rows);
    }
    return RequestHandler.Result.ReplySuccess;
  }

  @Override
  public void handleEof() throws IOException {
    if (edge != null) {
      edge.endOfInput();
    }
    super.handleEof();
  }

  @Override
  protected Command prepareCommand(String type, Command command) throws IOException {
    edge = new Edge(connection().firmware().loop());
    setDataReceiver(new Typing());
    return super.prepareCommand(type, command);
  }

  private SshConnection connection() {
    return (SshConnection) getSession();
  }

  /** The command that serves this channel: {@code line}, or a shell when it is null. */
  Command command(String line) {
    return new Running(line);
  }

  private final class Typing implements ChannelDataReceiver {
    @Override
    public int data(ChannelSession channel, byte[] bytes, int offset, int length) {
      TerminalSession to = terminal;
      if (to != null) {
        to.typed(bytes, offset, length);
      } else {
        edge.type(bytes, offset, length);
      }
      return length;
    }

    @Override
    public void close() {
      edge.endOfInput();
    }
  }

  private final class Running implements Command {
    private final String line;
    private OutputStream out;
    private ExitCallback exit;
    private int number = -1;

    Running(String line) {
      this.line = line;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
      Thread.ofVirtual().name("ssh").start(this::serve);
    }

    private void serve() {
      Firmware firmware = connection().firmware();
      Accepted accepted = connection().accepted();
      int status = 0;
      try {
        Origin origin = edge.call(() -> origin(firmware));
        TerminalSession own = new TerminalSession(firmware.loop(), edge, origin, screenful, out);
        terminal = own;
        Session session = edge.call(() -> open(firmware.login(), accepted, own));
        if (session != null && line == null) {
          own.run(session);
        } else if (session != null) {
          status = own.runOne(session, line) ? 0 : 1;
        }
      } catch (Gone gone) {
        // The connection or the power went away before the session began.
      } finally {
        edge.finish();
        firmware.ended(edge);
        terminal = null;
        if (number >= 0) {
          firmware.releaseTerminal(number);
        }
        exit.onExit(status);
      }
    }

    private Origin origin(Firmware firmware) {
      firmware.began(edge);
      if (!screenful.editing()) {
        return connection().origin();
      }
      number = firmware.takeTerminal();
      return Origin.ssh(number, connection().connection());
    }

    private Session open(LoginService login, Accepted accepted, TerminalSession at) {
      return login == null || accepted == null ? null : login.open(accepted, at, line);
    }

    @Override
    public void destroy(ChannelSession channel) {
      edge.close();
    }

    @Override
    public void setOutputStream(OutputStream stream) {
      out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {}

    @Override
    public void setInputStream(InputStream stream) {}

    @Override
    public void setExitCallback(ExitCallback callback) {
      exit = callback;
    }
  }
}
