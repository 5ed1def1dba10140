// The latent explorer: a plane to move through, a digit to draw, and its q(z|x).
(function () {
  "use strict";
  const book = (window.VAEBook = window.VAEBook || {});
  book.components = book.components || {};
  const SAMPLES = 4;

  // Where the pointer is, in words: {z, the digits of the nearest codes}
  function place(cloud, z) {
    const near = book.neighbours(cloud, z).slice(0, 2);
    const words = near.map(
      ([digit, share]) => `${digit} (${Math.round(100 * share)}\u00a0%)`,
    );
    return `z = ${book.pair(z)}. Nearest codes: ${words.join(", ")}.`;
  }

  // What the encoder says about a drawing: its row of pictures
  function answers(onagain) {
    const input = book.tile("input");
    const mean = book.tile("from the mean");
    const samples = Array.from({ length: SAMPLES }, (_, i) =>
      book.tile(`sample ${i + 1}`),
    );
    const again = book.button("New samples", onagain);
    const rows = samples.map((tile) => tile.root);
    const line = book.element("p", { class: "explorable-reading" });
    const tiles = book.element(
      "div",
      { class: "explorable-tiles" },
      input.root,
      mean.root,
      ...rows,
    );
    const lens = book.lens();
    const root = book.element("div", { hidden: "" }, tiles, line, lens.root, again);
    return { root, input, mean, samples, again, line, lens };
  }

  book.components.latent = function (stage, data) {
    const models = data.models.map((one) => ({
      ...one,
      net: book.model(one.spec),
      cloud: { ...one.cloud, points: book.halves(one.cloud.points) },
    }));
    const examples = book.images(data.examples);
    const normal = book.normals(1);
    let model = models[0];
    let x = null; // the drawing, if there is one

    const status = book.status();
    const decoded = book.tile("decoder's drawing at z", 140);
    const plane = book.plane({
      label: "Latent plane: moves the position z that is decoded",
      colours: data.colours,
      moved(z) {
        decoded.show(model.net.decode(z), `Decoded image at z = ${book.pair(z)}`);
        status.say(place(model.cloud, z));
      },
    });

    const answer = answers(() => encode());

    function encode() {
      answer.root.hidden = !x;
      if (!x) return plane.mark([]);
      const { mean, logvar } = model.net.encode(x);
      const sd = logvar.map((value) => Math.exp(value / 2));
      answer.input.show(x, "The drawing as the encoder gets it");
      answer.mean.show(model.net.decode(mean), "Reconstruction from the mean");
      const points = answer.samples.map((tile) => {
        const z = Array.from(mean, (value, j) => value + sd[j] * normal());
        tile.root.hidden = answer.again.hidden = !model.wide;
        if (model.wide) tile.show(model.net.decode(z), "Reconstruction from a sample");
        return z;
      });
      answer.line.textContent = model.wide
        ? `q(z|x): mean ${book.pair(mean)}, standard deviation ${book.pair(sd)}. ` +
          "Below, magnified: one and two standard deviations, and the samples."
        : `Code ${book.pair(mean)}: a single point. ` +
          "This encoder says nothing about how sure it is.";
      answer.lens.show(mean, sd, points);
      answer.lens.root.hidden = !model.wide;
      plane.move([...mean]);
      plane.mark(model.wide ? [{ mean, sd }, { points }] : [{ points: [[...mean]] }]);
    }

    const sketch = book.sketch((drawn) => {
      x = drawn;
      encode();
    });
    const choices = Array.from(data.digits, (digit, i) =>
      book.element(
        "button",
        {
          type: "button",
          class: "explorable-button",
          "aria-label": `Take a test image of a ${digit}`,
          onclick: () => {
            sketch.clear();
            x = examples[i];
            encode();
          },
        },
        digit,
      ),
    );
    const tools = book.element(
      "div",
      { class: "explorable-tools" },
      book.button("Clear", () => sketch.clear()),
      book.element("span", {}, "or take a test image:"),
      ...choices,
    );

    if (models.length > 1) {
      stage.append(
        book.choice(
          "Model",
          models.map((one, i) => [i, one.label]),
          0,
          (i) => {
            model = models[i];
            plane.cloud(model.cloud);
            encode();
          },
        ),
      );
    }
    stage.append(
      book.element(
        "div",
        { class: "explorable-row" },
        plane.root,
        book.element("div", { class: "explorable-side" }, decoded.root, status.root),
      ),
    );
    if (data.sketch) {
      stage.append(
        book.element(
          "div",
          { class: "explorable-row" },
          sketch.root,
          book.element("div", { class: "explorable-side" }, tools, answer.root),
        ),
      );
    }
    plane.cloud(model.cloud);
  };
})();
