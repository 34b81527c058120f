package io.mxsim.re.dot1xd;

import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.Service;
import io.mxsim.macsec.mka.Ckn;
import io.mxsim.re.fips.RoutingEngineModules;
import java.util.HexFormat;
import java.util.List;

/** The modules of a Routing Engine in operation, and one that is watched by nobody. */
final class KeyBench {
  final RoutingEngineModules modules;
  private final CryptoModule bench;

  KeyBench(ReleaseProfile release, int seed) {
    modules = new RoutingEngineModules(release, new SeededNoise(seed)::read);
    modules.powerOn(Service.LOCAL_RESET, List.of());
    modules.all().values().forEach(CryptoModule::passed);
    bench = new CryptoModule(ModuleName.MACSEC, ReleaseProfile.JUNOS_19_1R2, new SeededNoise(2)::read);
    bench.powerOn();
    bench.passed();
  }

  static KeyBench of19(int seed) {
    return new KeyBench(ReleaseProfile.JUNOS_19_1R2, seed);
  }

  KeyModules keys(boolean approved) {
    return new KeyModules(modules.all().get(ModuleName.MACSEC), modules.openssl(), approved);
  }

  /** What vectors are checked with. */
  Services reference() {
    return bench.services(Service.MACSEC_CONNECT);
  }

  ModuleCaKeys association(String cak, String ckn) {
    KeyModules keys = keys(false);
    return new ModuleCaKeys(
        keys, Ckn.parse(ckn), keys.readKey(CspName.MACSEC_CAK, HexFormat.of().parseHex(cak)));
  }

  int alive(CspName csp) {
    return modules.monitor().register().count(csp);
  }
}
