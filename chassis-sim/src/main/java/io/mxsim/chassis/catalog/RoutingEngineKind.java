package io.mxsim.chassis.catalog;

/** The two lines of Routing Engines; they differ in commands and boot. */
public enum RoutingEngineKind {
  /** RE-S-1800X4 and RE-MX2000-1800X4-S: Junos runs on the hardware. */
  RE1800,
  /** RE-S-X6-64G and REMX2K-X8-64G-S, "NGRE": Junos runs as the guest of a host (vmhost). */
  VMHOST
}
