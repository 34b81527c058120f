package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Step;
import io.mxsim.re.language.Line;
import io.mxsim.re.language.StatementPath;
import java.util.ArrayList;
import java.util.List;

/** The edits that need no question: each changes the draft, or says why not. */
final class StatementEdits {
  private StatementEdits() {}

  /** Does what the line's verb says; lines of other verbs do nothing. */
  static void edit(Line.Configuration line, Draft draft) {
    switch (line.verb()) {
      case SET -> set(line.paths(), draft);
      case DELETE -> delete(line.paths(), draft);
      case ACTIVATE -> tag(line.paths(), draft, path -> draft.tree().inactive(path, false));
      case DEACTIVATE -> tag(line.paths(), draft, path -> draft.tree().inactive(path, true));
      case PROTECT -> tag(line.paths(), draft, path -> draft.tree().guarded(path, true));
      case UNPROTECT -> tag(line.paths(), draft, path -> draft.tree().guarded(path, false));
      case ANNOTATE -> annotate(line, draft);
      case COPY, RENAME, INSERT -> EntryEdits.edit(line, draft);
      case COMMIT,
          EDIT,
          EXIT,
          HELP,
          LOAD,
          PROMPT,
          QUIT,
          REPLACE,
          ROLLBACK,
          RUN,
          SAVE,
          SHOW,
          STATUS,
          TOP,
          UP,
          UPDATE,
          WILDCARD ->
          draft.edited(draft.tree());
    }
  }

  private static void set(List<StatementPath> paths, Draft draft) {
    ConfigTree tree = draft.tree();
    for (StatementPath path : paths) {
      if (path.steps().getFirst().statement().name().equals("version")) {
        continue;
      }
      String[] problem = new String[1];
      for (List<Step> edit : Paths.edits(path, draft.reader(), text -> problem[0] = text)) {
        tree = ConfigReader.means(edit) ? tree.set(edit) : tree;
      }
      if (problem[0] != null) {
        draft.say("error: " + problem[0]);
        return;
      }
    }
    draft.edited(tree);
  }

  private static void delete(List<StatementPath> paths, Draft draft) {
    for (StatementPath path : paths) {
      for (List<Step> target : targets(path)) {
        ConfigTree less = draft.tree().delete(target);
        if (less == draft.tree()) {
          draft.say("warning: statement not found");
        }
        draft.edited(less);
      }
    }
  }

  /** The statement, or the values of it, that {@code delete} names. */
  private static List<List<Step>> targets(StatementPath path) {
    List<Step> steps = Paths.steps(path);
    if (path.values().isEmpty()) {
      return List.of(steps);
    }
    List<List<Step>> all = new ArrayList<>();
    for (String value : path.values()) {
      List<Step> one = new ArrayList<>(steps);
      one.set(one.size() - 1, Step.to(path.last(), path.last().secret() ? "" : value));
      all.add(one);
    }
    return all;
  }

  private interface Tag {
    ConfigTree put(List<Step> path);
  }

  private static void tag(List<StatementPath> paths, Draft draft, Tag tag) {
    for (StatementPath path : paths) {
      List<Step> steps = Paths.steps(path);
      if (draft.tree().at(steps).isEmpty()) {
        draft.say("warning: statement not found");
      }
      draft.edited(tag.put(steps));
    }
  }

  private static void annotate(Line.Configuration line, Draft draft) {
    List<Step> path = Paths.steps(line.paths().getFirst());
    if (draft.tree().at(path).isEmpty()) {
      draft.say("error: statement not found");
    } else {
      String text = line.arguments().getOrDefault("text", "").replace("*/", "* /").strip();
      draft.edited(draft.tree().annotate(path, text));
    }
  }
}
