package io.mxsim.re.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The compiled model, for one kind of hardware. Opening it reads bytes only; statements, commands
 * and types come into being when something asks for them. One thread at a time.
 */
public final class Model {
  private static final Permission[] PERMISSIONS = Permission.values();

  private final ModelBytes bytes;
  private final Platform platform;
  private final CompiledStatement[] statements;
  private final CompiledCommand[] commands;
  private final ValueType[] types;
  private final Model imported;
  private Statement root;

  private Model(ModelBytes bytes, Platform platform, Model imported) {
    this.bytes = bytes;
    this.platform = platform;
    this.imported = imported;
    statements = new CompiledStatement[bytes.statements.count()];
    commands = new CompiledCommand[bytes.commands.count()];
    types = new ValueType[bytes.types.count()];
  }

  /** The firmware's own model. */
  public static Model load(Platform platform) {
    try (InputStream in = Model.class.getResourceAsStream("model.bin")) {
      if (in == null) {
        throw new IllegalStateException("the build has left no compiled model");
      }
      return load(in.readAllBytes(), platform);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A model in the compact form.
   *
   * @throws IllegalArgumentException if {@code compiled} is something else
   */
  public static Model load(byte[] compiled, Platform platform) {
    return new Model(new ModelBytes(compiled), platform, null);
  }

  /** This model with the statements of {@code more} that it lacks; they are only accepted. */
  public Model with(Model more) {
    return new Model(bytes, platform, more);
  }

  /** The configuration as a whole. */
  public Statement root() {
    if (root == null) {
      Statement own = statement(statements.length - 1);
      root = imported == null ? own : new Overlay().join(own, imported.root());
    }
    return root;
  }

  /** What stands before the first word of an operational command. */
  public CommandWord commands() {
    return command(commands.length - 1);
  }

  public Platform platform() {
    return platform;
  }

  CompiledStatement statement(int number) {
    CompiledStatement statement = statements[number];
    if (statement == null) {
      statement = new CompiledStatement(this, bytes.at(bytes.statements, number));
      statements[number] = statement;
    }
    return statement;
  }

  CompiledCommand command(int number) {
    CompiledCommand command = commands[number];
    if (command == null) {
      command = new CompiledCommand(this, bytes.at(bytes.commands, number));
      commands[number] = command;
    }
    return command;
  }

  /** Permissions of a mask with one bit for each ordinal. */
  Set<Permission> permissions(long mask) {
    if (mask == 0) {
      return Set.of();
    }
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      all.add(PERMISSIONS[Long.numberOfTrailingZeros(rest)]);
    }
    return java.util.Collections.unmodifiableSet(all);
  }

  ValueType type(int number) {
    ValueType type = types[number];
    if (type == null) {
      type = type(bytes.at(bytes.types, number));
      types[number] = type;
    }
    return type;
  }

  private ValueType type(ModelBytes.Cursor record) {
    int tag = record.index();
    return switch (tag) {
      case ModelFormat.EMPTY -> new ValueType.Empty();
      case ModelFormat.WHOLE -> new ValueType.Whole(record.signed(), record.signed());
      case ModelFormat.TEXT -> text(record);
      case ModelFormat.WORDS -> words(record);
      case ModelFormat.ADDRESS -> new ValueType.Address(record.index(), record.index() != 0);
      case ModelFormat.INTERFACE -> new ValueType.InterfaceName(record.index() != 0);
      case ModelFormat.FILE -> new ValueType.FilePath();
      case ModelFormat.STATEMENTS -> new ValueType.StatementPath();
      case ModelFormat.COMMAND -> new ValueType.CommandLine();
      case ModelFormat.EITHER -> either(record);
      default -> throw new IllegalArgumentException("a compiled model with type " + tag);
    };
  }

  private static ValueType text(ModelBytes.Cursor record) {
    int shortest = record.index();
    int longest = record.index();
    boolean inverted = record.index() != 0;
    String pattern = record.text();
    String message = record.text();
    return new ValueType.Text(
        shortest,
        longest,
        pattern.isEmpty() ? null : pattern,
        inverted,
        message.isEmpty() ? null : message);
  }

  private static ValueType words(ModelBytes.Cursor record) {
    int count = record.index();
    List<ValueType.Word> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      words.add(new ValueType.Word(record.text(), record.text(), record.index() != 0));
    }
    return new ValueType.Words(List.copyOf(words));
  }

  private ValueType either(ModelBytes.Cursor record) {
    List<ValueType> all = new ArrayList<>();
    for (int number : record.indices()) {
      all.add(type(number));
    }
    return new ValueType.Either(List.copyOf(all));
  }
}
