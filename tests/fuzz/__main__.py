"""A long run of the targets: `python -m tests.fuzz --seconds 3600 [TARGET...]`. What breaks is kept in the corpus."""

from __future__ import annotations

import argparse
import random
import sys
import time
from itertools import count

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzz.corpus import keep
from tests.fuzz.targets import TARGETS


def main() -> int:
    """Prints how many inputs each stage took; 1 if one broke."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", default=list(TARGETS), metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=float, default=60, help="for each target")
    options = parser.parse_args()
    return max(_fuzz(name, options.seconds) for name in options.targets)


def _fuzz(name: str, seconds: float) -> int:
    material, holds, at_once = TARGETS[name]
    inputs = count()
    last: list[object] = [None]

    def checked(case: object) -> None:
        next(inputs)
        last[0] = case
        holds(case)

    quiet = settings(
        max_examples=at_once * 4, deadline=None, database=None, suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink), print_blob=False,
    )  # fmt: skip
    start = time.monotonic()
    while time.monotonic() - start < seconds:
        try:
            seed(random.getrandbits(64))(quiet(given(material)(checked)))()
        except Exception as error:  # the smallest input that breaks it is the last one that was tried
            keep(name, last[0])
            print(f"{name}: broke after {next(inputs):,} inputs: {type(error).__name__}: {error}\n  {last[0]!r}")
            return 1
    print(f"{name}: {next(inputs):,} inputs in {time.monotonic() - start:.0f} s, none broke")
    return 0


sys.exit(main())
