package io.mxsim.re.system;

import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.PasswordHash;
import io.mxsim.crypto.Sha;
import io.mxsim.crypto.csp.Service;
import io.mxsim.re.access.Secret;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.fips.RoutingEngineModules;
import io.mxsim.re.login.EnteredPasswords;
import io.mxsim.re.login.PasswordRules;
import io.mxsim.re.mgd.Host;
import io.mxsim.re.mgd.PeerRoutingEngine;
import io.mxsim.re.os.ProcessTable;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.power.Redundancy;
import java.time.ZonedDateTime;
import java.util.function.Supplier;

/** What mgd asks of the machine: its names, its mode, and what makes a password good. */
final class MachineHost implements Host {
  private final SystemClock clock;
  private final Supplier<String> hostName;
  private final Redundancy redundancy;
  private final PeerRoutingEngine peer;
  private final String release;
  private final FipsState fips;
  private final ProcessTable processes;
  private final RoutingEngineModules modules;
  private final EnteredPasswords entered;
  private final ConfiguredKeys keys;

  MachineHost(
      SystemClock clock,
      Supplier<String> hostName,
      Redundancy redundancy,
      PeerRoutingEngine peer,
      String release,
      FipsState fips,
      ProcessTable processes,
      RoutingEngineModules modules,
      EnteredPasswords entered,
      ConfiguredKeys keys) {
    this.clock = clock;
    this.hostName = hostName;
    this.redundancy = redundancy;
    this.peer = peer;
    this.release = release;
    this.fips = fips;
    this.processes = processes;
    this.modules = modules;
    this.entered = entered;
    this.keys = keys;
  }

  @Override
  public String hostName() {
    return hostName.get();
  }

  @Override
  public ZonedDateTime now() {
    return clock.now();
  }

  @Override
  public boolean fips() {
    return fips.inForce();
  }

  @Override
  public String mastership() {
    return redundancy.banner();
  }

  @Override
  public String routingEngine() {
    return "re" + redundancy.number();
  }

  @Override
  public PeerRoutingEngine peer() {
    return peer;
  }

  @Override
  public int pid(String service) {
    return processes.running(service) ? processes.pid(service) : 0;
  }

  @Override
  public String release() {
    return release;
  }

  @Override
  public int nextPid() {
    return processes.fork();
  }

  @Override
  public void shown(ConfigNode part, boolean secrets) {
    keys.shown(part, secrets);
  }

  @Override
  public String passwordProblem(Secret password, ConfigNode candidate) {
    return PasswordRules.of(candidate, fips.governs(candidate))
        .complaint(password.bytes())
        .map(complaint -> "error: " + complaint)
        .orElse(null);
  }

  @Override
  public byte[] hash(Secret password, ConfigNode candidate) {
    Sha scheme =
        switch (PasswordRules.of(candidate, fips.governs(candidate)).format()) {
          case SHA256 -> Sha.SHA_256;
          case SHA512 -> Sha.SHA_512;
        };
    CryptoModule libmd = modules.libmd();
    byte[] hash =
        PasswordHash.create(
            libmd.services(),
            scheme,
            password.bytes(),
            modules.openssl().services(Service.CONFIGURE_SECURITY));
    if (PasswordRules.of(candidate, true).complaint(password.bytes()).isPresent()) {
      entered.nonconforming(hash);
    }
    return hash;
  }
}
