package io.mxsim.lab.network;

import io.mxsim.chassis.time.Pace;
import io.mxsim.lab.router.Conductor;
import io.mxsim.lab.router.FaultName;
import io.mxsim.lab.router.ModelFolder;
import io.mxsim.lab.router.RouterFactory;
import io.mxsim.lab.router.RouterOptions;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.router.SimulatedRouter;
import io.mxsim.lab.topology.Address;
import io.mxsim.lab.topology.Topology;
import io.mxsim.lab.topology.Topology.Endpoint;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A lab of one host, H1, whose link leaves this process. */
final class OutsideLab {
  private OutsideLab() {}

  static Lab build(String address, Endpoint outside, Pace pace, Path state) throws RouterRefused {
    Topology topology =
        new Topology(
            "outside",
            List.of(
                new Topology.Host(
                    "H1",
                    Address.parse(address).orElseThrow(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty())),
            List.of(new Topology.Link("wire", 1, new Endpoint.HostPort("H1"), outside)));
    LabOptions options =
        new LabOptions(
            state, false, pace, OptionalLong.of(1), Instant.EPOCH, new ModelFolder(state));
    return LabBuilder.build(new NoRouters(), topology, options, Map.of());
  }

  private static final class NoRouters implements RouterFactory {
    @Override
    public void preload() {}

    @Override
    public List<FaultName> faults(String model, String routingEngine) {
      return List.of();
    }

    @Override
    public SimulatedRouter assemble(RouterOptions options) {
      throw new IllegalStateException("no router is wanted");
    }

    @Override
    public SimulatedRouter assemble(RouterOptions options, Conductor clock) {
      throw new IllegalStateException("no router is wanted");
    }
  }
}
