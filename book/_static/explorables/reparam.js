// Reparameterisation: the noise is held still, the mean and the width move, and so does
// every draw. Its slope is what the gradient is made of.
(function () {
  "use strict";
  const book = (window.VAEBook = window.VAEBook || {});
  book.components = book.components || {};
  const [CURVE, DRAW, ARROW] = ["#722857", "#2d69f7", "#0e6f00"];
  const COUNT = 8;
  const GOAL = 3; // f(z) = (z - 3) squared, as in the chapter

  book.components.reparam = function (stage) {
    const chart = book.chart({
      label: "",
      x: [-3, 9, "z"],
      y: [0, 36, "f(z) = (z \u2212 3)\u00b2"],
      width: 620,
    });
    const mean = book.slider(
      { label: "m", min: -1, max: 6, value: 1, step: 0.05 },
      show,
    );
    const width = book.slider(
      { label: "s", min: 0.05, max: 2, value: 1, step: 0.05 },
      show,
    );
    const reading = book.element("p", {
      class: "explorable-reading",
      "aria-live": "polite",
    });
    let seed = 1;
    let noise = [];

    function fresh() {
      const normal = book.normals(seed);
      noise = Array.from({ length: COUNT }, normal);
      seed += 1;
    }

    const paint = book.eachFrame(() => {
      const [m, s] = [mean.get(), width.get()];
      const draws = noise.map((e) => m + s * e);
      const slopes = draws.map((z) => 2 * (z - GOAL));
      const average = (values) => values.reduce((a, b) => a + b, 0) / values.length;
      const byMean = average(slopes);
      const byWidth = average(slopes.map((slope, i) => slope * noise[i]));
      chart.clear();
      chart.line(
        book.curve((z) => (z - GOAL) ** 2, -3, 9),
        { colour: CURVE },
      );
      draws.forEach((z, i) => {
        const y = (z - GOAL) ** 2;
        chart.arrow(z, y, -0.2 * slopes[i], { colour: ARROW, thick: 1.5 });
        chart.dot(z, y, { colour: DRAW, radius: 4 });
        chart.dot(z, 0.6, { colour: DRAW, radius: 2 });
      });
      chart.arrow(m, 2.2, -0.2 * byMean, { colour: "#000000", thick: 4 });
      chart.describe(
        `The parabola f with ${COUNT} draws at ` +
          `${draws.map((z) => book.number(z, 1)).join(", ")}.`,
      );
      reading.textContent =
        `Gradient from these ${COUNT} draws: ` +
        `\u2202/\u2202m = ${book.number(byMean)}, ` +
        `\u2202/\u2202s = ${book.number(byWidth)}. ` +
        `True: ${book.number(2 * (m - GOAL))} and ${book.number(2 * s)}.`;
    });

    function show() {
      paint();
    }

    const again = book.button("New noise", () => {
      fresh();
      show();
    });
    fresh();
    stage.append(
      mean.root,
      width.root,
      chart.root,
      book.legend([
        [CURVE, "solid", "f"],
        [DRAW, "dotted", "draws m + s\u03b5, their \u03b5 held still"],
        [ARROW, "solid", "downhill at each draw"],
        ["#000000", "solid", "their mean: where m goes"],
      ]),
      reading,
      again,
    );
    show();
  };
})();
