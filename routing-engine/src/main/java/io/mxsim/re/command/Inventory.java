package io.mxsim.re.command;

import io.mxsim.re.reply.Element;
import java.util.ArrayDeque;
import java.util.Deque;

/** The rows of {@code show chassis hardware} as nested elements: a row's indent is its depth. */
final class Inventory {
  private static final String[] MODULES = {
    "chassis-module", "chassis-sub-module", "chassis-sub-sub-module", "chassis-sub-sub-sub-module"
  };

  private final Element chassis = Element.of("chassis").attribute("junos:style", "inventory");
  private final Deque<Element> open = new ArrayDeque<>();
  private final boolean models;

  /**
   * An empty inventory.
   *
   * @param models whether the last column is a model number
   */
  Inventory(boolean models) {
    this.models = models;
    if (models) {
      chassis.leaf("name", "Chassis");
    }
  }

  Element element() {
    return Element.of("chassis-inventory").add(chassis);
  }

  /** One row; {@code item} is indented by two blanks a level, and the chassis comes first. */
  void row(String item, String version, String partNumber, String serial, String last) {
    String name = item.strip();
    if (name.equals("Chassis")) {
      fill(chassis, name, version, partNumber, serial, last);
      return;
    }
    int depth = (item.length() - name.length()) / 2;
    while (open.size() > depth) {
      open.pop();
    }
    Element module = Element.of(MODULES[open.size()]);
    (open.isEmpty() ? chassis : open.peek()).add(module);
    fill(module, name, version, partNumber, serial, last);
    open.push(module);
  }

  private void fill(
      Element to, String name, String version, String partNumber, String serial, String last) {
    leaf(to, "name", name);
    leaf(to, "version", version);
    leaf(to, "part-number", partNumber);
    leaf(to, "serial-number", serial);
    leaf(to, models ? "model-number" : "description", last);
  }

  private static void leaf(Element to, String name, String value) {
    if (!value.isEmpty()) {
      to.leaf(name, value);
    }
  }

  /** The model number of the part of the last row. */
  void model(String number) {
    leaf(open.peek(), "model-number", number);
  }

  /** A disk of the part of the last row. */
  void disk(String name, long megabytes, String description) {
    open.peek()
        .add(
            Element.of("chassis-re-disk-module")
                .leaf("name", name)
                .leaf("disk-size", megabytes)
                .leaf("description", description));
  }
}
