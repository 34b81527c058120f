package io.mxsim.re.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A word of the compact model's commands; what follows is looked up when first asked for. */
final class CompiledCommand implements CommandWord {
  private static final Argument.Form[] FORMS = Argument.Form.values();

  private final Model model;
  private final boolean hidden;
  private final String name;
  private final String help;
  private final String platform;
  private final Set<Permission> permissions;
  private final String rpc;
  private final String reply;
  private final String family;
  private final List<Argument> arguments;
  private final int[] childNumbers;
  private List<CommandWord> children;

  CompiledCommand(Model model, ModelBytes.Cursor record) {
    this.model = model;
    hidden = (record.index() & ModelFormat.HIDDEN) != 0;
    name = record.text();
    help = record.text();
    platform = record.text();
    permissions = model.permissions(record.number());
    rpc = record.text();
    reply = record.text();
    family = record.text();
    arguments = arguments(model, record);
    childNumbers = record.indices();
  }

  private static List<Argument> arguments(Model model, ModelBytes.Cursor record) {
    int count = record.index();
    List<Argument> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String name = record.text();
      String word = record.text();
      Argument.Form form = FORMS[record.index()];
      ValueType type = model.type(record.index());
      String help = record.text();
      all.add(new Argument(name, word, form, type, help, record.index() != 0));
    }
    return List.copyOf(all);
  }

  String platform() {
    return platform;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String help() {
    return help;
  }

  @Override
  public boolean hidden() {
    return hidden;
  }

  @Override
  public Set<Permission> permissions() {
    return permissions;
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public String reply() {
    return reply;
  }

  @Override
  public String replyFamily() {
    return family;
  }

  @Override
  public List<Argument> arguments() {
    return arguments;
  }

  @Override
  public List<CommandWord> children() {
    if (children == null) {
      List<CommandWord> all = new ArrayList<>(childNumbers.length);
      for (int number : childNumbers) {
        CompiledCommand child = model.command(number);
        if (model.platform().suits(child.platform())) {
          all.add(child);
        }
      }
      children = List.copyOf(all);
    }
    return children;
  }

  @Override
  public String toString() {
    return name;
  }
}
