package io.mxsim.re.reply;

import java.util.function.Consumer;

/** {@code | display xml}. */
public final class XmlReply extends Markup {
  private static final String XNM = "http://xml.juniper.net/xnm/1.1/xnm";
  private static final String ARGUMENTS = " ".repeat(16);

  private final Consumer<String> lines;
  private final Envelope envelope;
  private String first;
  private boolean many;

  /** Writes to {@code lines}, each ended. */
  public XmlReply(Envelope envelope, Consumer<String> lines) {
    this.lines = lines;
    this.envelope = envelope;
    lines.accept("<rpc-reply xmlns:junos=\"" + envelope.junos() + "\">\n");
  }

  @Override
  public void element(Element reply) {
    endOutput();
    Xml.write(envelope.inNamespace(reply), 1, lines);
  }

  /** Shows a request instead of running it; the box indents its arguments by two levels more. */
  public void request(Element request) {
    lines.accept("    <rpc>\n");
    String name = request.name();
    if (request.children().isEmpty()) {
      lines.accept("        <" + name + ">\n        </" + name + ">\n");
    } else {
      lines.accept("        <" + name + ">\n");
      for (Element argument : request.children()) {
        Xml.write(argument, ARGUMENTS.length() / 4, lines);
      }
      lines.accept("        </" + name + ">\n");
    }
    lines.accept("    </rpc>\n");
  }

  @Override
  public Consumer<String> raw() {
    endOutput();
    return lines;
  }

  @Override
  void output(String line) {
    if (first == null && !many) {
      first = line;
      return;
    }
    if (!many) {
      many = true;
      lines.accept("    <output>\n");
      lines.accept(Xml.escaped(first) + "\n");
      first = null;
    }
    lines.accept(Xml.escaped(line) + "\n");
  }

  private void endOutput() {
    if (many) {
      lines.accept("    </output>\n");
    } else if (first != null) {
      lines.accept("    <output>" + Xml.escaped(first) + "</output>\n");
    }
    many = false;
    first = null;
  }

  @Override
  void problem(String kind, String message) {
    endOutput();
    String tag = "xnm:" + kind;
    lines.accept("    <" + tag + " xmlns=\"" + XNM + "\" xmlns:xnm=\"" + XNM + "\">\n");
    lines.accept("        <message>\n            " + Xml.escaped(message) + "\n");
    lines.accept("        </message>\n    </" + tag + ">\n");
  }

  @Override
  void close() {
    endOutput();
    lines.accept("    <cli>\n        <banner>" + Xml.escaped(envelope.banner()) + "</banner>\n");
    lines.accept("    </cli>\n</rpc-reply>\n");
  }
}
