package io.mxsim.crypto.csp;

import java.util.Optional;

/**
 * What a running service holds to touch CSPs: made by {@link CspMonitor#access}, which is how the
 * service declares itself. Safe for several threads.
 */
public final class CspAccess {
  private final CspMonitor monitor;
  private final Service service;

  /** For {@code service}; null when none declared itself. */
  CspAccess(CspMonitor monitor, Service service) {
    this.monitor = monitor;
    this.service = service;
  }

  /** Who declared itself; empty when nobody did. */
  public Optional<Service> service() {
    return Optional.ofNullable(service);
  }

  /**
   * Asks for one letter of the service's row; returns when the row has it.
   *
   * @throws CspRefusal when it has not; the refusal has then been audited
   */
  public void require(CspName csp, Right right) {
    monitor.judge(service, csp, right);
  }

  /** {@link #require} for each of several letters. */
  public void require(CspName csp, Right first, Right second) {
    require(csp, first);
    require(csp, second);
  }
}
