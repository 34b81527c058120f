package io.mxsim.re.chassisd;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.macsec.control.CardReport;
import io.mxsim.macsec.control.ForwardingReport;

/** A daemon that works with the cards besides chassisd. */
public interface CardListener {
  /** A card has reported; chassisd knows it already. */
  void reported(SlotId from, CardReport report);

  /** The forwarding engine of an MPC has reported. */
  void reported(SlotId from, ForwardingReport report);

  /** Something about a slot has changed. */
  void present(SlotId slot);
}
