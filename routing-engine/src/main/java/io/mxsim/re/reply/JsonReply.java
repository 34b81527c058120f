package io.mxsim.re.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code | display json}. */
public final class JsonReply extends Markup {
  private final Consumer<String> lines;
  private final Envelope envelope;
  private final List<Element> said = new ArrayList<>();
  private final StringBuilder output = new StringBuilder();
  private boolean raw;

  /** Writes to {@code lines}, each ended. */
  public JsonReply(Envelope envelope, Consumer<String> lines) {
    this.lines = lines;
    this.envelope = envelope;
  }

  @Override
  public void element(Element reply) {
    endOutput();
    said.add(envelope.inNamespace(reply));
  }

  @Override
  public Consumer<String> raw() {
    raw = true;
    return lines;
  }

  @Override
  void output(String line) {
    output.append(line).append('\n');
  }

  private void endOutput() {
    if (!output.isEmpty()) {
      String text = output.toString();
      boolean single = text.indexOf('\n') == text.length() - 1;
      said.add(Element.of("output", single ? text.substring(0, text.length() - 1) : text));
      output.setLength(0);
    }
  }

  @Override
  void problem(String kind, String message) {
    endOutput();
    said.add(Element.of(kind).leaf("message", message));
  }

  @Override
  void close() {
    endOutput();
    if (!raw || !said.isEmpty()) {
      lines.accept("{\n");
      Json.members(said, 1, lines);
      lines.accept("}\n");
    }
  }
}
