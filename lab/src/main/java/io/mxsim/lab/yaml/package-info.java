/** YAML files that people write: keys nobody knows are errors, told with the line. */
package io.mxsim.lab.yaml;
