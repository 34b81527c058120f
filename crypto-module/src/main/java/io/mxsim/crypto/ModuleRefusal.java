package io.mxsim.crypto;

/** A module refuses a service: its state or its algorithm table does not allow the call (P-CR1). */
public final class ModuleRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** Not in the module's table of the release. */
    NOT_IN_TABLE,
    /** The state of the module does not allow it. */
    STATE,
    /** The key, handle or context was closed or belongs to another module. */
    NO_SUCH_KEY,
    /** The peer's or caller's value is not valid for the algorithm. */
    BAD_INPUT
  }

  private final ModuleName module;
  private final Reason reason;

  ModuleRefusal(ModuleName module, Reason reason, String what) {
    super(module.label().concat(" module refuses ").concat(what));
    this.module = module;
    this.reason = reason;
  }

  public ModuleName module() {
    return module;
  }

  public Reason reason() {
    return reason;
  }
}
