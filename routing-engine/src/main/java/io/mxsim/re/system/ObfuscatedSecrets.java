package io.mxsim.re.system;

import io.mxsim.crypto.Obfuscation;
import io.mxsim.crypto.PasswordHash;
import io.mxsim.crypto.Sha;
import io.mxsim.crypto.csp.Service;
import io.mxsim.re.config.SecretForm;
import io.mxsim.re.fips.RoutingEngineModules;

/** Shared keys in the {@code $9$} form and passwords in the form of crypt(3). */
final class ObfuscatedSecrets implements SecretForm {
  private final RoutingEngineModules modules;

  ObfuscatedSecrets(RoutingEngineModules modules) {
    this.modules = modules;
  }

  @Override
  public byte[] obfuscated(byte[] plain) {
    return Obfuscation.encode(modules.openssl().services(Service.CONFIGURE_SECURITY), plain);
  }

  @Override
  public byte[] hashed(byte[] password) {
    return PasswordHash.create(
        modules.libmd().services(),
        Sha.SHA_512,
        password,
        modules.openssl().services(Service.CONFIGURE_SECURITY));
  }

  @Override
  public byte[] revealed(byte[] obfuscated) {
    return Obfuscation.decode(obfuscated).orElse(null);
  }
}
