/**
 * How a running simulation is reached from another process: a Unix domain socket, one line of JSON
 * a request, one line an answer.
 *
 * <p>Requests: {@code {"do":"status"}}, {@code {"do":"faults"}}, {@code {"do":"fault","name":…}},
 * {@code {"do":"mend","name":…}}, {@code {"do":"stop"}}, {@code {"do":"console","re":"re0"}}; after
 * the answer to the last, the connection is the serial line. An answer with {@code error} is a
 * refusal, with a sentence. The socket sits in a folder that only its owner may enter; its path
 * stands in the file {@code control} of the state folder, since socket paths have to be short.
 */
package io.mxsim.lab.control;
