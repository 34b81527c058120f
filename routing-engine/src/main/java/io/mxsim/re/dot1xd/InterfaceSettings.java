package io.mxsim.re.dot1xd;

import io.mxsim.re.config.ConfigNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An interface of {@code security macsec interfaces}: its association and its trace. */
record InterfaceSettings(ConnectivityAssociation association, Optional<TraceSettings> trace) {
  /** By name; those without an association that exists and has keys are not among them. */
  static Map<String, InterfaceSettings> all(ConfigNode root) {
    Map<String, InterfaceSettings> all = new LinkedHashMap<>();
    Optional<ConfigNode> security = root.find("security");
    Optional<ConfigNode> macsec = security.flatMap(node -> node.find("macsec"));
    if (macsec.isEmpty() || !macsec.get().has("interfaces")) {
      return all;
    }
    for (ConfigNode each : macsec.get().find("interfaces").orElseThrow().all("interfaces")) {
      each.text("connectivity-association")
          .flatMap(name -> macsec.get().find("connectivity-association", name))
          .map(ca -> ConnectivityAssociation.of(ca, security.get()))
          .filter(InterfaceSettings::served)
          .ifPresent(association ->
              all.put(each.value(), new InterfaceSettings(association, TraceSettings.of(each))));
    }
    return all;
  }

  private static boolean served(ConnectivityAssociation association) {
    return switch (association.mode()) {
      case STATIC_CAK -> association.preShared().isPresent();
      case STATIC_SAK -> !association.channels().isEmpty();
      case DYNAMIC -> false;
    };
  }
}
