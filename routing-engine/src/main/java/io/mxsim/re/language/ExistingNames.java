package io.mxsim.re.language;

import io.mxsim.re.model.Statement;
import java.util.List;
import java.util.Map;

/** Names that already exist, offered by completion. */
public interface ExistingNames {
  /** Nothing exists. */
  ExistingNames NONE = new ExistingNames() {};

  /** Keys of the entries of {@code list} below {@code parent} in the candidate configuration. */
  default List<String> keys(StatementPath parent, Statement list) {
    return List.of();
  }

  /** Keys of the list with these words from the top, such as {@code system login class}. */
  default List<String> keys(String listWords) {
    return List.of();
  }

  /** Files and directories (with a slash behind them) whose path starts with {@code start}. */
  default List<String> files(String start) {
    return List.of();
  }

  /** Interfaces of the router. */
  default List<String> interfaces() {
    return List.of();
  }

  /** Committed configurations: number, and when and by whom. */
  default Map<String, String> versions() {
    return Map.of();
  }
}
