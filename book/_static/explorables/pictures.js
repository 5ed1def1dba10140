// Digits on canvases: 28 x 28 numbers as ink on paper.
(function () {
  "use strict";
  const book = (window.VAEBook = window.VAEBook || {});

  // Draws x, 784 numbers in [0, 1], on a canvas of 28 x 28 pixels
  book.paint = function (canvas, x) {
    const context = canvas.getContext("2d");
    const picture = context.createImageData(28, 28);
    for (let i = 0; i < 784; i++) {
      const grey = 255 * (1 - x[i]);
      picture.data.set([grey, grey, grey, 255], 4 * i);
    }
    context.putImageData(picture, 0, 0);
  };

  // A picture with a caption below. Returns {root, show(x, alt), caption(text)}.
  book.tile = function (caption, size = 56) {
    const canvas = book.element("canvas", {
      width: 28,
      height: 28,
      role: "img",
      class: "explorable-digit",
      style: `width:${size}px;height:${size}px`,
      "aria-label": caption,
    });
    const text = book.element("span", {}, caption);
    const root = book.element("div", { class: "explorable-tile" }, canvas, text);
    return {
      root,
      canvas,
      caption: (words) => (text.textContent = words),
      show(x, alt) {
        book.paint(canvas, x);
        if (alt) canvas.setAttribute("aria-label", alt);
      },
    };
  };

  // q(z|x) magnified: ellipses of one and two standard deviations, and samples
  book.lens = function () {
    const SIDE = 130;
    const canvas = book.element("canvas", {
      class: "explorable-lens",
      width: 2 * SIDE,
      height: 2 * SIDE,
      role: "img",
    });
    canvas.style.width = `${SIDE}px`;
    const pen = canvas.getContext("2d");
    pen.scale(2, 2);
    function show(mean, sd, points) {
      const scale = SIDE / (6 * Math.max(sd[0], sd[1]));
      pen.fillStyle = "#ffffff";
      pen.fillRect(0, 0, SIDE, SIDE);
      pen.strokeStyle = pen.fillStyle = "#000000";
      for (const times of [1, 2]) {
        pen.lineWidth = 3 - times;
        pen.beginPath();
        const radii = [times * sd[0] * scale, times * sd[1] * scale];
        pen.ellipse(SIDE / 2, SIDE / 2, ...radii, 0, 0, 2 * Math.PI);
        pen.stroke();
      }
      for (const z of points) {
        pen.beginPath();
        const [x, y] = [(z[0] - mean[0]) * scale, (z[1] - mean[1]) * scale];
        pen.arc(SIDE / 2 + x, SIDE / 2 - y, 3, 0, 2 * Math.PI);
        pen.fill();
      }
      const reach = book.number(SIDE / 2 / scale);
      canvas.setAttribute(
        "aria-label",
        `q(z|x), magnified: ${reach} from the middle to each side`,
      );
    }
    return { root: canvas, show };
  };

  // Which digits of a labelled cloud lie nearest to z: [["3", 0.7], ["8", 0.2], ...]
  book.neighbours = function (cloud, z, k = 30) {
    const order = Array.from(cloud.labels, (label, i) => {
      const distance =
        (cloud.points[2 * i] - z[0]) ** 2 + (cloud.points[2 * i + 1] - z[1]) ** 2;
      return [distance, label];
    }).sort((a, b) => a[0] - b[0]);
    const shares = {};
    for (const [, label] of order.slice(0, k))
      shares[label] = (shares[label] || 0) + 1 / k;
    return Object.entries(shares).sort((a, b) => b[1] - a[1]);
  };
})();
