package io.mxsim.re.mgd;
import org.junit.jupiter.api.Test;
class ScratchTest {
  @Test void look() {
    CliBench bench = new CliBench();
    Operator root = bench.root();
    System.out.println(root.types("show version | display xml", "show version | display json", "show version | display xml rpc","show cli | display xml | match prom", "show configuration system syslog | display xml rpc", "show system commit | display xml", "show configuration | display xml", "show configuration | display json", "show foo | display xml",
    "configure", "set system host-name r1", "set groups g system services ssh connection-limit 5", "set groups g system ntp server 10.0.0.1","set apply-groups g", "set system login user \"op\" class operator authentication plain-text-password-value abcABC123!", "deactivate system syslog", "annotate system syslog \"hi & <you>\"","show | display inheritance","show | display inheritance | display set","show system | display detail","edit system login", "show | display set relative", "show | display xml", "show user op | display json", "top", "show | display changed | display xml", "show | display json", "show | display xml groups | find ssh", "run show version | tee /var/tmp/x | count", "show | compare /var/tmp/x", "show | count | save /var/tmp/y","run show version | resolve"));
    System.out.println(root.help("show |")); System.out.println(root.help("show | display ")); System.out.println(root.help("run show version | display "));
    System.out.println(root.help("commit | display "));System.out.println(root.help("show | display inheritance "));
  }
}
