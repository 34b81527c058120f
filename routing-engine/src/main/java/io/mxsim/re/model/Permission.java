package io.mxsim.re.model;

import java.util.Locale;

/** The permission flags of login classes; those ending in CONTROL let one change what they name. */
public enum Permission {
  ACCESS,
  ACCESS_CONTROL,
  ADMIN,
  ADMIN_CONTROL,
  ALL,
  ALL_CONTROL,
  CLEAR,
  CONFIGURE,
  CONTROL,
  EDIT,
  FIELD,
  FIREWALL,
  FIREWALL_CONTROL,
  FLOPPY,
  FLOW_TAP,
  FLOW_TAP_CONTROL,
  FLOW_TAP_OPERATION,
  INTERFACE,
  INTERFACE_CONTROL,
  MAINTENANCE,
  NETWORK,
  RESET,
  ROLLBACK,
  ROUTING,
  ROUTING_CONTROL,
  SECRET,
  SECRET_CONTROL,
  SECURITY,
  SECURITY_CONTROL,
  SHELL,
  SNMP,
  SNMP_CONTROL,
  STORAGE,
  STORAGE_CONTROL,
  SYSTEM,
  SYSTEM_CONTROL,
  TRACE,
  TRACE_CONTROL,
  UNIFIED_EDGE,
  UNIFIED_EDGE_CONTROL,
  VIEW,
  VIEW_CONFIGURATION;

  /** As written in {@code permissions [ … ]}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
