// A plane with a cloud of codes, drawn as digits, and a position that can be moved by
// pointer and by arrow keys.
(function () {
  "use strict";
  const book = (window.VAEBook = window.VAEBook || {});
  const SIDE = 360; // in units of the style sheet, before it is fitted to the page
  const MARGIN = 26;

  // options: {label, colours, moved(z)}; moved is called for every new position.
  // Returns {root, z, move(z), cloud(cloud), mark(list)}; a cloud is
  // {points: Float32Array(2n), labels: string of n digits, circles: draw the prior's?,
  // box: {left, right, bottom, top}, bare: hide the position?};
  // a mark is {mean, sd} (an ellipse) or {points: [[z1, z2], ...]}.
  book.plane = function (options) {
    const hint = book.id("hint");
    const canvas = book.element("canvas", {
      class: "explorable-plane",
      tabindex: 0,
      role: "application",
      "aria-label": options.label,
      "aria-describedby": hint,
    });
    const keys =
      "Drag, or focus the plane and use the arrow keys " +
      "(with Shift: larger steps; Home: back to the origin).";
    const root = book.element(
      "div",
      {},
      canvas,
      book.element("p", { id: hint, class: "explorable-hint" }, keys),
    );
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    canvas.width = canvas.height = SIDE * ratio;
    const context = canvas.getContext("2d");
    context.scale(ratio, ratio);
    const ground = document.createElement("canvas"); // the cloud, drawn once
    ground.width = ground.height = SIDE * ratio;
    const plane = { root, canvas, z: [0, 0], marks: [] };
    let box = { left: -3, right: 3, bottom: -3, top: 3 };

    const inner = SIDE - 2 * MARGIN;
    const toX = (z1) => MARGIN + (inner * (z1 - box.left)) / (box.right - box.left);
    const toY = (z2) =>
      SIDE - MARGIN - (inner * (z2 - box.bottom)) / (box.top - box.bottom);

    function drawGround(cloud) {
      const pen = ground.getContext("2d");
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.fillStyle = "#ffffff";
      pen.fillRect(0, 0, SIDE, SIDE);
      pen.font = "11px sans-serif";
      pen.fillStyle = "#444444";
      pen.strokeStyle = "#dddddd";
      pen.textAlign = "center";
      for (const v of book.marks(box.left, box.right)) {
        pen.strokeRect(toX(v), MARGIN, 0, inner);
        pen.fillText(book.number(v, v % 1 ? 1 : 0), toX(v), SIDE - 10);
      }
      pen.textAlign = "right";
      for (const v of book.marks(box.bottom, box.top)) {
        pen.strokeRect(MARGIN, toY(v), inner, 0);
        pen.fillText(book.number(v, v % 1 ? 1 : 0), MARGIN - 4, toY(v) + 4);
      }
      pen.textAlign = "left";
      pen.fillText("z\u2082", 4, 14);
      pen.fillText("z\u2081", SIDE - 18, SIDE - 10);
      pen.textAlign = "center";
      pen.font = "bold 9px sans-serif";
      pen.globalAlpha = 0.75;
      for (let i = 0; i < cloud.labels.length; i++) {
        pen.fillStyle = options.colours[cloud.labels[i]];
        pen.fillText(
          cloud.labels[i],
          toX(cloud.points[2 * i]),
          toY(cloud.points[2 * i + 1]) + 3,
        );
      }
      pen.globalAlpha = 1;
      if (!cloud.circles) return;
      pen.setLineDash([4, 4]);
      pen.strokeStyle = "#444444";
      for (const radius of [1, 2]) ellipse(pen, [0, 0], [radius, radius]);
      pen.setLineDash([]);
    }

    function ellipse(pen, mean, sd) {
      pen.beginPath();
      const [rx, ry] = [toX(sd[0]) - toX(0), toY(0) - toY(sd[1])];
      pen.ellipse(toX(mean[0]), toY(mean[1]), rx, ry, 0, 0, 2 * Math.PI);
      pen.stroke();
    }

    function drawMark(mark) {
      context.strokeStyle = context.fillStyle = "#000000";
      context.lineWidth = 2;
      if (mark.mean) {
        ellipse(context, mark.mean, mark.sd);
        context.lineWidth = 1;
        ellipse(context, mark.mean, [2 * mark.sd[0], 2 * mark.sd[1]]);
      }
      for (const [z1, z2] of mark.points || []) {
        context.beginPath();
        context.arc(toX(z1), toY(z2), 3, 0, 2 * Math.PI);
        context.fill();
      }
    }

    const redraw = book.eachFrame(() => {
      context.drawImage(ground, 0, 0, SIDE, SIDE);
      plane.marks.forEach(drawMark);
      if (plane.bare) return;
      const [x, y] = [toX(plane.z[0]), toY(plane.z[1])];
      for (const [colour, width] of [
        ["#ffffff", 6],
        ["#000000", 2.5],
      ]) {
        context.strokeStyle = colour;
        context.lineWidth = width;
        context.beginPath();
        context.arc(x, y, plane.marks.length ? 11 : 8, 0, 2 * Math.PI);
        context.stroke();
      }
    });

    plane.move = function (z) {
      plane.z = [
        Math.min(box.right, Math.max(box.left, z[0])),
        Math.min(box.top, Math.max(box.bottom, z[1])),
      ];
      redraw();
      options.moved(plane.z);
    };

    plane.mark = function (list) {
      plane.marks = list;
      redraw();
    };

    plane.cloud = function (cloud) {
      box = cloud.box;
      plane.bare = cloud.bare;
      drawGround(cloud);
      plane.marks = [];
      plane.move([0, 0]);
    };

    function follow(event) {
      const rectangle = canvas.getBoundingClientRect();
      const scale = SIDE / rectangle.width;
      const x = (event.clientX - rectangle.left) * scale - MARGIN;
      const y = (event.clientY - rectangle.top) * scale - MARGIN;
      plane.move([
        box.left + (x / inner) * (box.right - box.left),
        box.top - (y / inner) * (box.top - box.bottom),
      ]);
    }

    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      follow(event);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (event.buttons) follow(event);
    });
    canvas.addEventListener("keydown", (event) => {
      const steps = {
        ArrowLeft: [-1, 0],
        ArrowRight: [1, 0],
        ArrowUp: [0, 1],
        ArrowDown: [0, -1],
      };
      const step = steps[event.key];
      if (!step && event.key !== "Home") return;
      event.preventDefault();
      const size = ((box.right - box.left) / 60) * (event.shiftKey ? 5 : 1);
      plane.move(
        step ? [plane.z[0] + size * step[0], plane.z[1] + size * step[1]] : [0, 0],
      );
    });
    return plane;
  };
})();
