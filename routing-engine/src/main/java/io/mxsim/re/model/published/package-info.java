/**
 * Compiles published YANG modules of a release (RFC 7950) to the compact form that {@link
 * io.mxsim.re.model.Model} reads, so that the CLI knows every statement of that release. Runs on
 * request of the operator ({@code mxsim model import}), never while a router runs.
 *
 * <p>A reader of its own takes the modules apart: it keeps groupings shared, needs a tenth of what
 * a full YANG compiler needs, and names file and line of everything it does not understand. Read
 * are data nodes, groupings with {@code refine} and {@code augment}, augments of the configuration,
 * typedefs, and the published extensions for patterns and commit-time conditions. Not modelled:
 * deviation, feature, XPath conditions, rpcs and notifications.
 */
package io.mxsim.re.model.published;
