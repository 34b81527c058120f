package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordHashTest {
  private final Services libmd =
      Modules.operational(ModuleName.LIBMD, ReleaseProfile.JUNOS_20_3X75).services();
  private final Services kernel =
      Modules.operational(ModuleName.KERNEL, ReleaseProfile.JUNOS_20_3X75).services();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$5$saltstring|Hello world!|$5$saltstring$5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5",
        "$5$rounds=10000$saltstringsaltstring|Hello world!|$5$rounds=10000$saltstringsaltst$3xv.VbSHBb41AL9AvLeujZkZRBAwqFMz2.opqey6IcA",
        "$5$rounds=5000$toolongsaltstring|This is just a test|$5$rounds=5000$toolongsaltstrin$Un/5jzAHMgOGZ5.mWJpuVolil07guHPvOW8mGRcvxa5",
        "$5$rounds=10$roundstoolow|the minimum number is still observed|$5$rounds=1000$roundstoolow$yfvwcWrQ8l/K0DAWyuPMDNHpIVlTQebY9l/gL972bIC",
        "$6$saltstring|Hello world!|$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1",
        "$6$rounds=10000$saltstringsaltstring|Hello world!|$6$rounds=10000$saltstringsaltst$OW1/O6BYHV6BcXZu8QVeXbDWra3Oeqh0sbHbbMCVNSnCM/UrjmM0Dp8vOuZeHBy/YTBmSK6H9qs/y3RnOaw5v.",
        "$6$rounds=5000$toolongsaltstring|This is just a test|$6$rounds=5000$toolongsaltstrin$lQ8jolhgVRVhY4b5pZKaysCLi0QBxGoNeKQzQ3glMhwllF7oGDZxUhx1yxdYcz/e1JSbq3y6JMxxl8audkUEm0",
        "$6$rounds=1400$anotherlongsaltstring|a very much longer text to encrypt.  This one even stretches over morethan one line.|$6$rounds=1400$anotherlongsalts$POfYwTEok97VWcjxIiSOjiykti.o/pQs.wPvMxQ6Fm7I6IoYN3CmLs66x9t0oSwbtEW7o7UmJEiDwGqd8p4ur1"
      })
  void theAnswersOfGlibcHold(String setting, String password, String hash) {
    byte[] made = PasswordHash.crypt(libmd, ascii(password), ascii(setting));

    assertEquals(hash, new String(made, StandardCharsets.US_ASCII));
    assertTrue(PasswordHash.matches(libmd, ascii(password), ascii(hash)));
    assertFalse(PasswordHash.matches(libmd, ascii(password + "x"), ascii(hash)));
  }

  @Test
  void aNewHashHasAnEightCharacterSaltAndMatches() {
    byte[] hash = PasswordHash.create(libmd, Sha.SHA_512, ascii("secret"), kernel);

    assertEquals(3 + 8 + 1 + 86, hash.length);
    assertTrue(PasswordHash.matches(libmd, ascii("secret"), hash));
    assertFalse(PasswordHash.matches(libmd, ascii("secret"), ascii("$1$abc$def")));
    assertFalse(PasswordHash.matches(libmd, ascii("secret"), ascii("*")));
  }

  @Test
  void anObfuscatedKeyComesBack() {
    assertArrayEquals(ascii("lc"), Obfuscation.decode(ascii("$9$LbHX-wg4Z")).orElseThrow());
    for (int length = 0; length < 70; length++) {
      byte[] secret = new byte[length];
      kernel.random(secret);
      byte[] text = Obfuscation.encode(kernel, secret);
      assertArrayEquals(secret, Obfuscation.decode(text).orElseThrow());
    }
  }

  @Test
  void whatIsNotObfuscatedIsNotDecoded() {
    assertTrue(Obfuscation.decode(ascii("plain")).isEmpty());
    assertTrue(Obfuscation.decode(ascii("$9$")).isEmpty());
    assertTrue(Obfuscation.decode(ascii("$9$L!")).isEmpty());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
