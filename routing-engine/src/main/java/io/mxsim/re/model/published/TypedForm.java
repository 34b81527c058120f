package io.mxsim.re.model.published;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How statements are typed, as far as the published modules do not say it: which names are neither
 * typed nor printed, which values are secrets, which containers mean something when empty.
 */
final class TypedForm {
  /** {@code parent/child}: the child's name is left out. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "interfaces/interface",
          "routing-instances/instance",
          "vlans/vlan",
          "bridge-domains/domain",
          "prefix-list/prefix-list-item",
          "as-path/path",
          "path/path-list",
          "apply-macro/data",
          "data/value",
          "next-hop/address",
          "count/counter-name",
          "vrf-target/community",
          "l2vpn-id/community",
          "transmit-rate/rate",
          "label-switched-path-template/template-name",
          "interface-mac-limit/limit",
          "interface-mac-ip-limit/limit",
          "mac-table-size/limit",
          "mac-ip-table-size/limit",
          "mac-move-limit/limit",
          "next-interface/interface-name",
          "target-logical-system/logical-system-name",
          "storm-control/profile-name",
          "local-gateway/address",
          "ieee-802.3ad/bundle");

  /** In a statement of one line, the value that is typed right behind its name. */
  private static final Pattern VALUE =
      Pattern.compile(
          "filename|rate|absolute-rate|address|limit|value|number|source|mode|as-number|rd-type"
              + "|confederation-as|path_name|auth_key|keyname|metric[-_]offset|.*-limit"
              + "|.*-(name|value|number)");

  private static final Pattern SECRET =
      Pattern.compile(
          "(.*-)?(secret|password|passphrase)|(authentication|privacy|shared)-key|auth_key"
              + "|plain-text-password-value");

  private static final Set<String> SECRET_BELOW =
      Set.of("pre-shared-key/ascii-text", "pre-shared-key/hexadecimal", "md5/key");

  private static final Set<String> FAMILIES =
      Set.of(
          "inet",
          "inet6",
          "inet-vpn",
          "inet6-vpn",
          "iso-vpn",
          "l2vpn",
          "evpn",
          "inet-mvpn",
          "inet6-mvpn",
          "inet-mdt",
          "traffic-engineering");

  private static final Set<String> KINDS_OF_ROUTES =
      Set.of(
          "unicast",
          "multicast",
          "flow",
          "any",
          "labeled-unicast",
          "signaling",
          "segment-routing-te",
          "auto-discovery-only",
          "auto-discovery-mspw");

  private TypedForm() {}

  /** The word that is typed for a name: a YANG name cannot begin with a digit. */
  static String word(String name) {
    return name.equals("ieee-802.3ad") ? "802.3ad" : name;
  }

  /**
   * Whether the name of {@code child} is neither typed nor printed in {@code parent}.
   *
   * @param around all that is written in the parent
   */
  static boolean leftOut(String parent, YangStatement child, List<YangStatement> around) {
    String name = child.argument();
    if (LEFT_OUT.contains(parent + "/" + name)) {
      return true;
    }
    if (!child.keyword().equals("leaf") || child.text("type").equals("empty")) {
      return false;
    }
    return name.equals(parent)
        || name.equals(parent + "-name")
        || first(around) == child && VALUE.matcher(name).matches();
  }

  /** The first statement of a container of one line: one to which no groups are applied. */
  private static YangStatement first(List<YangStatement> around) {
    for (YangStatement each : around) {
      switch (each.keyword()) {
        case "uses", "container", "list", "leaf-list" -> {
          return null;
        }
        case "leaf" -> {
          return each;
        }
        case "choice", "case" -> {
          return first(each.below());
        }
        default -> {}
      }
    }
    return null;
  }

  /** Whether values of that leaf are secrets. */
  static boolean secret(String parent, YangStatement leaf) {
    String type = YangModules.local(leaf.text("type"));
    return type.equals("unreadable")
        || type.equals("string")
            && (SECRET.matcher(leaf.argument()).matches()
                || SECRET_BELOW.contains(parent + "/" + leaf.argument()));
  }

  /** Whether the container means something when it is empty. */
  static boolean presence(String parent, YangStatement container) {
    return container.has("presence")
        || FAMILIES.contains(parent) && KINDS_OF_ROUTES.contains(container.argument());
  }
}
