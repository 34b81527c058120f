package io.mxsim.re.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.model.Permission;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LoginClassTest {
  @Test
  @Tag("G-RO1")
  void theFourPermissionsTogetherMakeACryptoOfficer() {
    Set<Permission> four =
        EnumSet.of(
            Permission.SECRET, Permission.SECURITY, Permission.MAINTENANCE, Permission.CONTROL);

    assertTrue(new LoginClass("co", "j-co", four).isCryptoOfficer());
    for (Permission left : four) {
      Set<Permission> three = EnumSet.copyOf(four);
      three.remove(left);
      assertFalse(new LoginClass("co", "j-co", three).isCryptoOfficer(), "without " + left);
    }
  }

  @Test
  @Tag("G-RO1")
  void inFipsModeWhoIsNoCryptoOfficerOnlyLooks() {
    Set<Permission> mixed =
        EnumSet.of(
            Permission.VIEW,
            Permission.VIEW_CONFIGURATION,
            Permission.NETWORK,
            Permission.CONFIGURE,
            Permission.SYSTEM_CONTROL,
            Permission.MAINTENANCE,
            Permission.RESET);

    Set<Permission> left = new LoginClass("mixed", "j-mixed", mixed).inFipsMode().permissions();

    assertEquals(
        EnumSet.of(Permission.VIEW, Permission.VIEW_CONFIGURATION, Permission.NETWORK), left);
  }

  @Test
  @Tag("G-RO3")
  void thePredefinedClassesHaveTheirPermissions() {
    assertEquals(
        EnumSet.allOf(Permission.class),
        LoginClass.predefined("super-user").orElseThrow().permissions());
    assertEquals(
        EnumSet.of(Permission.VIEW),
        LoginClass.predefined("read-only").orElseThrow().permissions());
    assertTrue(LoginClass.predefined("unauthorized").orElseThrow().permissions().isEmpty());
    assertTrue(LoginClass.predefined("security-admin").isEmpty());
  }
}
