"""`python -m bench NAME PATH... [--json]`: NAME is a module of this folder with `run(paths) -> Table`."""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path

NAMES = [
    "alignment", "attribution", "check", "contradiction", "coreference", "dates", "grouping", "names", "scale", "speed",
    "stories", "syntax", "vectors",
]  # fmt: skip


def main() -> None:
    here = Path(__file__).parent
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("name", choices=[name for name in NAMES if (here / f"{name}.py").exists()])
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--json", action="store_true", help="print JSON with stable names of figures")
    options = parser.parse_args()
    for path in options.paths:
        if not path.exists():
            parser.error(f"{path}: no such file or folder; name the corpus, e.g. python -m bench {options.name} FOLDER")
    table = importlib.import_module(f"bench.{options.name}").run(options.paths)
    if options.json:
        print(table.to_json())
    else:
        table.print()


if __name__ == "__main__":
    main()
