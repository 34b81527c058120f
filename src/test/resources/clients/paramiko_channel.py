"""A raw channel in the manner of network_cli: paramiko_channel.py PORT USER, password in MXSIM_TEST_SECRET.

Prints one line for each thing that is not as such a client expects, and ends with status 1 then."""
import os
import re
import sys
import time
import warnings

warnings.filterwarnings("ignore")
import paramiko  # noqa: E402

PROMPT = re.compile(rb"[\r\n]?[\w@+\-\.:\/\[\]]+[>#%] ?$")
ESCAPES = (b"\x1b", b"\x07", b"\x08", b"\x00")
PATIENCE = 30

problems = []


def until(channel, wanted):
    """Everything received until it ends with what is wanted."""
    seen = b""
    end = time.monotonic() + PATIENCE
    while not wanted.search(seen):
        if time.monotonic() > end:
            problems.append(f"no {wanted.pattern!r} at the end of {seen!r}")
            raise TimeoutError
        if channel.recv_ready():
            seen += channel.recv(65536)
        elif channel.closed:
            problems.append(f"closed behind {seen!r}")
            raise TimeoutError
        else:
            time.sleep(0.01)
    for escape in ESCAPES:
        if escape in seen:
            problems.append(f"{escape!r} in {seen!r}")
    return seen


def say(channel, command, *wanted, prompt=PROMPT):
    channel.sendall(command.encode() + b"\r")
    answer = until(channel, prompt).decode().replace("\r\n", "\n")
    if answer.split("\n")[0].strip() != command:
        problems.append(f"the echo of {command!r} is {answer!r}")
    for text in wanted:
        if text not in answer:
            problems.append(f"{command}: no {text!r} in {answer!r}")
    return answer


def load(channel):
    say(channel, "load set terminal", "[Type ^D at a new line to end input]", prompt=re.compile(rb"end input\]\r?\n$"))
    channel.sendall(b"set system domain-name lab.example\nset system time-zone Europe/Berlin\n\x04")
    if b"load complete" not in until(channel, PROMPT):
        problems.append("the load is not complete")


def session(channel):
    until(channel, PROMPT)
    say(channel, "set cli screen-length 0", "Screen length set to 0")
    say(channel, "set cli screen-width 1024", "Screen width set to 1024")
    say(channel, "set cli timestamp disable")
    say(channel, "show version | no-more", "Hostname: r1", "Model: mx2010")
    say(channel, "show bogus", "syntax error, expecting <command>.")
    say(channel, "configure", "Entering configuration mode", "[edit]")
    load(channel)
    long_text = "many words " * 60
    say(channel, f'set system login message "{long_text}"')
    say(channel, "show | compare", "+  domain-name lab.example;", "+  time-zone Europe/Berlin;")
    say(channel, "commit comment word and-quit", "commit complete", "Exiting configuration mode")
    history = say(channel, "show system commit")
    if not re.search(r"(?m)^0 .* by \w+ via cli\n    word$", history):
        problems.append(f"the commit is not in {history!r}")


def main():
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    client.connect(
        "127.0.0.1",
        port=int(sys.argv[1]),
        username=sys.argv[2],
        password=os.environ["MXSIM_TEST_SECRET"],
        look_for_keys=False,
        allow_agent=False,
    )
    try:
        session(client.invoke_shell())
    except TimeoutError:
        pass
    client.close()
    print("\n".join(problems) or "as expected")
    return 1 if problems else 0


sys.exit(main())
