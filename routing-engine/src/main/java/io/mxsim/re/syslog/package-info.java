/**
 * syslogd: routing of messages to files, to the console and to users' terminals by facility and
 * severity, and the line formats (G-LOG1, G-LOG3; RFC 5424 section 6.2.1 for the numbers). Remote
 * hosts are accepted in the configuration and not sent to.
 */
package io.mxsim.re.syslog;
