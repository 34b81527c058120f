package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.re.language.CommandLine;
import io.mxsim.re.language.ExistingNames;
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
  private final Viewer viewer =
      new Viewer(
          Set.of(Permission.ALL),
          false,
          new ExistingNames() {
            @Override
            public List<String> keys(StatementPath parent, Statement list) {
              return List.of();
            }
          });

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
    String line =
        RememberedLine.of(typed, language.configuration(typed, StatementPath.ROOT, viewer));

    assertEquals(remembered, line);
  }
}
