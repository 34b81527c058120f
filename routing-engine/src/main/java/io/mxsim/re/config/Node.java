package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One statement of a tree; immutable but for the overwriting of its secret. */
final class Node implements ConfigNode {
  private final Statement statement;
  private final String key;
  private final SecretData secret;
  private final List<String> values;
  private final int summary;
  private final String comment;
  private final Children children;

  private Node(
      Statement statement,
      String key,
      SecretData secret,
      List<String> values,
      boolean inactive,
      boolean guarded,
      String comment,
      Children children) {
    this.statement = statement;
    this.key = key;
    this.secret = secret;
    this.values = values;
    this.summary = Summary.of(statement, secret != null, inactive, guarded, children.summary());
    this.comment = comment;
    this.children = children;
  }

  /** An entry with that key, a leaf with that value, or an empty container or leaf-list. */
  static Node of(Statement statement, String key, SecretData secret) {
    return new Node(statement, key, secret, List.of(), false, false, "", Children.NONE);
  }

  Node withChildren(Children changed) {
    return changed == children
        ? this
        : new Node(statement, key, secret, values, inactive(), guarded(), comment, changed);
  }

  Node withValues(List<String> changed) {
    return new Node(
        statement, key, secret, List.copyOf(changed), inactive(), guarded(), comment, children);
  }

  Node withValue(String value, SecretData newSecret) {
    if (newSecret == null && secret == null && value.equals(key)) {
      return this;
    }
    return new Node(statement, value, newSecret, values, inactive(), guarded(), comment, children);
  }

  Node withInactive(boolean changed) {
    return new Node(statement, key, secret, values, changed, guarded(), comment, children);
  }

  Node withGuard(boolean changed) {
    return new Node(statement, key, secret, values, inactive(), changed, comment, children);
  }

  Node withComment(String changed) {
    return new Node(statement, key, secret, values, inactive(), guarded(), changed, children);
  }

  Node withChild(Node child) {
    return withChildren(children.with(statement, child));
  }

  /** The same, without the other cases of a choice that {@code child} is of. */
  Node withChosen(Node child) {
    boolean free = child.statement.choice().isEmpty();
    return (free ? this : withChildren(children.withoutOthers(child.statement))).withChild(child);
  }

  /** With what {@code change} makes of each child; null takes it away. */
  Node withEach(UnaryOperator<Node> change) {
    Children changed = children;
    for (Node child : children) {
      Node fresh = change.apply(child);
      if (fresh == null) {
        changed = changed.without(child.statement, child.key);
      } else if (fresh != child) {
        changed = changed.with(statement, fresh);
      }
    }
    return withChildren(changed);
  }

  Children below() {
    return children;
  }

  /** What is known of it and of everything below. */
  int summary() {
    return summary;
  }

  String comment() {
    return comment;
  }

  SecretData secret() {
    return secret;
  }

  boolean is(Statement.Kind kind) {
    return statement.kind() == kind;
  }

  /** Whether it has values, and nothing below. */
  boolean valued() {
    return is(Statement.Kind.LEAF) || is(Statement.Kind.LEAF_LIST);
  }

  /** The step that leads to it, whatever its value is. */
  Step step() {
    return is(Statement.Kind.LIST) ? Step.to(statement, key) : Step.to(statement);
  }

  /** Name and key or value; of a secret leaf and of a leaf-list the name alone. */
  String words() {
    return Step.to(statement, key).words();
  }

  /** Same name, key, value, flags and comment; children are not looked at. */
  boolean sameLine(Node other) {
    return name().equals(other.name())
        && key.equals(other.key)
        && values.equals(other.values)
        && inactive() == other.inactive()
        && guarded() == other.guarded()
        && comment.equals(other.comment)
        && sameSecret(other);
  }

  boolean sameSecret(Node other) {
    return secret == null
        ? other.secret == null
        : other.secret != null && secret.sameAs(other.secret);
  }

  /** The same configuration; quick where the two share subtrees. */
  boolean sameAs(Node other) {
    if (this == other) {
      return true;
    }
    return sameLine(other) && children.sameAs(other.children);
  }

  void wipe() {
    if (secret != null) {
      secret.close();
    }
    for (Node child : children.having(Summary.SECRET)) {
      child.wipe();
    }
  }

  @Override
  public Statement statement() {
    return statement;
  }

  @Override
  public String name() {
    return statement.name();
  }

  @Override
  public String value() {
    return key;
  }

  @Override
  public byte[] secretValue() {
    return secret == null ? new byte[0] : secret.copy();
  }

  @Override
  public List<String> values() {
    return values;
  }

  @Override
  public boolean inactive() {
    return Summary.has(summary, Summary.OWN_INACTIVE);
  }

  @Override
  public boolean guarded() {
    return Summary.has(summary, Summary.OWN_GUARDED);
  }

  @Override
  public List<ConfigNode> children() {
    return List.copyOf(children.all());
  }

  @Override
  public Optional<ConfigNode> child(String name, String keyOfEntry) {
    return Optional.ofNullable(children.get(name, keyOfEntry));
  }

  @Override
  public List<ConfigNode> all(String name) {
    return List.copyOf(children.all(name));
  }

  @Override
  public Iterable<? extends ConfigNode> each(String name) {
    return Children.nodes(children.slot(name));
  }

  @Override
  public Optional<ConfigNode> find(String... words) {
    Node at = this;
    for (int i = 0; i < words.length; i++) {
      Optional<Statement> child = at.statement.child(words[i]);
      boolean list = child.isPresent() && child.get().kind() == Statement.Kind.LIST;
      if (list && i + 1 == words.length) {
        return Optional.empty();
      }
      if (child.isEmpty()) {
        at = at.children.implicit(words[i]);
      } else {
        at = at.children.get(child.get(), list ? words[++i] : "");
      }
      if (at == null) {
        return Optional.empty();
      }
    }
    return Optional.of(at);
  }
}
