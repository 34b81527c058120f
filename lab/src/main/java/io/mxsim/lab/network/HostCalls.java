package io.mxsim.lab.network;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** The few system calls of Linux that Java has no API for; a failure is an IOException. */
final class HostCalls {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
  private static final Linker.Option CAPTURE = Linker.Option.captureCallState("errno");
  private static final int ENOENT = 2;
  private static final int EPERM = 1;
  private static final int EINTR = 4;
  private static final int EACCES = 13;
  private static final int EBUSY = 16;

  /** {@code open} and {@code ioctl} take more after two arguments, and some machines care. */
  private static final Linker.Option MORE = Linker.Option.firstVariadicArg(2);

  private final MethodHandle open =
      call("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), CAPTURE, MORE);
  private final MethodHandle ioctl =
      call("ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), CAPTURE, MORE);
  private final MethodHandle read =
      call("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG), CAPTURE);
  private final MethodHandle write =
      call("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG), CAPTURE);
  private final MethodHandle poll =
      call("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT), CAPTURE);
  private final MethodHandle eventfd =
      call("eventfd", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT), CAPTURE);
  private final MethodHandle socket =
      call("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT), CAPTURE);
  private final MethodHandle close = call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

  @SuppressWarnings("restricted")
  private static MethodHandle call(String name, FunctionDescriptor type, Linker.Option... options) {
    return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type, options);
  }

  int open(String path, int flags) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      return checked(path, (int) open.invokeExact(state, arena.allocateFrom(path), flags), state);
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  void ioctl(int descriptor, long request, MemorySegment argument) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      checked("ioctl", (int) ioctl.invokeExact(state, descriptor, request, argument), state);
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /** Reads once; returns how many octets came. */
  int read(int descriptor, MemorySegment into) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      long length = (long) read.invokeExact(state, descriptor, into, into.byteSize());
      return (int) checked("read", length, state);
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  void write(int descriptor, MemorySegment octets) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      checked(
          "write", (long) write.invokeExact(state, descriptor, octets, octets.byteSize()), state);
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /** Waits for one of the descriptors, without an end. */
  void poll(MemorySegment descriptors, long count) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      int ready;
      do {
        ready = (int) poll.invokeExact(state, descriptors, count, -1);
      } while (ready < 0 && (int) ERRNO.get(state, 0L) == EINTR);
      checked("poll", ready, state);
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /** A descriptor that becomes readable when somebody writes a number to it. */
  int eventfd() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      return checked("eventfd", (int) eventfd.invokeExact(state, 0, 0), state);
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  int socket(int family, int type) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      return checked("socket", (int) socket.invokeExact(state, family, type, 0), state);
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  void close(int descriptor) {
    try {
      int _ = (int) close.invokeExact(descriptor);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static int checked(String what, int result, MemorySegment state) throws IOException {
    return (int) checked(what, (long) result, state);
  }

  private static long checked(String what, long result, MemorySegment state) throws IOException {
    if (result < 0) {
      int errno = (int) ERRNO.get(state, 0L);
      throw new IOException(
          switch (errno) {
            case EPERM, EACCES -> "it takes root or CAP_NET_ADMIN";
            case ENOENT -> what + " is not there";
            case EBUSY -> "another process has it";
            default -> what + " failed with error " + errno;
          });
    }
    return result;
  }

  private static IOException failure(Throwable e) {
    return e instanceof IOException known ? known : new IOException(e);
  }
}
