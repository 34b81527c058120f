package io.mxsim.re.dcd;

import io.mxsim.re.config.ConfigNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is configured of a bridge domain.
 *
 * @param interfaces the units that are named in it, such as {@code xe-0/0/0:0.100}
 * @param ageingSeconds how long an address stays learned
 */
public record DomainSettings(
    String name, Optional<Integer> vlan, List<String> interfaces, int ageingSeconds) {
  private static final int USUAL_AGEING_SECONDS = 300;

  public DomainSettings {
    interfaces = List.copyOf(interfaces);
  }

  /** Reads {@code [edit bridge-domains]}. */
  static List<DomainSettings> read(ConfigNode root) {
    List<DomainSettings> all = new ArrayList<>();
    Optional<ConfigNode> domains = root.find("bridge-domains");
    if (domains.isPresent()) {
      for (ConfigNode domain : domains.get().all("domain")) {
        all.addAll(domain(domain));
      }
    }
    return all;
  }

  /** One domain, or one for each VLAN of a {@code vlan-id-list}. */
  private static List<DomainSettings> domain(ConfigNode node) {
    List<String> interfaces = new ArrayList<>();
    node.all("interface").forEach(each -> interfaces.add(each.value()));
    int ageing =
        node.text("bridge-options", "mac-table-aging-time")
            .map(Integer::valueOf)
            .orElse(USUAL_AGEING_SECONDS);
    Optional<ConfigNode> list = node.find("vlan-id-list");
    if (list.isEmpty()) {
      Optional<Integer> vlan = node.text("vlan-id").flatMap(InterfaceReader::vlan);
      return List.of(new DomainSettings(node.value(), vlan, interfaces, ageing));
    }
    List<DomainSettings> all = new ArrayList<>();
    for (int vlan : InterfaceReader.ranges(list.get().values())) {
      String name = node.value() + "-vlan-%04d".formatted(vlan);
      all.add(new DomainSettings(name, Optional.of(vlan), interfaces, ageing));
    }
    return all;
  }
}
