package io.mxsim.re.reply;

/**
 * What stands around every reply.
 *
 * @param release the release that runs, such as {@code 19.1R2.8}
 * @param banner what stands above the prompt, such as {@code {master}}; empty with one Routing
 *     Engine
 * @param family last part of the reply's own namespace; empty for none
 */
public record Envelope(String release, String banner, String family) {
  private static final String BASE = "http://xml.juniper.net/junos/";

  /** The namespace of {@code junos:} attributes. */
  public String junos() {
    return BASE + version() + "/junos";
  }

  /** {@code reply} with its own namespace as the first attribute. */
  Element inNamespace(Element reply) {
    Element whole = Element.of(reply.name(), reply.text());
    if (!family.isEmpty()) {
      whole.attribute("xmlns", BASE + version() + "/" + family);
    }
    reply.attributes().forEach(each -> whole.attribute(each.name(), each.value()));
    reply.children().forEach(whole::add);
    return whole;
  }

  /** {@code 19.1R2} of {@code 19.1R2.8}, {@code 20.3X75} of {@code 20.3X75-D10.8}. */
  private String version() {
    int dash = release.indexOf('-');
    if (dash > 0) {
      return release.substring(0, dash);
    }
    int dot = release.lastIndexOf('.');
    return dot > release.indexOf('.') ? release.substring(0, dot) : release;
  }
}
