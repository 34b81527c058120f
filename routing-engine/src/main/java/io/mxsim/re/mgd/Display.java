package io.mxsim.re.mgd;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What {@code | display} asks for.
 *
 * @param form the form of the output
 * @param extras what is to be shown with it
 */
record Display(Form form, Set<Extra> extras) {
  /** The forms of output; the last one named holds. */
  enum Form {
    TEXT,
    SET,
    RELATIVE_SET,
    XML,
    /** The request instead of the reply. */
    REQUEST,
    JSON
  }

  /** What may be added to a configuration. */
  enum Extra {
    CHANGED,
    DETAIL,
    INHERITANCE,
    /** With {@link #INHERITANCE}: without the comments that name the groups. */
    NO_COMMENTS,
    OMIT
  }

  static final Display PLAIN = new Display(Form.TEXT, Set.of());

  /** This and one more {@code display}, its words without {@code display} itself. */
  Display with(List<String> words) {
    return switch (words.getFirst()) {
      case "set" -> in(words.contains("relative") ? Form.RELATIVE_SET : Form.SET);
      case "xml" -> {
        Display xml = in(words.contains("rpc") ? Form.REQUEST : Form.XML);
        yield words.contains("groups") ? xml.and(Extra.INHERITANCE) : xml;
      }
      case "json" -> in(Form.JSON);
      case "changed" -> and(Extra.CHANGED);
      case "detail" -> and(Extra.DETAIL);
      case "omit" -> and(Extra.OMIT);
      case "inheritance" -> {
        Display inherited = and(Extra.INHERITANCE);
        yield words.contains("no-comments") ? inherited.and(Extra.NO_COMMENTS) : inherited;
      }
      // No commit script runs, so what the scripts make of a configuration is the configuration.
      case "commit-scripts", "translation-scripts" -> this;
      default -> throw new IllegalArgumentException("no display " + words);
    };
  }

  private Display in(Form other) {
    return new Display(other, extras);
  }

  private Display and(Extra extra) {
    Set<Extra> all = EnumSet.of(extra);
    all.addAll(extras);
    return new Display(form, all);
  }

  boolean shows(Extra extra) {
    return extras.contains(extra);
  }
}
