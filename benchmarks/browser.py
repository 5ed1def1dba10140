"""Models in the browser: the time of one pass, beside torch's on one thread."""

import os
import shutil
import statistics
import sys
import time
from pathlib import Path

import torch

from autograder.reference import reference

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = ROOT / "book" / "_static" / "explorables"
CODE = """
({spec, count}) => {
  const net = VAEBook.model(spec), x = new Float32Array(784).map((_, i) => (i % 7) / 7);
  const clock = (run) => {
    const times = [];
    for (let i = 0; i < count; i++) {
      const start = performance.now();
      run(i);
      times.push(performance.now() - start);
    }
    return times.slice(count / 5).sort((a, b) => a - b);  // the first ones warm up
  };
  const middle = (times) => times[times.length >> 1];
  return {
    decode: middle(clock((i) => net.decode([Math.sin(i), Math.cos(i)], i % 10))),
    encode: middle(clock((i) => net.encode(x, i % 10))),
  };
}
"""


def torch_times(model: torch.nn.Module, count: int, conditional: bool) -> list[float]:
    """Median milliseconds of decode and encode for one image, on one thread."""
    label = (torch.tensor([3]),) if conditional else ()
    z, x = torch.randn(1, 2), torch.rand(1, 1, 28, 28)
    found = []
    with torch.no_grad():
        for call in (
            lambda: model.decode(z, *label),
            lambda: model.encode(x, *label),
        ):
            times = []
            for _ in range(count):
                start = time.perf_counter()
                call()
                times.append(1000 * (time.perf_counter() - start))
            found.append(statistics.median(times[count // 5 :]))
    return found


def main(*, quick: bool = False) -> None:
    """Print a table; without a browser, one line that says so."""
    named = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if named is None:
        print("\nNO BROWSER: set CHROMIUM to measure the models in one")
        return
    from playwright.sync_api import sync_playwright

    sys.path.insert(0, str(ROOT / "book"))
    from browser_models import cvae_model, vae_model

    ref, count = reference("vae"), 50 if quick else 300
    torch.set_num_threads(1)
    print("\nOne image through the models, median milliseconds")
    print(f"{'':8}{'browser':>18}{'torch, 1 thread':>22}")
    with sync_playwright() as engine:
        browser = engine.chromium.launch(
            executable_path=named, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        for name in ("numbers.js", "models.js"):
            page.add_script_tag(path=str(SCRIPTS / name))
        for model, write in (
            (ref.VAE(2), vae_model),
            (ref.ConditionalVAE(2), cvae_model),
        ):
            conditional = write is cvae_model
            asked = {"spec": write(model), "count": count}
            times = page.evaluate(CODE, asked)
            beside = torch_times(model.eval(), count, conditional)
            label = "CVAE" if conditional else "VAE"
            for part, own in zip(("decode", "encode"), beside, strict=True):
                print(f"{label:5} {part:8}{times[part]:8.2f}{own:20.2f}")
        browser.close()


if __name__ == "__main__":
    main()
