package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.crypto.build.ImageSigner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SignatureVerifierTest {
  private final ImageSigner signer = new ImageSigner(new byte[] {1});
  private final Services services = Modules.openssl().services();
  private final byte[] manifest = {1, 2, 3};

  @Test
  @Tag("P-SW2")
  @Tag("P-ST1")
  void aManifestOfThePackageCaVerifiesAndAFlippedBitDoesNot() {
    SignatureVerifier verifier = new SignatureVerifier(signer.rootCertificate());
    byte[] certificate = signer.packageCertificate();
    byte[] signature = signer.sign(manifest);

    assertTrue(verifier.verifies(services, certificate, manifest, signature));
    assertFalse(verifier.verifies(services, certificate, new byte[] {1, 2, 2}, signature));
    signature[10] ^= 1;
    assertFalse(verifier.verifies(services, certificate, manifest, signature));
  }

  @Test
  @Tag("P-SW2")
  void aPackageCaOfAnotherRootDoesNotCount() {
    ImageSigner other = new ImageSigner(new byte[] {2});
    SignatureVerifier verifier = new SignatureVerifier(signer.rootCertificate());

    assertFalse(
        verifier.verifies(services, other.packageCertificate(), manifest, other.sign(manifest)));
  }

  @Test
  @Tag("P-SW2")
  void noFlippedByteOfTheCertificateIsAccepted() {
    SignatureVerifier verifier = new SignatureVerifier(signer.rootCertificate());
    byte[] signature = signer.sign(manifest);
    byte[] certificate = signer.packageCertificate();

    for (int i = 0; i < certificate.length; i += 3) {
      byte[] flipped = certificate.clone();
      flipped[i] ^= 0x10;
      assertFalse(verifier.verifies(services, flipped, manifest, signature), "byte " + i);
    }
  }

  @Test
  void aSignerOfTheSameSeedRepeats() {
    ImageSigner again = new ImageSigner(new byte[] {1});

    assertArrayEquals(signer.packageCertificate(), again.packageCertificate());
    assertArrayEquals(signer.sign(manifest), again.sign(manifest));
  }
}
