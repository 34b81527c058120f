package io.mxsim.re.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One configuration statement of the model, as the compiled YANG gives it. Immutable; a grouping
 * that is used in several places is one object, so a statement knows its children and not its
 * parent.
 */
public interface Statement {
  /** What kind of statement it is. */
  enum Kind {
    /** {@code name { … }}, at most once. */
    CONTAINER,
    /** {@code name key { … }}, once for each key. */
    LIST,
    /** {@code name value;}, or {@code name;} when its type is {@link ValueType.Empty}. */
    LEAF,
    /** {@code name value;} or {@code name [ v w ];}. */
    LEAF_LIST
  }

  /** How much of its effect is simulated. */
  enum Support {
    ACTS,
    PARTLY,
    ACCEPTED
  }

  String name();

  /** Its name in XML and JSON, which cannot begin with a digit: {@code ieee-802.3ad}. */
  default String element() {
    return name();
  }

  Kind kind();

  /** One line of help, as {@code ?} shows it. */
  String help();

  /** Child statements in the order in which {@code show} prints them; a list's key is not one. */
  List<Statement> children();

  /** The child of that exact name. */
  default Optional<Statement> child(String name) {
    int position = position(name);
    return position < 0 ? Optional.empty() : Optional.of(children().get(position));
  }

  /** Where the child of that exact name stands among {@link #children}; -1 if there is none. */
  default int position(String name) {
    List<Statement> all = children();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The list of its own name that a container of the model holds, so that text has braces around
   * the entries ({@code name-server { 10.0.0.1; }}). For programs there is the list alone.
   */
  default Optional<Statement> folded() {
    return kind() != Kind.CONTAINER
        ? Optional.empty()
        : child(name()).filter(child -> child.implicit() && child.kind() == Kind.LIST);
  }

  /** Whether several entries may be named at once, in brackets: of a list that has only keys. */
  default boolean severalKeys() {
    return kind() == Kind.LIST && (children().isEmpty() || implicit() && oneLine());
  }

  /** Type of the value of a leaf or leaf-list, or of a list's key. */
  ValueType type();

  /**
   * Whether the name is neither typed nor printed, only the list's key or the leaf's value: {@code
   * interfaces fxp0} holds an entry of the implicit list {@code interface}, {@code file messages
   * any notice} one of {@code contents}, {@code traceoptions file trace} the leaf {@code filename}.
   */
  boolean implicit();

  /**
   * The YANG choices it stands in, outermost first, empty for none: names of choice and case in
   * turn, parted by slashes. A case of a single statement may leave its own name out.
   */
  String choice();

  /** Whether setting it removes {@code sibling}, which stands in another case of its choice. */
  default boolean excludes(Statement sibling) {
    if (choice().isEmpty() || sibling.choice().isEmpty() || name().equals(sibling.name())) {
      return false;
    }
    String[] mine = choice().split("/");
    String[] others = sibling.choice().split("/");
    for (int i = 0; i <= Math.max(mine.length, others.length); i++) {
      String own = i < mine.length ? mine[i] : name();
      String other = i < others.length ? others[i] : sibling.name();
      if (!own.equals(other)) {
        return i % 2 == 1;
      }
    }
    return false;
  }

  /** Whether it has to be typed in full, and is never listed. */
  boolean hidden();

  /**
   * The sibling leaf that a dialogue asks for when this word is typed ({@code plain-text-password}
   * asks for {@code encrypted-password}); empty for all other statements.
   */
  String asks();

  /**
   * Words of the list whose keys are offered as values ({@code system login class}); empty when
   * there is none.
   */
  String refersTo();

  /** Whether an empty container means something ({@code ssh;}). */
  boolean presence();

  /**
   * Whether entries keep the order in which they were entered; otherwise they are sorted by key.
   */
  boolean ordered();

  /** Whether the entry has to exist in its parent for a commit. */
  boolean mandatory();

  /**
   * Whether its value is shown with {@code ## SECRET-DATA} and only to those who may see secrets.
   */
  boolean secret();

  /**
   * Whether it is a syntax error while the box is in FIPS mode, or is to enter it (P-CR3, P-HW7).
   */
  boolean forbiddenInFips();

  Support support();

  /**
   * Whether everything below it always prints on the same line, as in {@code any notice;} of syslog
   * or {@code file trace size 1m;} of traceoptions.
   */
  boolean oneLine();

  /**
   * Whether it prints on one line when all it holds is a single leaf ({@code route 0.0.0.0/0
   * next-hop 10.0.0.1;}), and in braces otherwise.
   */
  boolean oneLineWhenSingle();

  /**
   * Whether its name stands before each statement below ({@code community add A;}), instead of
   * around them all.
   */
  boolean leads();

  /** Permission that shows this subtree, and the one that changes it; inherited when empty. */
  Set<Permission> readPermissions();

  Set<Permission> writePermissions();

  /** Commit-time conditions on this statement, in the published form with their messages. */
  List<Must> musts();

  /** Whether one of them looks at the configuration from its top. */
  boolean looksFar();

  /** Default that is used when the statement is absent, for help and handlers. */
  Optional<String> defaultValue();

  /** Units of the value, for help. */
  Optional<String> units();

  /** A commit-time condition: the expression of the published schema, and what to say. */
  record Must(String condition, String message) {
    /** The interface that the statement's own value names, with or without a unit. */
    private static final String OWN_INTERFACE = "${inter_name}";

    /**
     * Whether it names a statement from the top of the configuration on, other than one in an entry
     * that stands around ({@code "interfaces ${interface} vlan-tagging"}).
     */
    boolean looksFar() {
      String[] parts = condition.split("\"");
      for (int i = 1; i < parts.length; i += 2) {
        String path = parts[i].strip();
        String[] words = path.split(" +", 3);
        if (!path.startsWith(".") && !(words.length == 3 && keyAround(words[1]))) {
          return true;
        }
      }
      return false;
    }

    /** Whether a word of a path is the key of a list's entry that stands around. */
    public static boolean keyAround(String word) {
      return word.matches("\\$\\{\\w+}") && !word.equals(OWN_INTERFACE);
    }
  }
}
