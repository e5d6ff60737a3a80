"""How fast the desk is at 1,000 to 100,000 patients: `python3 dev.py bench`. No pass or fail, only figures."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tests.bench import parts, registers
from tests.bench.machine import machine, now
from tests.bench.page import page
from tests.bench.report import lines
from tests.bench.screen import Screen, is_possible, screen
from tests.bench.setting import Setting, tell
from tests.bench.table import plain


def main(arguments: Sequence[str]) -> int:
    """Measure, print the table, keep the figures; 0 unless something could not be measured."""
    options = _options(arguments)
    if sys.platform != "linux":
        tell("The benchmark reads a virtual screen and the memory of processes, which only Linux offers.")
        return 1
    results = _kept(options.results)
    if options.only != ["none"]:
        _measure(options, results)
    print("\n".join(f"{name}: {value}" for name, value in (results["machine"] | now()).items()), end="\n\n")
    print(plain(lines({name: part["figures"] for name, part in results["parts"].items()})))
    if options.write_doc:
        options.doc.write_text(page(results), encoding="utf-8")
        tell(f"Wrote {options.doc}")
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--patients", type=_numbers, default=[1_000, 10_000, 100_000], help="sizes, as 1000,10000")
    parser.add_argument("--only", type=_names, default=list(parts.NAMES), help=f"of {', '.join(parts.NAMES)}; or none")
    parser.add_argument("--quick", action="store_true", help="a few samples of each, to see that all can be measured")
    parser.add_argument("--soak", type=float, default=1.0, metavar="MINUTES", help="how long random use goes on")
    parser.add_argument("--write-doc", action="store_true", help="write docs/performance.md from the figures kept")
    parser.add_argument("--offscreen", action="store_true", help="no virtual screen: windows where nobody sees them")
    parser.add_argument("--cache", type=Path, default=registers.CACHE, help="where the registers are kept")
    parser.add_argument("--results", type=Path, default=registers.CACHE / "results.json", help="the figures as JSON")
    parser.add_argument("--doc", type=Path, default=registers.ROOT / "docs" / "performance.md", help="the page")
    return parser.parse_args(arguments)


def _numbers(text: str) -> list[int]:
    return [int(each) for each in text.split(",")]


def _names(text: str) -> list[str]:
    chosen = ["start" if each == "memory" else each for each in text.split(",")]
    unknown = [each for each in chosen if each not in (*parts.NAMES, "none")]
    if unknown:
        raise argparse.ArgumentTypeError(f"unknown: {', '.join(unknown)}")
    return list(dict.fromkeys(chosen))


def _kept(path: Path) -> dict[str, Any]:
    """What earlier runs left, of this machine; what is measured now takes its place."""
    empty: dict[str, Any] = {"machine": machine(), "parts": {}}
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return empty
    return found if found.get("machine") == empty["machine"] else empty


def _measure(options: argparse.Namespace, results: dict[str, Any]) -> None:
    """Measure what was asked for and keep each part as soon as there is one."""
    clinics = {patients: registers.clinic(patients, tell, options.cache) for patients in sorted(options.patients)}
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="scratch-", dir=options.cache)))
        where = stack.enter_context(screen()) if is_possible() and not options.offscreen else None
        setting = Setting(
            clinics=clinics, scratch=scratch, quick=options.quick, display=where.display if where else "",
            soak_minutes=options.soak,
        )  # fmt: skip
        for name in parts.NAMES:
            if name in options.only:
                _measure_part(name, setting, where, options, results)


def _measure_part(
    name: str, setting: Setting, where: Screen | None, options: argparse.Namespace, results: dict[str, Any]
) -> None:
    if name == "start" and where is None:
        tell("start: left out, for it is read from the screen of Xvfb, which is not here")
        return
    busy = os.getloadavg()[0]
    if busy > (os.cpu_count() or 1):
        tell(f"The machine is busy (load {busy:.1f}): the figures will be higher than they need be.")
    about = {**now(), "patients": list(setting.clinics), "quick": setting.quick, "load": round(busy, 1)}
    results["parts"][name] = {**about, "figures": parts.measure(name, setting, where)}
    results["parts"] = {each: results["parts"][each] for each in parts.NAMES if each in results["parts"]}
    options.results.parent.mkdir(parents=True, exist_ok=True)
    options.results.write_text(json.dumps(results, indent=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
