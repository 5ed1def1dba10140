"""Settings of every test: small data, one thread, no windows, commands of this venv."""

import os
import sys
from pathlib import Path

os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ["MPLBACKEND"] = "agg"
os.environ["VAEBOOK_PROGRESS"] = "0"
os.environ["VAEBOOK_FAST"] = "1"
