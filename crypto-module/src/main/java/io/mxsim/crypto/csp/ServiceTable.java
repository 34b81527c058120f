package io.mxsim.crypto.csp;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which services there are, and for whom: tables 14 to 16 and 18 to 20 of the security policy
 * (P-SV1). Read from {@code services.table}.
 */
public final class ServiceTable {
  /** The modes in which the policy lists services. */
  public enum Mode {
    /** FIPS Standard and FIPS Reduced Throughput mode. */
    APPROVED,
    /** FIPS Recovery mode. */
    RECOVERY,
    NON_APPROVED,
    /** Not in an Approved mode, and no MIC has passed its self-tests. */
    NON_APPROVED_RECOVERY,
    /** A Routing Engine has failed. */
    ERROR
  }

  private static final Map<Mode, ServiceTable> POLICY = read();

  private final Map<Service, Set<OperatorRole>> rows = new EnumMap<>(Service.class);

  private ServiceTable() {}

  /** The services of a mode. */
  public static ServiceTable of(Mode mode) {
    return POLICY.get(mode);
  }

  /** Whether the mode has the service at all. */
  public boolean has(Service service) {
    return rows.containsKey(service);
  }

  /** Whether the column of {@code role} has an x in the row of {@code service}. */
  public boolean allows(Service service, OperatorRole role) {
    return rows.getOrDefault(service, Set.of()).contains(role);
  }

  /** Whether the service asks for no role. */
  public boolean isUnauthenticated(Service service) {
    return has(service) && rows.get(service).isEmpty();
  }

  /** The services of the mode. */
  public Set<Service> services() {
    return Set.copyOf(rows.keySet());
  }

  private static Map<Mode, ServiceTable> read() {
    Map<Mode, ServiceTable> tables = new EnumMap<>(Mode.class);
    ServiceTable table = null;
    for (String line : Resource.lines("services.table")) {
      if (line.charAt(0) == '[') {
        table = new ServiceTable();
        tables.put(Mode.valueOf(line.substring(1, line.indexOf(']'))), table);
      } else {
        int blank = line.indexOf(' ');
        table.rows.put(Service.valueOf(line.substring(0, blank)), roles(line.substring(blank + 1)));
      }
    }
    return tables;
  }

  private static Set<OperatorRole> roles(String letters) {
    return switch (letters) {
      case "-" -> EnumSet.noneOf(OperatorRole.class);
      case "C" -> EnumSet.of(OperatorRole.CRYPTO_OFFICER);
      case "CU" -> EnumSet.allOf(OperatorRole.class);
      default -> throw new IllegalStateException("services.table: " + letters);
    };
  }
}
