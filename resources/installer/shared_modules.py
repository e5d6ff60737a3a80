"""Runs first in both programs on Windows: their modules lie in one archive that they share, and not in each of them."""

import os
import sys

import pyimod01_archive
import pyimod02_importers

pyimod02_importers.pyz_archive = pyimod01_archive.ZlibArchiveReader(
    os.path.join(getattr(sys, "_MEIPASS", ""), "program.pyz"), 0, check_pymagic=True
)
sys.path_importer_cache.clear()  # what was made with the empty archive of the program itself
