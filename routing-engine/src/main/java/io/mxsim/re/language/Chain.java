package io.mxsim.re.language;

import java.util.ArrayList;
import java.util.List;

/**
 * What has come so far, the last first: one more costs the same however many there are.
 *
 * @param before null for the first
 */
record Chain<T>(Chain<T> before, T last) {

  /** All of them in the order in which they came. */
  List<T> all() {
    List<T> all = new ArrayList<>();
    for (Chain<T> at = this; at != null; at = at.before) {
      all.add(at.last);
    }
    return all.reversed();
  }
}
