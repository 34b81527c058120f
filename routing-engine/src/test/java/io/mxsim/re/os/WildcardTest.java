package io.mxsim.re.os;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
  @ParameterizedTest
  @CsvSource({
    "*,a,true",
    "*,.hidden,false",
    "messages.?.gz,messages.0.gz,true",
    "messages.?.gz,messages.10.gz,false",
    "[a-c]x,bx,true",
    "[!a-c]x,bx,false",
    "a*b*c,aXbYbZc,true",
    "a*b,abc,false",
    "[x,[x,true",
    "a+b,a+b,true"
  })
  void namesSuitTheirPattern(String pattern, String name, boolean suits) {
    assertEquals(suits, Wildcard.matches(pattern, name));
  }

  @Test
  void noPatternTakesLong() {
    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> Wildcard.matches("*a".repeat(100) + "b", "a".repeat(5000)));
  }
}
