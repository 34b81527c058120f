package io.mxsim.crypto.csp;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Table 17: what each service may do with each CSP (P-CSP2). Read from {@code access.table}: a
 * {@code CSPs} line names the columns, the others are a service and its letters.
 */
public final class AccessTable {
  private static final String NONE = "--";
  private static final AccessTable POLICY = read(Resource.lines("access.table"));

  private final Map<Service, Map<CspName, Set<Right>>> rows = new EnumMap<>(Service.class);

  private AccessTable() {}

  /** The table of the policy. */
  public static AccessTable policy() {
    return POLICY;
  }

  /** Whether the row of {@code service} has the letter in the column of {@code csp}. */
  public boolean allows(Service service, CspName csp, Right right) {
    return rights(service, csp).contains(right);
  }

  /** The letters of one cell; empty where the table has a dash, or no row. */
  public Set<Right> rights(Service service, CspName csp) {
    return rows.getOrDefault(service, Map.of()).getOrDefault(csp, Set.of());
  }

  /** The services that have a row, in the order of the table. */
  public Set<Service> services() {
    return rows.keySet();
  }

  private static AccessTable read(List<String> lines) {
    AccessTable table = new AccessTable();
    List<CspName> columns = new ArrayList<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      String head = line.substring(0, colon);
      StringTokenizer cells = new StringTokenizer(line.substring(colon + 1));
      if (head.equals("CSPs")) {
        while (cells.hasMoreTokens()) {
          columns.add(CspName.valueOf(cells.nextToken()));
        }
      } else {
        table.rows.put(Service.valueOf(head), row(columns, cells));
      }
    }
    return table;
  }

  private static Map<CspName, Set<Right>> row(List<CspName> columns, StringTokenizer cells) {
    Map<CspName, Set<Right>> row = new EnumMap<>(CspName.class);
    for (CspName csp : columns) {
      String letters = cells.nextToken();
      Set<Right> rights = EnumSet.noneOf(Right.class);
      for (int i = 0; i < letters.length() && !letters.equals(NONE); i++) {
        rights.add(Right.of(letters.charAt(i)));
      }
      row.put(csp, rights);
    }
    if (cells.hasMoreTokens()) {
      throw new IllegalStateException("access.table: a row longer than its columns");
    }
    return row;
  }
}
