package io.mxsim.re.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A statement of the compact model; its children are looked up when first asked for. */
final class CompiledStatement implements Statement {
  private static final Kind[] KINDS = Kind.values();
  private static final Support[] SUPPORTS = Support.values();

  private final Model model;
  private final int flags;
  private final String name;
  private final String element;
  private final Kind kind;
  private final Support support;
  private final String help;
  private final int type;
  private final Set<Permission> read;
  private final Set<Permission> write;
  private final String choice;
  private final String asks;
  private final String refersTo;
  private final String defaultValue;
  private final String units;
  private final List<Must> musts;
  private final boolean far;
  private final int[] childNumbers;
  private List<Statement> children;
  private NamePositions positions;

  CompiledStatement(Model model, ModelBytes.Cursor record) {
    this.model = model;
    flags = record.index();
    name = record.text();
    element = record.text();
    kind = KINDS[record.index()];
    support = SUPPORTS[record.index()];
    help = record.text();
    type = record.index();
    read = model.permissions(record.number());
    write = model.permissions(record.number());
    choice = record.text();
    asks = record.text();
    refersTo = record.text();
    defaultValue = record.text();
    units = record.text();
    musts = musts(record);
    far = musts.stream().anyMatch(Must::looksFar);
    childNumbers = record.indices();
  }

  private static List<Must> musts(ModelBytes.Cursor record) {
    int count = record.index();
    if (count == 0) {
      return List.of();
    }
    List<Must> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(new Must(record.text(), record.text()));
    }
    return List.copyOf(all);
  }

  private boolean flag(int bit) {
    return (flags & bit) != 0;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String element() {
    return element;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String help() {
    return help;
  }

  @Override
  public List<Statement> children() {
    if (children == null) {
      List<Statement> all = new ArrayList<>(childNumbers.length);
      for (int number : childNumbers) {
        all.add(model.statement(number));
      }
      children = List.copyOf(all);
    }
    return children;
  }

  @Override
  public int position(String wanted) {
    if (positions == null) {
      positions = new NamePositions(children());
    }
    return positions.of(wanted, children());
  }

  @Override
  public ValueType type() {
    return model.type(type);
  }

  @Override
  public boolean implicit() {
    return flag(ModelFormat.IMPLICIT);
  }

  @Override
  public String choice() {
    return choice;
  }

  @Override
  public boolean hidden() {
    return flag(ModelFormat.HIDDEN);
  }

  @Override
  public String asks() {
    return asks;
  }

  @Override
  public String refersTo() {
    return refersTo;
  }

  @Override
  public boolean presence() {
    return flag(ModelFormat.PRESENCE);
  }

  @Override
  public boolean ordered() {
    return flag(ModelFormat.ORDERED);
  }

  @Override
  public boolean mandatory() {
    return flag(ModelFormat.REQUIRED);
  }

  @Override
  public boolean secret() {
    return flag(ModelFormat.SECRET);
  }

  @Override
  public boolean forbiddenInFips() {
    return flag(ModelFormat.FORBIDDEN_IN_FIPS);
  }

  @Override
  public Support support() {
    return support;
  }

  @Override
  public boolean oneLine() {
    return flag(ModelFormat.ONE_LINE);
  }

  @Override
  public boolean leads() {
    return flag(ModelFormat.LEADS);
  }

  @Override
  public boolean oneLineWhenSingle() {
    return flag(ModelFormat.ONE_LINE_WHEN_SINGLE);
  }

  @Override
  public Set<Permission> readPermissions() {
    return read;
  }

  @Override
  public Set<Permission> writePermissions() {
    return write;
  }

  @Override
  public List<Must> musts() {
    return musts;
  }

  @Override
  public boolean looksFar() {
    return far;
  }

  @Override
  public Optional<String> defaultValue() {
    return defaultValue.isEmpty() ? Optional.empty() : Optional.of(defaultValue);
  }

  @Override
  public Optional<String> units() {
    return units.isEmpty() ? Optional.empty() : Optional.of(units);
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
