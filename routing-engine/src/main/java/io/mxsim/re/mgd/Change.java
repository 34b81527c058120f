package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigNode;

/**
 * The whole configuration before and after a commit. Handlers read their subtree with {@link
 * ConfigNode#find}.
 *
 * @param before the committed configuration, empty at the first commit or at boot
 * @param after the configuration that is to be committed, groups expanded
 * @param boot whether the firmware is starting and only follows what was committed earlier
 */
public record Change(ConfigNode before, ConfigNode after, boolean boot) {}
