/**
 * What an operational command answers, before it becomes text, XML or JSON: a tree of elements
 * named as the management RPCs name them.
 */
package io.mxsim.re.reply;
