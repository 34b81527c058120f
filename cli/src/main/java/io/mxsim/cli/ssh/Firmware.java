package io.mxsim.cli.ssh;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.cli.terminal.Edge;
import io.mxsim.crypto.Services;
import io.mxsim.re.access.LoginService;
import io.mxsim.re.access.SshEvent;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The server's way from its own threads to the firmware, which lives on the event loop. */
final class Firmware {
  private final EventLoop loop;
  private volatile Services openssl;
  private final BitSet terminals = new BitSet();
  private final Set<Edge> edges = new HashSet<>();
  private LoginService login;

  Firmware(EventLoop loop) {
    this.loop = loop;
  }

  EventLoop loop() {
    return loop;
  }

  /** The module of the boot that serves now, or that served last. */
  Services openssl() {
    return openssl;
  }

  /** Loop: who answers from now on. */
  void login(LoginService service, Services module) {
    login = service;
    openssl = module;
  }

  /** Loop: the power goes off, and every session with it. */
  void powerOff() {
    login = null;
    edges.forEach(Edge::powerOff);
    edges.clear();
  }

  /** Loop: a session is served at {@code edge}; one that comes too late has no power. */
  void began(Edge edge) {
    if (login == null) {
      edge.powerOff();
    } else {
      edges.add(edge);
    }
  }

  /** Any thread: the session at {@code edge} has ended. */
  void ended(Edge edge) {
    loop.post(() -> edges.remove(edge));
  }

  /** Loop: who answers; null while the firmware is down. */
  LoginService login() {
    return login;
  }

  /**
   * Asks on the loop and waits for the answer; {@code whenDown} while the firmware is down. Only
   * for questions that are answered at once.
   */
  <T> T ask(Function<LoginService, T> question, T whenDown) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    loop.post(() -> answer.complete(login == null ? whenDown : question.apply(login)));
    return answer.join();
  }

  /** Any thread: tells the firmware, if it is up. */
  void happened(SshEvent event) {
    loop.post(() -> {
      if (login != null) {
        login.happened(event);
      }
    });
  }

  /** Loop: the lowest pseudo terminal that is free. */
  int takeTerminal() {
    int number = terminals.nextClearBit(0);
    terminals.set(number);
    return number;
  }

  /** Any thread: the pseudo terminal is free again. */
  void releaseTerminal(int number) {
    loop.post(() -> terminals.clear(number));
  }
}
