package io.mxsim.re.mgd;

import java.util.Optional;
import java.util.function.Consumer;

/** The other Routing Engine of the chassis, as {@code commit synchronize} reaches it. */
public interface PeerRoutingEngine {
  /** A chassis with one Routing Engine. */
  PeerRoutingEngine NONE =
      new PeerRoutingEngine() {
        @Override
        public Optional<String> name() {
          return Optional.empty();
        }

        @Override
        public void ask(Request request, Consumer<Optional<Answer>> answer) {
          answer.accept(Optional.empty());
        }
      };

  /** Its name, such as {@code re1}; empty if the chassis has no other. */
  Optional<String> name();

  /**
   * Sends it a configuration.
   *
   * @param answer told what came back, at some later time; nothing if it cannot be reached
   */
  void ask(Request request, Consumer<Optional<Answer>> answer);

  /**
   * A configuration to check or to commit.
   *
   * @param configuration text in braces with its secrets; the sender overwrites it after the answer
   * @param commit also commit it; the other one has checked it before
   * @param force although somebody edits the configuration there
   */
  record Request(
      byte[] configuration, boolean commit, boolean force, String user, String comment) {}

  /**
   * What came of it.
   *
   * @param output what a commit prints
   */
  record Answer(boolean accepted, String output) {}
}
