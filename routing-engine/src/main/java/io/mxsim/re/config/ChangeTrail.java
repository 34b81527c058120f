package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;
import java.util.List;

/** Tells a log what an edit changed, leaf by leaf (G-LOG2, G-LOG4); never a secret's value. */
public final class ChangeTrail {
  /** Takes the changes; paths are words without brackets. */
  public interface Log {
    /** A leaf has another value; {@code before} is null if it had none. */
    void value(String path, String before, String after);

    /** A secret was set, or replaced. */
    void secret(String path, boolean replaced);

    /** Another change: {@code set}, {@code delete}, {@code deactivate}, {@code insert}, … */
    void other(String verb, String path);
  }

  private final Log log;

  private ChangeTrail(Log log) {
    this.log = log;
  }

  /** Reports what is different in {@code after}. */
  public static void report(ConfigTree before, ConfigTree after, Log log) {
    ChangeTrail trail = new ChangeTrail(log);
    for (Delta delta : Difference.between(before, after)) {
      trail.report(delta);
    }
  }

  private void report(Delta delta) {
    String path = Step.text(delta.path());
    switch (delta.what()) {
      case ADDED -> added(delta.after(), Step.text(delta.parent()));
      case REMOVED -> log.other("delete", path);
      case CHANGED -> changed(delta, path);
      case MARKED -> marked(delta, path);
      case MOVED -> log.other("insert", path);
    }
  }

  private void marked(Delta delta, String path) {
    Node before = delta.before();
    Node after = delta.after();
    if (before.inactive() != after.inactive()) {
      log.other(after.inactive() ? "deactivate" : "activate", path);
    }
    if (before.guarded() != after.guarded()) {
      log.other(after.guarded() ? "protect" : "unprotect", path);
    }
    if (!before.comment().equals(after.comment())) {
      log.other("annotate", path);
    }
  }

  private void changed(Delta delta, String path) {
    Node before = delta.before();
    Node after = delta.after();
    marked(delta, path);
    if (delta.onlyMarked()) {
      return;
    }
    if (after.secret() != null) {
      log.secret(path, true);
    } else if (after.is(Statement.Kind.LEAF_LIST)) {
      List<String> old = before.values();
      for (String value : after.values()) {
        if (!old.contains(value)) {
          log.value(path, null, value);
        }
      }
      for (String value : old) {
        if (!after.values().contains(value)) {
          log.other("delete", path + " " + Quoting.quoted(value));
        }
      }
    } else {
      log.value(path, before.value(), after.value());
    }
  }

  private void added(Node node, String parent) {
    String words = node.is(Statement.Kind.LIST) ? node.words() : node.name();
    String path = parent.isEmpty() ? words : parent + " " + words;
    if (node.secret() != null) {
      log.secret(path, false);
    } else if (node.is(Statement.Kind.LEAF_LIST)) {
      for (String value : node.values()) {
        log.value(path, null, value);
      }
    } else if (node.is(Statement.Kind.LEAF)
        && !(node.statement().type() instanceof ValueType.Empty)) {
      log.value(path, null, node.value());
    } else if (node.below().isEmpty()) {
      log.other("set", path);
    }
    for (Node child : node.below()) {
      added(child, path);
    }
  }
}
