package io.mxsim.crypto.csp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Consumer;

/**
 * Holds the services of one board to table 17 (P-CSP2): an access that the table does not have is
 * refused and audited, one that it has is counted. Safe for several threads.
 */
public final class CspMonitor {
  private static final int CSPS = CspName.values().length;
  private static final int RIGHTS = Right.values().length;

  private final boolean watching;
  private final CspRegister register = new CspRegister();
  private final AtomicLongArray granted =
      new AtomicLongArray(Service.values().length * CSPS * RIGHTS);
  private final CspAccess[] accesses = new CspAccess[Service.values().length];
  private final CspAccess undeclared = new CspAccess(this, null);
  private volatile Consumer<String> audit = refusal -> {};

  /** One kind of access that happened. */
  public record Observed(Service service, CspName csp, Right right, long times) {}

  private CspMonitor(boolean watching) {
    this.watching = watching;
    for (Service service : Service.values()) {
      accesses[service.ordinal()] = new CspAccess(this, service);
    }
  }

  /** The monitor of a board in operation. */
  public static CspMonitor ofBoard() {
    return new CspMonitor(true);
  }

  /** For modules that hold published vectors and no CSP: the self-test, an installer, a bench. */
  public static CspMonitor ofBench() {
    return new CspMonitor(false);
  }

  /** {@code service} declares itself. */
  public CspAccess access(Service service) {
    return accesses[service.ordinal()];
  }

  /** Of code that no service has declared itself for: it may touch nothing. */
  public CspAccess undeclared() {
    return undeclared;
  }

  /** The CSPs that are alive on the board. */
  public CspRegister register() {
    return register;
  }

  /** Who takes the sentence of each refusal from now on, on the thread that was refused. */
  public void onRefusal(Consumer<String> log) {
    audit = log;
  }

  /** What has been granted so far, in the order of the tables. */
  public List<Observed> observed() {
    List<Observed> observed = new ArrayList<>();
    for (Service service : Service.values()) {
      for (CspName csp : CspName.values()) {
        for (Right right : Right.values()) {
          long times = granted.get(index(service, csp, right));
          if (times > 0) {
            observed.add(new Observed(service, csp, right, times));
          }
        }
      }
    }
    return observed;
  }

  void judge(Service service, CspName csp, Right right) {
    if (!watching) {
      return;
    }
    if (service == null || !AccessTable.policy().allows(service, csp, right)) {
      String text = refusal(service, csp, right);
      audit.accept(text);
      throw new CspRefusal(text, csp, right);
    }
    granted.incrementAndGet(index(service, csp, right));
  }

  private static String refusal(Service service, CspName csp, Right right) {
    return "CSP access refused: "
        .concat(service == null ? "no declared service" : "service ".concat(service.label()))
        .concat(", ")
        .concat(right.word())
        .concat(" ")
        .concat(csp.label());
  }

  private static int index(Service service, CspName csp, Right right) {
    return (service.ordinal() * CSPS + csp.ordinal()) * RIGHTS + right.ordinal();
  }
}
