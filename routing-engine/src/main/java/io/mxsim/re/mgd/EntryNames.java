package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigNode;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The keys of a list in a configuration, looked at when somebody goes through them: most lines are
 * completed and run without.
 */
final class EntryNames extends AbstractList<String> {
  private final Supplier<Optional<ConfigNode>> parent;
  private final String list;
  private List<String> known;

  EntryNames(Supplier<Optional<ConfigNode>> parent, String list) {
    this.parent = parent;
    this.list = list;
  }

  @Override
  public Iterator<String> iterator() {
    Optional<ConfigNode> found = parent.get();
    if (found.isEmpty()) {
      return List.<String>of().iterator();
    }
    Iterator<? extends ConfigNode> entries = found.get().each(list).iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public String next() {
        return entries.next().value();
      }
    };
  }

  private List<String> known() {
    if (known == null) {
      known = new ArrayList<>();
      iterator().forEachRemaining(known::add);
    }
    return known;
  }

  @Override
  public String get(int index) {
    return known().get(index);
  }

  @Override
  public int size() {
    return known().size();
  }
}
