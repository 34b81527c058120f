"""A session as people script it with netmiko: netmiko_session.py PORT USER, password in MXSIM_TEST_SECRET.

Prints one line for each thing that is not as a Junos user expects, and ends with status 1 then."""
import os
import sys
import warnings

warnings.filterwarnings("ignore")
from netmiko import ConnectHandler  # noqa: E402

problems = []


def expect(what, answer, *wanted):
    for text in wanted:
        if text not in str(answer):
            problems.append(f"{what}: no {text!r} in {answer!r}")


def configuration(router):
    expect("configure", router.config_mode(), "Entering configuration mode", "[edit]")
    expect("configuration mode", router.check_config_mode(), "True")
    long_text = "a text that is much longer than one row of the eighty columns of a terminal " * 2
    router.send_config_set(
        [f'set system login message "{long_text}"', "set system domain-name lab.example"],
        exit_config_mode=False,
    )
    expect("compare", router.send_command("show | compare", expect_string="#"), "+  domain-name lab.example;", long_text.strip())
    expect("check", router.commit(check=True), "configuration check succeeds")
    expect("comment", router.commit(comment="by a script", and_quit=True), "commit complete")


def rollback(router):
    router.config_mode()
    router.send_config_set(["delete system login message"], exit_config_mode=False)
    expect("confirmed", router.commit(confirm=True, confirm_delay=5), "rolled back in 5 minutes unless confirmed")
    expect("confirming", router.commit(), "commit complete")
    expect("rollback", router.send_command("rollback 2", expect_string="#"), "load complete")
    expect("leaving", router.exit_config_mode(), "Exit with uncommitted changes? [yes,no] (yes)")


def operational(router):
    expect("prompt", router.find_prompt(), "@r1>")
    expect("version", router.send_command("show version"), "Hostname: r1", "Model: mx2010", "JUNOS OS Kernel")
    expect("wrong command", router.send_command("show bogus"), "^", "syntax error, expecting <command>.")
    expect("set", router.send_command("show configuration | display set"), "set system host-name r1")
    expect("count", router.send_command("show configuration | display set | count"), "Count: ")


def main():
    router = ConnectHandler(
        device_type="juniper_junos",
        host="127.0.0.1",
        port=int(sys.argv[1]),
        username=sys.argv[2],
        password=os.environ["MXSIM_TEST_SECRET"],
        fast_cli=True,
        global_delay_factor=0.2,
    )
    operational(router)
    configuration(router)
    rollback(router)
    expect("history", router.send_command("show system commit"), "0   ", "via cli", "    by a script")
    router.disconnect()
    print("\n".join(problems) or "as expected")
    return 1 if problems else 0


sys.exit(main())
