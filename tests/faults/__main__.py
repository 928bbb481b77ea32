"""A long run of faults, with its figures: `python -m tests.faults --rounds 250 --seed 7`."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.faults.rounds import Report, kill_rounds, migration_rounds, truncation_rounds


def main() -> int:
    """Prints what was done and what was lost; 1 if anything was."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--rounds", type=int, default=250, help="kills of writers; a fifth as many of each other fault")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--record", help="an empty PostgreSQL database instead of a file: kills only")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        location, fewer = Path(folder) / "record.db", max(1, options.rounds // 5)
        reports = [_timed(lambda: kill_rounds(options.record or str(location), options.rounds, options.seed))]
        if not options.record:
            reports.append(_timed(lambda: migration_rounds(Path(folder) / "old.db", fewer, options.seed)))
            reports.append(_timed(lambda: truncation_rounds(location, fewer, options.seed)))
    return 1 if any(report.losses for report in reports) else 0


def _timed(run: Callable[[], Report]) -> Report:
    start = time.monotonic()
    report = run()
    for kind, number in sorted(report.faults.items()):
        print(f"{number:6} {kind}")
    for kind, number in sorted(report.acknowledged.items()):
        print(f"{number:6} times before a fault: {kind}")
    print(f"{len(report.losses):6} losses    {time.monotonic() - start:.0f} s\n")
    for loss in report.losses[:20]:
        print(f"       {loss}")
    return report


sys.exit(main())
