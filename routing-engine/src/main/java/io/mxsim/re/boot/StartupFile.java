package io.mxsim.re.boot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the factory was asked to deliver a Routing Engine with: a configuration for its first boot,
 * and the optional packages which that needs. It counts once; zeroization does not bring it back.
 */
public final class StartupFile {
  private final List<String> packages;
  private byte[] text;

  /**
   * A delivery.
   *
   * @param text the configuration in braces or {@code set} lines, which belongs to this object
   * @param packages names of optional packages that are installed with it
   */
  public StartupFile(byte[] text, List<String> packages) {
    this.text = text;
    this.packages = List.copyOf(packages);
  }

  /** A Routing Engine as it is in the catalogue. */
  public static StartupFile none() {
    return new StartupFile(null, List.of());
  }

  /** The packages, as long as nobody has taken the configuration. */
  public List<String> packages() {
    return text == null ? List.of() : packages;
  }

  /** Hands the configuration out, for the first time and the last. */
  public Optional<byte[]> take() {
    Optional<byte[]> taken = Optional.ofNullable(text);
    text = null;
    return taken;
  }

  /** Forgets it: there is a configuration already. */
  public void forget() {
    take().ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
  }
}
