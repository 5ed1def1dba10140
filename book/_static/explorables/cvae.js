// The conditional VAE: one z and ten labels; a drawing keeps its style when its label
// changes.
(function () {
  "use strict";
  const book = (window.VAEBook = window.VAEBook || {});
  book.components = book.components || {};

  book.components.cvae = function (stage, data) {
    const net = book.model(data.spec);
    const cloud = { ...data.cloud, points: book.halves(data.cloud.points) };
    const examples = book.images(data.examples);
    let label = 3;
    let x = null;

    const status = book.status();
    const large = book.tile("", 140);
    const row = Array.from({ length: 10 }, (_, digit) => book.tile(`y = ${digit}`, 44));
    const plane = book.plane({
      label: "Latent plane of the conditional VAE: moves the style z",
      colours: data.colours,
      moved: (z) => draw(z),
    });

    // The digit that was asked for at once; the others, a few for each frame
    let waiting = [];
    const more = book.eachFrame(() => {
      for (const digit of waiting.splice(0, 3)) one(digit);
      if (waiting.length) more();
    });

    function one(digit) {
      const alt = `The digit ${digit} at z = ${book.pair(plane.z)}`;
      const image = net.decode(plane.z, digit);
      row[digit].show(image, alt);
      row[digit].root.classList.toggle("explorable-chosen", digit === label);
      if (digit !== label) return;
      large.show(image, alt);
      large.caption(`y = ${digit}`);
    }

    function draw(z) {
      const where = `z = ${book.pair(z)}`;
      one(label);
      waiting = row.map((_, digit) => digit).filter((digit) => digit !== label);
      more();
      status.say(`${where}, label ${label}. Below: the same z with all ten labels.`);
    }

    const picker = (legend, changed) =>
      book.choice(
        legend,
        Array.from({ length: 10 }, (_, d) => [d, String(d)]),
        label,
        changed,
      );

    const input = book.tile("input");
    const line = book.element("p", { class: "explorable-reading" });
    const answer = book.element("div", { hidden: "" }, input.root, line);
    let own = 3; // the label that the drawing is encoded with

    function encode() {
      answer.hidden = !x;
      if (!x) return plane.mark([]);
      const { mean, logvar } = net.encode(x, own);
      const sd = logvar.map((value) => Math.exp(value / 2));
      input.show(x, "The drawing as the encoder gets it");
      line.textContent =
        `Encoded as a ${own}: z = ${book.pair(mean)}. ` +
        "Its style with every label stands in the row of ten.";
      plane.move([...mean]);
      plane.mark([{ mean, sd }]);
    }

    const sketch = book.sketch((drawn) => {
      x = drawn;
      encode();
    });
    const ownPicker = picker("I drew a", (digit) => {
      own = digit;
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
            own = Number(digit);
            ownPicker.querySelectorAll("input")[own].checked = true;
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

    stage.append(
      picker("Ask for a", (digit) => {
        label = digit;
        draw(plane.z);
      }),
      book.element(
        "div",
        { class: "explorable-row" },
        plane.root,
        book.element("div", { class: "explorable-side" }, large.root, status.root),
      ),
      book.element(
        "div",
        { class: "explorable-tiles" },
        ...row.map((tile) => tile.root),
      ),
      book.element(
        "div",
        { class: "explorable-row" },
        sketch.root,
        book.element("div", { class: "explorable-side" }, ownPicker, tools, answer),
      ),
    );
    plane.cloud(cloud);
  };
})();
