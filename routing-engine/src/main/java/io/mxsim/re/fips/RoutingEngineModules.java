package io.mxsim.re.fips;

import io.mxsim.crypto.AlgorithmTable;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ModuleRefusal;
import io.mxsim.crypto.ModuleState;
import io.mxsim.crypto.RawNoise;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.Sha;
import io.mxsim.selftest.FaultPlan;
import io.mxsim.selftest.FirmwareFault;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cryptographic modules of a Routing Engine, from one power-on to the next. */
public final class RoutingEngineModules {
  private static final List<ModuleName> NOT_IN_RECOVERY =
      List.of(
          ModuleName.MACSEC, ModuleName.QUICKSEC, ModuleName.QUICKSEC_7_0, ModuleName.SSH_IPSEC);

  private final ReleaseProfile release;
  private final Map<ModuleName, CryptoModule> modules = new EnumMap<>(ModuleName.class);
  private final Set<FirmwareFault> firmware = EnumSet.noneOf(FirmwareFault.class);

  /** Modules without power. */
  public RoutingEngineModules(ReleaseProfile release, RawNoise noise) {
    this.release = release;
    for (ModuleName name : AlgorithmTable.modules(release)) {
      if (name != ModuleName.BCM82391) {
        modules.put(name, new CryptoModule(name, release, noise));
      }
    }
  }

  /** Gives them power, with the faults that the part has; they are then in self-test. */
  public void powerOn(List<String> faults) {
    modules.values().forEach(CryptoModule::powerOn);
    faults.forEach(this::breakTest);
  }

  /** Destroys every key and state they hold. */
  public void powerOff() {
    modules.values().forEach(CryptoModule::powerOff);
  }

  /** Recovery mode takes the modules of MACsec and IPsec out of use until the reboot (P-MODE4). */
  public void recovery() {
    for (ModuleName name : NOT_IN_RECOVERY) {
      CryptoModule module = modules.remove(name);
      if (module != null) {
        module.powerOff();
      }
    }
  }

  public ReleaseProfile release() {
    return release;
  }

  /** The modules in use. */
  public Map<ModuleName, CryptoModule> all() {
    return Map.copyOf(modules);
  }

  public CryptoModule openssl() {
    return modules.get(ModuleName.OPENSSL);
  }

  public CryptoModule libmd() {
    return modules.get(ModuleName.LIBMD);
  }

  /**
   * SHA-256 in the kernel's module, as the fingerprint guard computes it; no byte at all when the
   * module is in error, which no fingerprint agrees with.
   */
  public byte[] fingerprint(byte[] content) {
    try {
      return digest(Sha.SHA_256, content);
    } catch (ModuleRefusal e) {
      return new byte[0];
    }
  }

  /** A digest in the kernel's module. */
  public byte[] digest(Sha sha, byte[] content) {
    return admitted(ModuleName.KERNEL).digest(sha).update(content).digest();
  }

  /** The OpenSSL module for signatures of software: in the self-test before it is operational. */
  public Services forSoftware() {
    return admitted(ModuleName.OPENSSL);
  }

  private Services admitted(ModuleName name) {
    CryptoModule module = modules.get(name);
    return module.state() == ModuleState.SELF_TEST ? module.selfTestServices() : module.services();
  }

  /** A fault such as {@code openssl/AES-CBC} breaks what that test is about. */
  public void breakTest(String fault) {
    FirmwareFault.named(fault).ifPresent(firmware::add);
    plan(fault, true);
  }

  /** Takes such a fault away. */
  public void repairTest(String fault) {
    FirmwareFault.named(fault).ifPresent(firmware::remove);
    plan(fault, false);
  }

  /** Whether the firmware has that fault. */
  public boolean has(FirmwareFault fault) {
    return firmware.contains(fault);
  }

  /** What is read of {@code content}: other bytes when the firmware has that fault. */
  public byte[] read(FirmwareFault fault, byte[] content) {
    if (!has(fault) || content.length == 0) {
      return content;
    }
    byte[] flipped = content.clone();
    flipped[content.length / 2] ^= 0x10;
    return flipped;
  }

  /** Whether a fault is one of a test of these modules, which software that is good again mends. */
  public boolean isTest(String fault) {
    return FirmwareFault.named(fault).isPresent() || plan(fault).isPresent();
  }

  private Optional<FaultPlan> plan(String fault) {
    return FaultPlan.named(release, fault)
        .filter(plan -> plan.module().filter(modules::containsKey).isPresent());
  }

  private void plan(String fault, boolean broken) {
    plan(fault)
        .ifPresent(plan -> {
          CryptoModule module = modules.get(plan.module().orElseThrow());
          if (broken) {
            plan.applyTo(module);
          } else {
            plan.repair(module);
          }
        });
  }
}
