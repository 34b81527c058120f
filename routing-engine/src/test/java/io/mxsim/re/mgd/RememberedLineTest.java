package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.re.language.CommandLine;
import io.mxsim.re.language.ExistingNames;
import io.mxsim.re.language.Parsed;
import io.mxsim.re.language.StatementPath;
import io.mxsim.re.language.Viewer;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Permission;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RememberedLineTest {
  private final CommandLine language = new CommandLine(Model.load(new Platform(false, true)));
  private final ExistingNames names =
      new ExistingNames() {
        @Override
        public List<String> keys(StatementPath parent, Statement list) {
          return List.of();
        }
      };
  private final Viewer viewer = new Viewer(Set.of(Permission.ALL), false, names);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          set system root-authentication encrypted-password "$5$a$b" | set system root-authentication encrypted-password /* SECRET-DATA */
          set system root-authentication encrypted-password nohash   | set system root-authentication encrypted-password /* SECRET-DATA */
          set sys root-auth encr "a\\"b c"                             | set system root-authentication encrypted-password "/* SECRET-DATA */"
          set system radius-server 10.0.0.1 secret set port 1         | set system radius-server 10.0.0.1 secret /* SECRET-DATA */ port 1
          set system bogus secret "two words"                        | set system bogus secret /* SECRET-DATA */
          set system host-name r1                                    | set system host-name r1
          set system login user a authentication plain-text-password | set system login user a authentication plain-text-password
          """)
  void aLineIsRememberedWithoutItsSecrets(String typed, String remembered) {
    Parsed parsed = language.configuration(typed, StatementPath.ROOT, viewer);
    String line = RememberedLine.of(typed, parsed, language, StatementPath.ROOT, viewer);

    assertEquals(remembered, line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          set system ntp authentication-key 1 value Secret | set system ntp authentication-key 1 value /* SECRET-DATA */
          set system commit peers p authentication Secret  | set system commit peers p authentication /* SECRET-DATA */
          set system host-name r1                          | set system host-name r1
          """)
  void aSecretTypedWhereItMayNotBeTypedIsForgottenToo(String typed, String remembered) {
    Viewer looker = new Viewer(Set.of(Permission.VIEW), true, names);
    List<Parsed> readings =
        List.of(
            language.operational(typed, looker),
            language.configuration(typed, StatementPath.ROOT, looker));

    for (Parsed parsed : readings) {
      assertEquals(
          remembered, RememberedLine.of(typed, parsed, language, StatementPath.ROOT, looker));
    }
  }
}
