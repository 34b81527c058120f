package io.mxsim.re.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProcessTableTest {
  @Test
  @Tag("G-LOG4")
  void oneProcessServesAClientFromTheFirstQuestionToTheEnd() {
    ProcessTable processes = new ProcessTable();

    int first = processes.serving("client 1");
    int other = processes.serving("client 2");

    assertNotEquals(first, other);
    assertEquals(first, processes.serving("client 1"));

    processes.served("client 1");

    assertNotEquals(first, processes.serving("client 1"));
  }
}
