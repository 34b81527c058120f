package io.mxsim.re.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTest {
  @Test
  void anExpressionMatchesFromTheFirstWordOnAndInAnyCase() {
    Rights rights = commands(Rules.lines(List.of("Request System"), List.of("show log")));

    assertTrue(rights.runs("request system reboot", false));
    assertFalse(rights.runs("now request system reboot", false));
    assertFalse(rights.runs("show log messages", true));
    assertTrue(rights.runs("show version", true));
  }

  @Test
  void aDollarEndsTheCommand() {
    Rights rights = commands(Rules.lines(List.of("show interfaces$"), List.of()));

    assertTrue(rights.runs("show interfaces", false));
    assertFalse(rights.runs("show interfaces detail", false));
  }

  @Test
  void ofTwoExpressionsTheLongerMatchCountsAndOfEqualOnesTheAllowing() {
    Rights longer = commands(Rules.lines(List.of("show"), List.of("show log")));
    Rights allowing = commands(Rules.lines(List.of("commit synchronize"), List.of("commit")));
    Rights equal = commands(Rules.lines(List.of("show log"), List.of("show log")));

    assertFalse(longer.runs("show log messages", true));
    assertTrue(longer.runs("show version", false));
    assertTrue(allowing.runs("commit synchronize", true));
    assertFalse(allowing.runs("commit", true));
    assertTrue(equal.runs("show log messages", false));
  }

  @Test
  void amongExpressionsForEachWordAnyThatDeniesWins() {
    Rights rights = commands(Rules.words(List.of("show log mess.*"), List.of("show log")));

    assertFalse(rights.runs("show log messages", true));
    assertTrue(rights.runs("show version", true));
  }

  @Test
  void anExpressionForEachWordMatchesWholeWords() {
    Rights rights = commands(Rules.words(List.of("show int", "clear l.*"), List.of()));

    assertFalse(rights.runs("show interfaces", false));
    assertTrue(rights.runs("clear log messages", false));
  }

  @Test
  void whatMayFollowIsKnownFromTheExpression() {
    Rights rights =
        commands(Rules.lines(List.of("(request system reboot)|(clear log)"), List.of()));

    assertTrue(rights.leads("request"));
    assertTrue(rights.leads("request system"));
    assertFalse(rights.leads("request chassis"));
    assertTrue(rights.leads("clear"));
  }

  @Test
  void whatIsNoExpressionMatchesNothing() {
    Rights rights = commands(Rules.lines(List.of("show ("), List.of("[")));

    assertTrue(rights.runs("show version", true));
    assertFalse(rights.runs("show (", false));
    assertEquals(List.of("show ("), rights.commands().allowed());
  }

  private static Rights commands(Rules rules) {
    return new Rights(Set.of(), rules, Rules.NONE, true);
  }
}
