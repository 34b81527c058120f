package io.mxsim.re.config;

import java.io.CharArrayReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the {@code <configuration>} of an XML text; what stands around it is left out. */
final class XmlItems {
  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    FACTORY.setXMLReporter((message, type, about, location) -> {});
  }

  private final ArrayDeque<Item> open = new ArrayDeque<>();
  private Item found;

  private XmlItems() {}

  static Item read(byte[] text) throws Item.Fault {
    XmlItems items = new XmlItems();
    try {
      CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
      XMLStreamReader reader =
          FACTORY.createXMLStreamReader(
              new CharArrayReader(chars.array(), chars.position(), chars.remaining()));
      while (reader.hasNext()) {
        items.take(reader.next(), reader);
      }
      Arrays.fill(chars.array(), ' ');
    } catch (CharacterCodingException e) {
      throw new Item.Fault(1, 0, "syntax error", "not UTF-8");
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      int column = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNumber());
      throw new Item.Fault(line, column, "syntax error", "not well-formed");
    }
    if (items.found == null) {
      throw new Item.Fault(1, 0, "syntax error", "no <configuration>");
    }
    return items.found;
  }

  private void take(int event, XMLStreamReader reader) throws Item.Fault {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> open.poll();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (open.peek() != null && !reader.isWhiteSpace()) {
          open.peek().text(bytes(reader));
        }
      }
      default -> {}
    }
  }

  private void start(XMLStreamReader reader) throws Item.Fault {
    int line = reader.getLocation().getLineNumber();
    int column = reader.getLocation().getColumnNumber();
    Item item = new Item(reader.getLocalName(), line, column);
    if (open.size() >= Item.DEEPEST) {
      throw new Item.Fault(line, column, "nested too deeply", item.name());
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      item.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    if (found == null && item.name().equals("configuration")) {
      found = item;
    } else if (open.peek() != null) {
      open.peek().items().add(item);
    }
    open.push(item);
  }

  private static byte[] bytes(XMLStreamReader reader) {
    int from = reader.getTextStart();
    int to = from + reader.getTextLength();
    char[] chars = reader.getTextCharacters();
    while (from < to && chars[from] <= ' ') {
      from++;
    }
    while (to > from && chars[to - 1] <= ' ') {
      to--;
    }
    var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars, from, to - from));
    byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }
}
