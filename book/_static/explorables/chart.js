// A chart of lines on a canvas, with axes in the units of its numbers.
(function () {
  "use strict";
  const book = (window.VAEBook = window.VAEBook || {});
  const HEIGHT = 220;
  const EDGE = { left: 44, right: 10, top: 12, bottom: 34 };

  // options: {label, x: [low, high, title], y: [low, high, title], width}.
  // Returns {root, clear(), line(points, style), dot(x, y, style),
  // arrow(x, y, length, style), range(x, y), describe(text)}.
  book.chart = function (options) {
    const width = Math.min(options.width, window.innerWidth - 80); // legible on a phone
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const canvas = book.element("canvas", {
      class: "explorable-chart",
      width: width * ratio,
      style: `width:${width}px`,
      height: HEIGHT * ratio,
      role: "img",
      "aria-label": options.label,
    });
    const pen = canvas.getContext("2d");
    pen.scale(ratio, ratio);
    let [x0, x1] = options.x;
    let [y0, y1] = options.y;
    const toX = (x) =>
      EDGE.left + ((x - x0) / (x1 - x0)) * (width - EDGE.left - EDGE.right);
    const toY = (y) =>
      HEIGHT - EDGE.bottom - ((y - y0) / (y1 - y0)) * (HEIGHT - EDGE.top - EDGE.bottom);

    function labels(low, high, count, write) {
      const marks = book.marks(low, high, count);
      const step = marks[1] - marks[0];
      const digits = step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
      for (const v of marks) write(v, book.number(v, digits));
    }

    function clear() {
      pen.fillStyle = "#ffffff";
      pen.fillRect(0, 0, width, HEIGHT);
      pen.font = "11px sans-serif";
      pen.fillStyle = "#444444";
      pen.textAlign = "center";
      labels(x0, x1, 5, (v, text) =>
        pen.fillText(text, toX(v), HEIGHT - EDGE.bottom + 14),
      );
      pen.fillText(options.x[2], toX((x0 + x1) / 2), HEIGHT - 4);
      pen.textAlign = "right";
      labels(y0, y1, 4, (v, text) => pen.fillText(text, EDGE.left - 5, toY(v) + 4));
      pen.textAlign = "left";
      pen.fillText(options.y[2], EDGE.left + 4, EDGE.top + 2);
      line(
        [
          [x0, y0],
          [x1, y0],
        ],
        { colour: "#888888", thick: 1 },
      );
    }

    function path(points) {
      pen.save();
      pen.beginPath();
      const [wide, high] = [
        width - EDGE.left - EDGE.right,
        HEIGHT - EDGE.top - EDGE.bottom,
      ];
      pen.rect(EDGE.left, EDGE.top - 4, wide, high + 4);
      pen.clip();
      pen.beginPath();
      for (const [x, y] of points) pen.lineTo(toX(x), toY(y));
    }

    function line(points, { colour, thick = 2, dash = [] }) {
      path(points);
      Object.assign(pen, { strokeStyle: colour, lineWidth: thick });
      pen.setLineDash(dash);
      pen.stroke();
      pen.restore();
    }

    function dot(x, y, { colour, radius = 3 }) {
      pen.fillStyle = colour;
      pen.beginPath();
      pen.arc(toX(x), toY(y), radius, 0, 2 * Math.PI);
      pen.fill();
    }

    // A horizontal arrow from x, of a length in units of the axis
    function arrow(x, y, length, { colour, thick = 2 }) {
      const reach = Math.min(x1, Math.max(x0, x + length));
      const [from, to, height] = [toX(x), toX(reach), toY(y)];
      const head = Math.min(8, Math.abs(to - from)) * Math.sign(to - from);
      Object.assign(pen, { strokeStyle: colour, fillStyle: colour, lineWidth: thick });
      pen.beginPath();
      pen.moveTo(from, height);
      pen.lineTo(to - head / 2, height);
      pen.stroke();
      pen.beginPath();
      pen.moveTo(to, height);
      pen.lineTo(to - head, height - 4);
      pen.lineTo(to - head, height + 4);
      pen.fill();
    }

    const range = (x, y) => {
      if (x) [x0, x1] = x;
      if (y) [y0, y1] = y;
    };
    const describe = (text) => canvas.setAttribute("aria-label", text);
    return { root: canvas, clear, line, dot, arrow, range, describe };
  };

  // count + 1 points of a function on [low, high]
  book.curve = (f, low, high, count = 200) =>
    Array.from({ length: count + 1 }, (_, i) => {
      const x = low + ((high - low) * i) / count;
      return [x, f(x)];
    });

  // A key to the lines of a chart: [[colour, "solid" or "dashed", text], ...]
  book.legend = (entries) =>
    book.element(
      "p",
      { class: "explorable-legend" },
      ...entries.map(([colour, line, text]) =>
        book.element(
          "span",
          {},
          book.element("i", { style: `border-top: 3px ${line} ${colour}` }),
          text,
        ),
      ),
    );
})();
