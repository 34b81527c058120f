package io.mxsim.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.AbstractTerminal;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.jline.utils.InfoCmp;
import org.jline.utils.NonBlockingReader;

/**
 * JLine's view of the line. It has no thread and no buffer of its own: a key is taken from the
 * {@link Edge} when the editor wants one, so nothing typed to a secret question ever passes here.
 *
 * <p>Every terminal type gets the same few abilities: the keys it sends, the bell and CR. The line
 * is drawn by {@link DrawnLine}, which asks for none. Nothing switches modes at the start of a
 * line.
 */
final class WireTerminal extends AbstractTerminal {
  private static final String ABILITIES =
      """
      line|a plain line,
      \tam, xenl,
      \tcols#80, lines#24,
      \tbel=^G, cr=^M,
      \tkbs=^H, kcuu1=\\E[A, kcud1=\\E[B, kcuf1=\\E[C, kcub1=\\E[D,
      \tkhome=\\E[H, kend=\\E[F, kdch1=\\E[3~,
      """;

  private final NonBlockingReader keys;
  private final PrintWriter writer;
  private final Attributes attributes = new Attributes();
  private Size size = new Size();

  WireTerminal(Edge edge, LineOut out, MailHandler mail) throws IOException {
    super("line", "line", StandardCharsets.UTF_8, SignalHandler.SIG_IGN);
    InfoCmp.parseInfoCmp(ABILITIES, bools, ints, strings);
    keys = new KeyReader(edge, mail);
    writer = new PrintWriter(out);
  }

  /** What to do with mail that comes while a line is being edited. */
  @FunctionalInterface
  interface MailHandler {
    void handle(Mail mail);
  }

  @Override
  public NonBlockingReader reader() {
    return keys;
  }

  @Override
  public PrintWriter writer() {
    return writer;
  }

  @Override
  public InputStream input() {
    return InputStream.nullInputStream();
  }

  @Override
  public OutputStream output() {
    return OutputStream.nullOutputStream();
  }

  @Override
  public Attributes getAttributes() {
    return new Attributes(attributes);
  }

  @Override
  public void setAttributes(Attributes changed) {
    attributes.copy(changed);
  }

  @Override
  public Size getSize() {
    return size;
  }

  @Override
  public void setSize(Size changed) {
    size = changed;
  }

  @Override
  public TerminalProvider getProvider() {
    return null;
  }

  @Override
  public SystemStream getSystemStream() {
    return null;
  }

  /** Keys one by one, decoded from UTF-8. */
  private static final class KeyReader extends NonBlockingReader {
    private static final int NOTHING = -2;
    private static final int REPLACEMENT = 0xfffd;

    private final Edge edge;
    private final MailHandler mail;
    private int peeked = NOTHING;
    private int lowSurrogate = NOTHING;

    KeyReader(Edge edge, MailHandler mail) {
      this.edge = edge;
      this.mail = mail;
    }

    @Override
    protected int read(long timeout, boolean peek) {
      int key = peeked;
      if (key == NOTHING) {
        key = lowSurrogate;
        lowSurrogate = NOTHING;
      }
      if (key == NOTHING) {
        key = await(timeout) ? decode(edge.takeKey()) : READ_EXPIRED;
      }
      peeked = peek && key >= 0 ? key : NOTHING;
      return key;
    }

    @Override
    public int readBuffered(char[] chars, int offset, int length, long timeout) {
      int key = read(timeout, false);
      if (key < 0) {
        return key;
      }
      chars[offset] = (char) key;
      return 1;
    }

    @Override
    public int available() {
      return edge.keyReady() || peeked >= 0 ? 1 : 0;
    }

    private boolean await(long timeout) {
      while (true) {
        if (!edge.await(Edge.For.KEY_OR_MAIL, Math.max(0, timeout))) {
          return false;
        }
        Mail next = edge.takeMail();
        if (next == null) {
          return true;
        }
        mail.handle(next);
      }
    }

    /**
     * The character that {@code first} begins; the bytes that follow come at once or not at all.
     */
    private int decode(int first) {
      if (first < 0x80) {
        return first;
      }
      int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
      int point = first & (0x3f >> more);
      for (int i = 0; i < more; i++) {
        edge.await(Edge.For.KEY, 0);
        int next = edge.takeKey();
        if ((next & 0xc0) != 0x80) {
          return REPLACEMENT;
        }
        point = point << 6 | next & 0x3f;
      }
      if (!Character.isValidCodePoint(point) || first < 0xc2) {
        return REPLACEMENT;
      }
      if (Character.isBmpCodePoint(point)) {
        return point;
      }
      lowSurrogate = Character.lowSurrogate(point);
      return Character.highSurrogate(point);
    }

    @Override
    public void close() {}
  }
}
