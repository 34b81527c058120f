package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the model itself demands of a configuration at commit. */
public final class ModelCheck {
  /** Takes what is found. */
  public interface Finder {
    /** A mandatory statement is missing in {@code statement}, which stands at {@code path}. */
    void missing(List<String> path, String statement, String message);

    /** A condition does not hold. */
    void broken(List<String> path, String statement, String message);
  }

  private final Finder finder;
  private final List<Node> above = new ArrayList<>();

  private ModelCheck(Finder finder) {
    this.finder = finder;
  }

  /** Reports all that is wrong with {@code tree}, which has no inactive statements any more. */
  public static void check(ConfigTree tree, Finder finder) {
    ModelCheck check = new ModelCheck(finder);
    check.node(tree.rootNode());
    for (Statement child : tree.root().statement().children()) {
      boolean plain = child.kind() == Statement.Kind.CONTAINER && !child.presence();
      if (plain && tree.rootNode().below().get(child, "") == null) {
        check.mandatory(Node.of(child, "", null));
      }
    }
  }

  private void node(Node node) {
    above.add(node);
    mandatory(node);
    for (Statement.Must must : node.statement().musts()) {
      if (!Condition.holds(must.condition(), above)) {
        finder.broken(path(), words(node), must.message());
      }
    }
    for (Node child : node.below().all()) {
      if (!child.name().equals("groups") || above.size() > 1) {
        node(child);
      }
    }
    above.removeLast();
  }

  private void mandatory(Node node) {
    if (node.is(Statement.Kind.LEAF) || node.is(Statement.Kind.LEAF_LIST)) {
      return;
    }
    for (Statement child : node.statement().children()) {
      if (child.mandatory() && node.below().all(child.name()).isEmpty()) {
        String message = "Missing mandatory statement: '" + child.name() + "'";
        finder.missing(path(), words(node), message);
      }
    }
  }

  private List<String> path() {
    List<String> path = new ArrayList<>();
    for (int i = 1; i < above.size() - 1; i++) {
      path.add(Step.to(above.get(i).statement(), above.get(i).value()).words());
    }
    return path;
  }

  /** The statement as it is quoted; a secret's value is not. */
  private static String words(Node node) {
    return Step.to(node.statement(), node.value()).words();
  }
}
