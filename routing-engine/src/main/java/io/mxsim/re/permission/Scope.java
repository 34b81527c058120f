package io.mxsim.re.permission;

import io.mxsim.re.model.Permission;
import io.mxsim.re.model.Statement;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a session may do with one statement of the configuration. A statement without flags of its
 * own asks for those around it, and what expressions say of a statement they say of all below it,
 * unless they say more about that. Immutable.
 */
public final class Scope {
  /** Who may change something may change what has no flags: groups, and where they apply. */
  private static final Set<Permission> CHANGING = changing();

  private final Rights rights;
  private final Set<Permission> read;
  private final Set<Permission> write;
  private final String words;
  private final Rules.Verdict verdict;

  private Scope(
      Rights rights,
      Set<Permission> read,
      Set<Permission> write,
      String words,
      Rules.Verdict verdict) {
    this.rights = rights;
    this.read = read;
    this.write = write;
    this.words = words;
    this.verdict = verdict;
  }

  static Scope top(Rights rights) {
    return new Scope(rights, Set.of(), CHANGING, "", Rules.Verdict.SILENT);
  }

  private static Set<Permission> changing() {
    Set<Permission> all = EnumSet.of(Permission.CONTROL);
    for (Permission each : Permission.values()) {
      if (each.name().endsWith("_CONTROL")) {
        all.add(each);
      }
    }
    return all;
  }

  /**
   * The scope of a statement in it.
   *
   * @param key of a list's entry; null or empty for any other statement, and for the whole list
   */
  public Scope below(Statement child, String key) {
    boolean expressions = looksAtKeys();
    if (!expressions && rights.controls()) {
      return this;
    }
    Set<Permission> ownRead = child.readPermissions();
    Set<Permission> ownWrite = child.writePermissions();
    if (!expressions && ownRead.isEmpty() && ownWrite.isEmpty()) {
      return this;
    }
    String path = expressions ? path(child, key) : "";
    Rules.Verdict said =
        expressions && !path.isEmpty()
            ? rights.configuration().verdict(path)
            : Rules.Verdict.SILENT;
    return new Scope(
        rights,
        ownRead.isEmpty() ? read : ownRead,
        ownWrite.isEmpty() ? write : ownWrite,
        path,
        said == Rules.Verdict.SILENT ? verdict : said);
  }

  private String path(Statement child, String key) {
    String path = words;
    if (!child.implicit()) {
      path = path.isEmpty() ? child.name() : path + " " + child.name();
    }
    boolean entry = child.kind() == Statement.Kind.LIST && key != null && !key.isEmpty();
    return entry ? path + (path.isEmpty() ? "" : " ") + key : path;
  }

  /** Whether the statement may be seen; who may change it may see it. */
  public boolean reads() {
    return switch (verdict) {
      case ALLOWED -> true;
      case DENIED -> false;
      case SILENT -> rights.views() || rights.holds(write) || rights.holds(read);
    };
  }

  /** Whether the statement may be changed. */
  public boolean writes() {
    return switch (verdict) {
      case ALLOWED -> true;
      case DENIED -> false;
      case SILENT -> rights.controls() || rights.holds(write);
    };
  }

  /** Whether expressions may allow something below by name. */
  public boolean leads() {
    return !rights.configuration().none()
        && (verdict == Rules.Verdict.ALLOWED || rights.configuration().leads(words));
  }

  /** Whether expressions look at the keys of entries, and not flags alone. */
  public boolean looksAtKeys() {
    return !rights.configuration().none();
  }

  /** Whether everything may be seen. */
  public boolean readsAll() {
    return rights.configuration().none() && rights.views();
  }

  /** Whether everything may be changed. */
  public boolean writesAll() {
    return rights.configuration().none() && rights.controls();
  }
}
