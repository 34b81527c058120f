package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code resolve}: addresses become names. The names are those that are configured under {@code
 * [edit system static-host-mapping]}: there is no name service behind a simulated router, and an
 * address without a name stays as it is.
 */
final class Resolve extends Filter {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w.:])(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:]*::?[0-9a-fA-F:]+)(?![\\w:])");

  private final Map<String, String> names;

  /** Names of addresses. */
  Resolve(Map<String, String> names) {
    this.names = names;
  }

  /**
   * Names of a configuration.
   *
   * @param full whether the domain stays behind the first dot of a name
   */
  static Resolve with(ConfigNode running, boolean full) {
    Map<String, String> names = new HashMap<>();
    Optional<ConfigNode> system = running.find("system");
    for (ConfigNode host :
        system.map(node -> node.all("static-host-mapping")).orElse(java.util.List.of())) {
      String name =
          full || host.value().indexOf('.') <= 0
              ? host.value()
              : host.value().substring(0, host.value().indexOf('.'));
      for (String family : new String[] {"inet", "inet6"}) {
        for (ConfigNode addresses : host.all(family)) {
          addresses.values().forEach(address -> names.putIfAbsent(address, name));
          if (!addresses.value().isEmpty()) {
            names.putIfAbsent(addresses.value(), name);
          }
        }
      }
    }
    return new Resolve(names);
  }

  @Override
  void line(String line, Consumer<String> next) {
    if (names.isEmpty()) {
      next.accept(line);
      return;
    }
    Matcher matcher = ADDRESS.matcher(line);
    next.accept(
        matcher.replaceAll(
            found -> Matcher.quoteReplacement(names.getOrDefault(found.group(), found.group()))));
  }
}
