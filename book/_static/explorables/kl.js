// The KL playground: two normal distributions, both divergences, and a Monte Carlo
// estimate that converges.
(function () {
  "use strict";
  const book = (window.VAEBook = window.VAEBook || {});
  book.components = book.components || {};
  const [Q, P, TRUE] = ["#2d69f7", "#722857", "#0e6f00"];
  const MOST = 10000;

  book.components.kl = function (stage) {
    const densities = book.chart({
      label: "Densities of q and p",
      x: [-6, 6, "z"],
      y: [0, 0.8, "density"],
      width: 300,
    });
    const estimate = book.chart({
      label: "Monte Carlo estimate against the number of draws",
      x: [0, 1000, "draws"],
      y: [0, 2, "KL(q\u2016p), nats"],
      width: 300,
    });
    const mean = book.slider(
      { label: "\u03bc", min: -3, max: 3, value: 1, step: 0.05 },
      changed,
    );
    const logvar = book.slider(
      { label: "ln \u03c3\u00b2", min: -4, max: 2, value: -1, step: 0.05 },
      changed,
    );
    const cells = {};
    const cell = (name) => (cells[name] = book.element("td", {}));
    const table = book.element(
      "table",
      { class: "explorable-table" },
      book.element(
        "thead",
        {},
        book.element(
          "tr",
          {},
          ...["", "nats", "\u2202/\u2202\u03bc", "\u2202/\u2202 ln \u03c3\u00b2"].map(
            (t) => book.element("th", { scope: "col" }, t),
          ),
        ),
      ),
      book.element(
        "tbody",
        {},
        ...[
          ["forward", "KL(q\u2016p), the KL loss"],
          ["reverse", "KL(p\u2016q), arguments swapped"],
        ].map(([name, text]) =>
          book.element(
            "tr",
            {},
            book.element("th", { scope: "row" }, text),
            cell(name),
            cell(name + "ByMean"),
            cell(name + "ByLogvar"),
          ),
        ),
      ),
    );
    const reading = book.element("p", {
      class: "explorable-reading",
      "aria-live": "polite",
    });
    let normal, draws, total, squares, running;

    function restart() {
      normal = book.normals(7);
      [draws, total, squares, running] = [0, 0, 0, [[0, 0]]];
    }

    function draw(count) {
      const [m, v] = [mean.get(), Math.exp(logvar.get())];
      for (let i = 0; i < count && draws < MOST; i++) {
        const z = m + Math.sqrt(v) * normal();
        const term = book.logDensity(z, m, v) - book.logDensity(z, 0, 1);
        draws += 1;
        total += term;
        squares += term * term;
        if (draws < 100 || draws % 10 === 0) running.push([draws, total / draws]);
      }
    }

    const show = book.eachFrame(() => {
      const [m, lv] = [mean.get(), logvar.get()];
      const values = book.divergences(m, lv);
      for (const [name, td] of Object.entries(cells))
        td.textContent = book.number(values[name], 3);
      const top = Math.max(0.45, 1.1 / Math.sqrt(2 * Math.PI * Math.exp(lv)));
      densities.range(null, [0, top]);
      densities.clear();
      densities.line(
        book.curve((z) => Math.exp(book.logDensity(z, 0, 1)), -6, 6),
        { colour: P, dash: [6, 4] },
      );
      densities.line(
        book.curve((z) => Math.exp(book.logDensity(z, m, Math.exp(lv))), -6, 6, 600),
        { colour: Q },
      );
      densities.describe(
        `Densities: q with mean ${book.number(m)} and log-variance ` +
          `${book.number(lv)}; p with mean 0 and log-variance 0.`,
      );
      const goal = values.forward;
      estimate.range([0, Math.max(100, draws)], [0, Math.max(0.5, 2 * goal)]);
      estimate.clear();
      estimate.line(
        [
          [0, goal],
          [MOST, goal],
        ],
        { colour: TRUE, dash: [6, 4] },
      );
      estimate.line(running.slice(1), { colour: Q });
      const guess = total / draws;
      const error = Math.sqrt(Math.max(0, squares / draws - guess ** 2) / draws);
      reading.textContent =
        `Mean of ln q(z) \u2212 ln p(z) over ${draws} draws from q: ` +
        `${book.number(guess, 3)} \u00b1 ${book.number(error, 3)} nats ` +
        `(one standard error); closed form: ${book.number(goal, 3)}.`;
      estimate.describe(reading.textContent);
    });

    function changed() {
      restart();
      draw(100);
      show();
    }

    const buttons = book.element(
      "div",
      { class: "explorable-tools" },
      book.button("100 more draws", () => {
        draw(100);
        show();
      }),
      book.button("1,000 more draws", () => {
        draw(1000);
        show();
      }),
      book.button("Start again", changed),
    );
    stage.append(
      mean.root,
      logvar.root,
      book.element(
        "div",
        { class: "explorable-row" },
        book.element(
          "div",
          {},
          densities.root,
          book.legend([
            [Q, "solid", "q = N(\u03bc, \u03c3\u00b2)"],
            [P, "dashed", "p = N(0, 1)"],
          ]),
        ),
        book.element(
          "div",
          {},
          estimate.root,
          book.legend([
            [Q, "solid", "estimate"],
            [TRUE, "dashed", "closed form"],
          ]),
        ),
      ),
      table,
      reading,
      buttons,
    );
    changed();
  };
})();
