// A pad to draw a digit on, by mouse, finger, pen or keys, and its 28 x 28 pixels
// prepared as those of MNIST: the digit fitted into 20 x 20, its centre of mass moved
// to the middle.
(function () {
  "use strict";
  const book = (window.VAEBook = window.VAEBook || {});
  const SIDE = 196;
  const WIDTH = 16;

  // Ink of each pixel of a canvas, 0 to 1
  function ink(canvas) {
    const { width, height } = canvas;
    const raw = canvas.getContext("2d").getImageData(0, 0, width, height).data;
    return Float32Array.from(
      { length: width * height },
      (_, i) => 1 - raw[4 * i] / 255,
    );
  }

  function moments(x, side) {
    const found = { mass: 0, x: 0, y: 0, left: side, right: -1, top: side, bottom: -1 };
    for (let i = 0; i < x.length; i++) {
      if (x[i] < 0.05) continue;
      const [column, row] = [i % side, Math.floor(i / side)];
      found.mass += x[i];
      found.x += x[i] * (column + 0.5);
      found.y += x[i] * (row + 0.5);
      found.left = Math.min(found.left, column);
      found.right = Math.max(found.right, column + 1);
      found.top = Math.min(found.top, row);
      found.bottom = Math.max(found.bottom, row + 1);
    }
    return found;
  }

  // Draws `source` on 28 x 28 pixels, scaled, with the point (x, y) in the middle
  function placed(source, x, y, scale) {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 28;
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, 28, 28);
    pen.imageSmoothingQuality = "high";
    const [width, height] = [source.width * scale, source.height * scale];
    pen.drawImage(source, 14 - x * scale, 14 - y * scale, width, height);
    return canvas;
  }

  // Returns {root, clear()}; drawn(x) gets 784 numbers, or null when the pad is empty.
  book.sketch = function (drawn) {
    const hint = book.id("hint");
    const canvas = book.element("canvas", {
      width: SIDE,
      height: SIDE,
      class: "explorable-pad",
      tabindex: 0,
      role: "application",
      "aria-label": "Pad to draw a digit on",
      "aria-describedby": hint,
    });
    const words =
      "Draw with mouse, finger or pen. " +
      "With keys: arrows move, the space bar lowers or lifts the pen.";
    const root = book.element(
      "div",
      {},
      canvas,
      book.element("p", { id: hint, class: "explorable-hint" }, words),
    );
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    const paper = document.createElement("canvas"); // what is drawn, without the cursor
    paper.width = paper.height = SIDE;
    const stroke = paper.getContext("2d", { willReadFrequently: true });
    let at = [SIDE / 2, SIDE / 4];
    let down = false;

    function show(cursor) {
      pen.drawImage(paper, 0, 0);
      if (!cursor) return;
      pen.strokeStyle = down ? "#d00000" : "#2d69f7";
      pen.lineWidth = 2;
      pen.strokeRect(at[0] - 6, at[1] - 6, 12, 12);
    }

    function prepared() {
      const found = moments(ink(paper), SIDE);
      if (found.mass === 0) return null;
      const size = Math.max(found.right - found.left, found.bottom - found.top);
      return ink(placed(paper, found.x / found.mass, found.y / found.mass, 20 / size));
    }

    function line(to) {
      stroke.beginPath();
      stroke.moveTo(...at);
      stroke.lineTo(...to);
      stroke.stroke();
      at = to;
    }

    function clear() {
      stroke.fillStyle = "#ffffff";
      stroke.fillRect(0, 0, SIDE, SIDE);
      Object.assign(stroke, {
        lineWidth: WIDTH,
        lineCap: "round",
        strokeStyle: "#000000",
      });
      down = false;
      show(false);
    }

    const tell = book.eachFrame(() => drawn(prepared()));
    const place = (event) => {
      const rectangle = canvas.getBoundingClientRect();
      const scale = SIDE / rectangle.width;
      return [
        (event.clientX - rectangle.left) * scale,
        (event.clientY - rectangle.top) * scale,
      ];
    };
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      at = place(event);
      line(place(event));
      show(false);
      tell();
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!event.buttons) return;
      line(place(event));
      show(false);
      tell();
    });
    canvas.addEventListener("keydown", (event) => {
      const steps = {
        ArrowLeft: [-1, 0],
        ArrowRight: [1, 0],
        ArrowUp: [0, -1],
        ArrowDown: [0, 1],
      };
      const step = steps[event.key];
      if (!step && event.key !== " ") return;
      event.preventDefault();
      if (!step) down = !down;
      const to = at.map((v, i) =>
        Math.min(SIDE - 10, Math.max(10, v + (step ? 7 * step[i] : 0))),
      );
      if (down) line(to);
      at = to;
      show(true);
      if (down) tell();
    });
    canvas.addEventListener("blur", () => show(false));
    clear();
    return {
      root,
      clear() {
        clear();
        drawn(null);
      },
    };
  };
})();
