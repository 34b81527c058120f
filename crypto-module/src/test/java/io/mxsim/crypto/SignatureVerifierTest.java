package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.mxsim.crypto.SignatureVerifier.Verdict;
import io.mxsim.crypto.build.ImageSigner;
import io.mxsim.crypto.build.SigningAuthority;
import io.mxsim.crypto.build.SigningAuthority.Rank;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SignatureVerifierTest {
  private static final Instant FROM = SigningAuthority.FROM;
  private static final Instant UNTIL = SigningAuthority.UNTIL;
  private static final Optional<Instant> NO_DATE = Optional.empty();

  private final ImageSigner signer = new ImageSigner(new byte[] {1});
  private final Services services = Modules.openssl().services();
  private final byte[] manifest = {1, 2, 3};
  private final SigningAuthority root = SigningAuthority.root("mxsim Root CA", new byte[] {1, 1});

  @Test
  @Tag("P-SW2")
  @Tag("P-ST1")
  void aManifestUnderThePackageCaVerifiesAndAFlippedBitDoesNot() {
    SignatureVerifier verifier = new SignatureVerifier(signer.rootCertificate());
    byte[] chain = signer.chain();
    byte[] signature = signer.sign(manifest);

    assertEquals(Verdict.GOOD, verifier.verify(services, chain, manifest, signature, NO_DATE));
    assertEquals("PackageProductionECP256_2021", SignatureVerifier.signer(chain));
    assertEquals(
        Verdict.BAD_SIGNATURE,
        verifier.verify(services, chain, new byte[] {1, 2, 2}, signature, NO_DATE));
    signature[10] ^= 1;
    assertEquals(
        Verdict.BAD_SIGNATURE, verifier.verify(services, chain, manifest, signature, NO_DATE));
  }

  @Test
  @Tag("P-SW2")
  void aPackageCaOfAnotherRootDoesNotCount() {
    ImageSigner other = new ImageSigner(new byte[] {2});

    assertEquals(Verdict.UNKNOWN_AUTHORITY, verdict(other, NO_DATE));
  }

  @Test
  @Tag("P-SW2")
  void aSignerUnderAnotherPackageCaDoesNotCount() {
    SigningAuthority own = authority(Rank.AUTHORITY);
    SigningAuthority stranger =
        SigningAuthority.root("mxsim Package CA", new byte[] {9})
            .issue("S", new byte[] {7}, Rank.SIGNER, FROM, UNTIL, 3);

    assertEquals(Verdict.NOT_BY_PACKAGE_CA, verdict(new ImageSigner(root, own, stranger), NO_DATE));
  }

  @Test
  @Tag("P-SW2")
  void whoMayNotIssueCertifiesNobody() {
    SigningAuthority noCa = authority(Rank.SIGNER);
    SigningAuthority leaf = noCa.issue("S", new byte[] {3}, Rank.SIGNER, FROM, UNTIL, 3);

    assertEquals(Verdict.NOT_AN_AUTHORITY, verdict(new ImageSigner(root, noCa, leaf), NO_DATE));
  }

  @Test
  @Tag("P-SW2")
  void aCertificateForSomethingElseSignsNoSoftware() {
    SigningAuthority ca = authority(Rank.AUTHORITY);

    for (Rank rank : new Rank[] {Rank.AUTHORITY, Rank.NOBODY}) {
      SigningAuthority leaf = ca.issue("S", new byte[] {3}, rank, FROM, UNTIL, 3);
      assertEquals(Verdict.NOT_A_SIGNER, verdict(new ImageSigner(root, ca, leaf), NO_DATE));
    }
  }

  @Test
  @Tag("P-SW2")
  void anExpiredCertificateIsRefusedWhereThereIsADate() {
    SigningAuthority ca = authority(Rank.AUTHORITY);
    Instant end = Instant.parse("2021-06-30T00:00:00Z");
    SigningAuthority leaf = ca.issue("S", new byte[] {3}, Rank.SIGNER, FROM, end, 3);
    ImageSigner expired = new ImageSigner(root, ca, leaf);

    assertEquals(Verdict.GOOD, verdict(expired, NO_DATE));
    assertEquals(Verdict.GOOD, verdict(expired, Optional.of(end)));
    assertEquals(Verdict.EXPIRED, verdict(expired, Optional.of(end.plusSeconds(1))));
  }

  @Test
  @Tag("P-SW2")
  void noFlippedByteOfTheChainIsAcceptedNorOneTooManyOrTooFew() {
    SignatureVerifier verifier = new SignatureVerifier(signer.rootCertificate());
    byte[] signature = signer.sign(manifest);
    byte[] chain = signer.chain();

    for (int i = 0; i < chain.length; i += 3) {
      byte[] flipped = chain.clone();
      flipped[i] ^= 0x10;
      assertNotEquals(
          Verdict.GOOD,
          verifier.verify(services, flipped, manifest, signature, NO_DATE),
          "byte " + i);
    }
    for (int length : new int[] {0, 1, chain.length / 2, chain.length - 1, chain.length + 1}) {
      byte[] other = Arrays.copyOf(chain, length);
      assertEquals(
          Verdict.NO_CHAIN, verifier.verify(services, other, manifest, signature, NO_DATE));
    }
  }

  @Test
  void aSignerOfTheSameSeedRepeats() {
    ImageSigner again = new ImageSigner(new byte[] {1});

    assertArrayEquals(signer.chain(), again.chain());
    assertArrayEquals(signer.sign(manifest), again.sign(manifest));
  }

  private SigningAuthority authority(Rank rank) {
    return root.issue("mxsim Package CA", new byte[] {1, 2}, rank, FROM, UNTIL, 2);
  }

  /** Of what {@code by} has signed, with the root of {@link #signer} trusted. */
  private Verdict verdict(ImageSigner by, Optional<Instant> date) {
    return new SignatureVerifier(signer.rootCertificate())
        .verify(services, by.chain(), manifest, by.sign(manifest), date);
  }
}
