package io.mxsim.re.model.table;

import io.mxsim.re.model.Statement;

/**
 * What stands before conditions and children in the record of a statement.
 *
 * @param flags as {@code ModelFormat} has them
 * @param element its name in XML and JSON
 * @param type number of the type
 * @param read mask of permissions
 * @param write mask of permissions
 */
public record StatementRow(
    int flags,
    String name,
    String element,
    Statement.Kind kind,
    Statement.Support support,
    String help,
    int type,
    long read,
    long write,
    String choice,
    String asks,
    String refersTo,
    String defaultValue,
    String units) {

  /** Begins the record. */
  public Row in(Tables tables) {
    return tables
        .row()
        .number(flags)
        .text(name)
        .text(element)
        .number(kind.ordinal())
        .number(support.ordinal())
        .text(help)
        .number(type)
        .number(read)
        .number(write)
        .text(choice)
        .text(asks)
        .text(refersTo)
        .text(defaultValue)
        .text(units);
  }
}
