package io.mxsim.re.reply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One element of a management RPC's reply: text, or elements below it, never both. Names are those
 * of the published replies, such as {@code fpc-information}. Built from the outside in: {@link
 * #add} and {@link #leaf} return the element they are called on.
 */
public final class Element {
  /**
   * One attribute, such as {@code junos:seconds}, with which a reply repeats a time for programs.
   */
  public record Attribute(String name, String value) {}

  private final String name;
  private final String text;
  private final List<Attribute> attributes = new ArrayList<>();
  private final List<Element> children = new ArrayList<>();

  private Element(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** An element that holds others. */
  public static Element of(String name) {
    return new Element(name, "");
  }

  /** An element that holds the text of {@code value}. */
  public static Element of(String name, Object value) {
    return new Element(name, String.valueOf(value));
  }

  /** Appends {@code child}. */
  public Element add(Element child) {
    if (!text.isEmpty()) {
      throw new IllegalStateException(name + " holds text");
    }
    children.add(child);
    return this;
  }

  /** Appends an element that holds the text of {@code value}. */
  public Element leaf(String child, Object value) {
    return add(of(child, value));
  }

  /** Appends an element without content if {@code present}. */
  public Element flag(String child, boolean present) {
    return present ? add(of(child)) : this;
  }

  /** Adds an attribute. */
  public Element attribute(String attribute, Object value) {
    attributes.add(new Attribute(attribute, String.valueOf(value)));
    return this;
  }

  public String name() {
    return name;
  }

  /** Its text; empty for an element that holds others, or nothing. */
  public String text() {
    return text;
  }

  public List<Attribute> attributes() {
    return Collections.unmodifiableList(attributes);
  }

  public List<Element> children() {
    return Collections.unmodifiableList(children);
  }
}
