package io.mxsim.re.config;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a check leaves out because it was right before does not become wrong by that. */
class IncrementalCheckTest {
  private static final int SEEDS = 60;
  private static final int EDITS = 60;
  private static final int ASKING = 8;
  private static final Set<String> TOPS =
      Set.of("interfaces", "bridge-domains", "security", "services", "routing-instances");

  private final Statement root = Model.load(new Platform(true, true)).root();

  private static List<String> findings(ModelCheck check, ConfigTree tree) {
    List<String> found = new ArrayList<>();
    check.check(
        tree,
        new ModelCheck.Finder() {
          @Override
          public void missing(List<String> path, String statement, String message) {
            found.add(path + " " + statement + ": " + message);
          }

          @Override
          public void broken(List<String> path, String statement, String message) {
            found.add(path + " " + statement + ": " + message);
          }
        });
    return found;
  }

  /** What every configuration must have. */
  private ConfigTree bare() {
    byte[] line = "set system root-authentication encrypted-password \"$6$a\"\n".getBytes(US_ASCII);
    return ConfigReader.trusting(new PlainSecrets())
        .set(ConfigTree.empty(root), List.of(), line)
        .tree();
  }

  @Test
  void aCheckBesideTheLastFindsWhatAWholeOneFinds() {
    int turnedWrong = 0;
    int stayedRight = 0;

    for (int seed = 1; seed <= SEEDS; seed++) {
      Random random = new Random(seed);
      List<List<Step>> lines = new ReferringLines(root, random).some(ASKING, TOPS);
      ModelCheck check = new ModelCheck();
      ConfigTree right = bare();
      ConfigTree tree = right;
      for (int edit = 0; edit < EDITS; edit++) {
        List<Step> line = lines.get(random.nextInt(lines.size()));
        tree = random.nextInt(3) == 0 ? tree.delete(line) : tree.set(line);
        List<String> whole = findings(new ModelCheck(), tree);

        assertEquals(whole, findings(check, tree), "seed " + seed + ", edit " + edit);

        if (whole.isEmpty()) {
          right = tree;
          stayedRight++;
        } else {
          turnedWrong++;
          tree = random.nextInt(4) == 0 ? tree : right;
        }
      }
    }
    assertTrue(turnedWrong > SEEDS && stayedRight > SEEDS, turnedWrong + " and " + stayedRight);
  }

  @Test
  void aStatementThatLooksFarKnowsIt() {
    Rules rules = new Rules();
    Set<Statement> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Statement> left = new ArrayDeque<>(List.of(root));
    while (!left.isEmpty()) {
      Statement statement = left.pop();
      if (seen.add(statement)) {
        left.addAll(statement.children());
        boolean far =
            rules.reaches(statement).stream().anyMatch(at -> at.trait() == Summary.ASKS_FAR);

        assertTrue(statement.looksFar() || !far, statement + " " + statement.musts());
      }
    }
  }
}
