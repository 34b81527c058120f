package io.mxsim.crypto.csp;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Table 12 of the policy and table 1 of the guide, with owner, stores and life in this firmware
 * (P-CSP1, G-CSP1). Read from {@code csps.table}: a {@code [CSP]} line opens a row of {@code field:
 * text} lines.
 *
 * @param owner the module or daemon that holds it
 * @param stores where copies of it may be
 * @param guideName its name in the guide's table 1; empty where that has no such row
 * @param zeroized how it is zeroized: the guide's method where there is one, and the policy's
 * @param mechanism what makes it in this firmware; says so where nothing does yet
 */
public record CspTable(
    CspName csp,
    String description,
    String owner,
    List<Store> stores,
    String life,
    String guideName,
    String zeroized,
    String mechanism) {
  private static final Map<CspName, CspTable> ROWS = read(Resource.lines("csps.table"));

  /** The row of a CSP. */
  public static CspTable of(CspName csp) {
    return ROWS.get(csp);
  }

  private static Map<CspName, CspTable> read(List<String> lines) {
    Map<String, Map<String, String>> sections = Resource.sections(lines);
    Map<CspName, CspTable> rows = new EnumMap<>(CspName.class);
    for (CspName csp : CspName.values()) {
      Map<String, String> fields = sections.get(csp.label());
      rows.put(
          csp,
          new CspTable(
              csp,
              fields.get("description"),
              fields.get("owner"),
              stores(fields.get("stores")),
              fields.get("life"),
              fields.getOrDefault("guide", ""),
              fields.get("zeroized"),
              fields.get("mechanism")));
      sections.remove(csp.label());
    }
    if (!sections.isEmpty()) {
      throw new IllegalStateException("csps.table: rows of no CSP: " + sections.keySet());
    }
    return rows;
  }

  private static List<Store> stores(String words) {
    return List.of(words.split(" ")).stream().map(Store::valueOf).toList();
  }

  /** The public keys of table 13, name to description. */
  public static Map<String, String> publicKeys() {
    Map<String, String> keys = new LinkedHashMap<>();
    Resource.sections(Resource.lines("public-keys.table"))
        .forEach((name, fields) -> keys.put(name, fields.get("description")));
    return keys;
  }
}
