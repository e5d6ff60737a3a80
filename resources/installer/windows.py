"""The installers for Windows, made on Linux: a bundle through wine, setup.exe by NSIS, an MSI by wixl."""

from __future__ import annotations

import environment
import sbom
import windows_bundle
import windows_msi
import windows_python
import windows_setup
from environment import DIST
from windows_smoke import OLDER, TRIED


def main() -> None:
    """Make setup.exe and the MSI, and the bill of materials, beside each other in dist."""
    version = environment.version()
    bundle = windows_bundle.make()
    print(windows_bundle.self_test(bundle, windows_bundle.windows()), flush=True)
    setup = windows_setup.make(bundle, version, DIST / f"PumpTracker-{version}-setup.exe")
    msi = windows_msi.make(bundle, version, DIST / f"PumpTracker-{version}-x64.msi")
    older = windows_bundle.older(bundle, OLDER)
    windows_setup.make(older, OLDER, TRIED / f"PumpTracker-{OLDER}-setup.exe")
    windows_msi.make(older, OLDER, TRIED / f"PumpTracker-{OLDER}-x64.msi")
    parts = windows_bundle.parts(windows_python.HERE, windows_bundle.windows())
    sbom.write(DIST / f"pumptracker-{version}-windows-x64.cdx.json", parts)
    for each in (setup, msi):
        print(f"{each.name}: {each.stat().st_size / 1e6:.1f} MB", flush=True)
