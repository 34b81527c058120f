package io.mxsim.lab.bench;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import javax.crypto.KeyAgreement;
import org.bouncycastle.jcajce.provider.BouncyCastleFipsProvider;

/**
 * The reference for the self-test of a Routing Engine: the public-key operations in it, nearly all
 * of its time, straight from the library: for a signature test a signature and two verifications,
 * for a verification test two, for an agreement test one agreement.
 */
final class BareSignatures {
  private static final byte[] MESSAGE = new byte[128];

  private final Provider library = new BouncyCastleFipsProvider();
  private final KeyPair rsa;
  private final List<KeyPair> curves;

  BareSignatures() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", library);
    generator.initialize(2048);
    rsa = generator.generateKeyPair();
    curves = List.of(curve("P-256"), curve("P-384"), curve("P-521"));
  }

  private KeyPair curve(String name) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", library);
    generator.initialize(new ECGenParameterSpec(name));
    return generator.generateKeyPair();
  }

  void run(int times) {
    try {
      for (int i = 0; i < times; i++) {
        sign("SHA256withRSA", rsa, 2);
        sign("SHA256withECDSA", curves.getFirst(), 3);
        for (KeyPair pair : curves) {
          agree(pair);
        }
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void sign(String algorithm, KeyPair pair, int verifications)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm, library);
    signature.initSign(pair.getPrivate());
    signature.update(MESSAGE);
    byte[] signed = signature.sign();
    for (int i = 0; i < verifications; i++) {
      signature.initVerify(pair.getPublic());
      signature.update(MESSAGE);
      if (!signature.verify(signed)) {
        throw new IllegalStateException(algorithm);
      }
    }
  }

  private void agree(KeyPair pair) throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance("ECCDH", library);
    agreement.init(pair.getPrivate());
    agreement.doPhase(pair.getPublic(), true);
    agreement.generateSecret();
  }
}
