package io.mxsim.crypto.csp;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The CSPs that are alive on one board: which, whose, where and how many, never their bytes
 * (P-CSP1). What modules hold they tell themselves ({@link Holder}); what firmware holds it
 * registers with {@link #hold}. Safe for several threads.
 */
public final class CspRegister {
  private final TreeMap<Key, Integer> held = new TreeMap<>();
  private final List<Holder> holders = new CopyOnWriteArrayList<>();

  /** Something that knows what it holds, such as a cryptographic module. */
  @FunctionalInterface
  public interface Holder {
    /** Tells every CSP it holds now, each as one. */
    void tell(Listener listener);
  }

  /** Takes what a {@link Holder} tells. */
  @FunctionalInterface
  public interface Listener {
    void holds(CspName csp, String owner, Store store);
  }

  /** CSPs of one name, owner and store that are alive. */
  public record Live(CspName csp, String owner, Store store, int count) {
    /** How long such a CSP lives. */
    public String life() {
      return CspTable.of(csp).life();
    }
  }

  /** The life of one registered CSP; closing it a second time does nothing. */
  public interface Holding extends AutoCloseable {
    @Override
    void close();
  }

  private record Key(CspName csp, String owner, Store store) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = csp.compareTo(other.csp);
      order = order != 0 ? order : owner.compareTo(other.owner);
      return order != 0 ? order : store.compareTo(other.store);
    }
  }

  /** A CSP begins to live; it is gone when the holding is closed. */
  public Holding hold(CspName csp, String owner, Store store) {
    Key key = new Key(csp, owner, store);
    synchronized (this) {
      held.merge(key, 1, Integer::sum);
    }
    return new Holding() {
      private boolean closed;

      @Override
      public void close() {
        synchronized (CspRegister.this) {
          if (!closed) {
            closed = true;
            held.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
          }
        }
      }
    };
  }

  /** From now on {@code holder} is asked too. */
  public void add(Holder holder) {
    holders.add(holder);
  }

  /** What is alive now, in the order of table 12; a CSP that is not there is not alive. */
  public List<Live> live() {
    TreeMap<Key, Integer> all;
    synchronized (this) {
      all = new TreeMap<>(held);
    }
    for (Holder holder : holders) {
      holder.tell((csp, owner, store) -> all.merge(new Key(csp, owner, store), 1, Integer::sum));
    }
    List<Live> live = new ArrayList<>();
    all.forEach((key, count) -> live.add(new Live(key.csp, key.owner, key.store, count)));
    return live;
  }

  /** How many of one name are alive. */
  public int count(CspName csp) {
    int count = 0;
    for (Live live : live()) {
      count += live.csp() == csp ? live.count() : 0;
    }
    return count;
  }
}
