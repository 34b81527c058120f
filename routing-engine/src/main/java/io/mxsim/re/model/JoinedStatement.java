package io.mxsim.re.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A statement of the firmware's own model with the imported children that it lacks. */
final class JoinedStatement implements Statement {
  private final Overlay overlay;
  private final Statement own;
  private final Statement imported;
  private List<Statement> children;
  private NamePositions positions;

  JoinedStatement(Overlay overlay, Statement own, Statement imported) {
    this.overlay = overlay;
    this.own = own;
    this.imported = imported;
  }

  @Override
  public List<Statement> children() {
    if (children == null) {
      children = overlay.children(own, imported);
    }
    return children;
  }

  @Override
  public int position(String name) {
    if (positions == null) {
      positions = new NamePositions(children());
    }
    return positions.of(name, children());
  }

  @Override
  public String name() {
    return own.name();
  }

  @Override
  public String element() {
    return own.element();
  }

  @Override
  public Kind kind() {
    return own.kind();
  }

  @Override
  public String help() {
    return own.help();
  }

  @Override
  public ValueType type() {
    return own.type();
  }

  @Override
  public boolean implicit() {
    return own.implicit();
  }

  @Override
  public String choice() {
    return own.choice();
  }

  @Override
  public boolean hidden() {
    return own.hidden();
  }

  @Override
  public String asks() {
    return own.asks();
  }

  @Override
  public String refersTo() {
    return own.refersTo();
  }

  @Override
  public boolean presence() {
    return own.presence();
  }

  @Override
  public boolean ordered() {
    return own.ordered();
  }

  @Override
  public boolean mandatory() {
    return own.mandatory();
  }

  @Override
  public boolean secret() {
    return own.secret();
  }

  @Override
  public boolean forbiddenInFips() {
    return own.forbiddenInFips();
  }

  @Override
  public Support support() {
    return own.support();
  }

  @Override
  public boolean oneLine() {
    return own.oneLine();
  }

  @Override
  public boolean leads() {
    return own.leads();
  }

  @Override
  public boolean oneLineWhenSingle() {
    return own.oneLineWhenSingle();
  }

  @Override
  public Set<Permission> readPermissions() {
    return own.readPermissions();
  }

  @Override
  public Set<Permission> writePermissions() {
    return own.writePermissions();
  }

  @Override
  public List<Must> musts() {
    return own.musts();
  }

  @Override
  public boolean looksFar() {
    return own.looksFar();
  }

  @Override
  public Optional<String> defaultValue() {
    return own.defaultValue();
  }

  @Override
  public Optional<String> units() {
    return own.units();
  }

  @Override
  public String toString() {
    return own.toString();
  }
}
