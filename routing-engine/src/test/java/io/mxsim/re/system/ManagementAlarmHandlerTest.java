package io.mxsim.re.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.re.alarmd.Alarm.Severity;
import io.mxsim.re.config.Configurations;
import io.mxsim.re.mgd.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManagementAlarmHandlerTest {
  private final List<Optional<Severity>> told = new ArrayList<>();
  private final ManagementAlarmHandler handler = new ManagementAlarmHandler(told::add);

  private void commit(String... lines) {
    Change change = new Change(Configurations.of(), Configurations.of(lines), false);
    handler.apply(change, null);
  }

  @Test
  void aManagementPortWithoutLinkRaisesWhatTheConfigurationSays() {
    commit("set chassis alarm management-ethernet link-down yellow");
    commit("set chassis alarm management-ethernet link-down ignore");
    commit("set chassis alarm management-ethernet link-down red");
    commit("set chassis alarm ethernet link-down ignore");

    assertEquals(
        List.of(
            Optional.of(Severity.MINOR),
            Optional.empty(),
            Optional.of(Severity.MAJOR),
            Optional.of(Severity.MAJOR)),
        told);
  }
}
