package io.mxsim.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.catalog.RoutingEngineKind;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.Statement;
import io.mxsim.re.model.Statement.Kind;
import io.mxsim.re.model.Statement.Support;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** A statement that is said to act has a handler, and something that sees it act. */
class HonestSupportTest {
  /** What the configuration itself does with them, without a handler. */
  private static final Set<String> BY_THE_CONFIGURATION =
      Set.of("groups", "apply-groups", "apply-groups-except");

  private final Model model = Model.load(new Platform(true, true));

  @Test
  void everyActingStatementLiesInTheSubtreeOfAHandler() {
    try (BareRouter router = new BareRouter("mx2010", RoutingEngineKind.VMHOST)) {
      List<List<String>> handled = router.mgd().handledPaths();
      Set<String> orphans = new TreeSet<>();

      walk((path, statement) -> {
        if (handled.stream().noneMatch(handler -> within(path, handler))) {
          orphans.add(String.join(" ", path));
        }
      });

      assertTrue(!handled.isEmpty());
      assertEquals(Set.of(), orphans);
    }
  }

  @Test
  void thePathOfEveryHandlerIsInTheModel() {
    try (BareRouter router = new BareRouter("mx480", RoutingEngineKind.RE1800)) {
      for (List<String> path : router.mgd().handledPaths()) {
        Statement at = model.root();
        for (String word : path) {
          at = at.child(word).orElse(at.kind() == Kind.LIST ? null : implicit(at));
          assertTrue(at != null, () -> "no statement " + path);
        }
      }
    }
  }

  /** Lists and leaves only: a container is set by what it holds. */
  @Test
  void everyActingStatementIsSetByAScenarioOrByAProcedureOfTheGuide() throws IOException {
    TypedStatements typed = new TypedStatements(model.root());
    typed.read(Path.of("resources", "scenarios"));
    typed.read(Path.of("..", "..", "routing-engine", "src", "test", "resources"));
    Set<String> unseen = new TreeSet<>();

    walk((path, statement) -> {
      if (statement.kind() != Kind.CONTAINER && !statement.hidden() && !typed.has(statement)) {
        unseen.add(String.join(" ", path));
      }
    });

    assertEquals(Set.of(), unseen);
  }

  private static Statement implicit(Statement at) {
    return at.children().stream().filter(Statement::implicit).findFirst().orElse(null);
  }

  private static boolean within(List<String> path, List<String> handler) {
    return path.size() >= handler.size() && path.subList(0, handler.size()).equals(handler)
        || handler.size() > path.size() && handler.subList(0, path.size()).equals(path);
  }

  private void walk(BiConsumer<List<String>, Statement> acting) {
    for (Statement child : model.root().children()) {
      walk(child, List.of(), acting);
    }
  }

  private static void walk(
      Statement statement, List<String> above, BiConsumer<List<String>, Statement> acting) {
    if (BY_THE_CONFIGURATION.contains(statement.name())) {
      return;
    }
    List<String> path = new ArrayList<>(above);
    path.add(statement.name());
    if (statement.support() == Support.ACTS) {
      acting.accept(path, statement);
    }
    for (Statement child : statement.children()) {
      walk(child, path, acting);
    }
  }
}
