// Small pieces of interface that every explorable uses.
(function () {
  "use strict";
  const book = (window.VAEBook = window.VAEBook || {});
  let count = 0;

  // element("button", {class: "x", onclick: f}, "text", child)
  book.element = function (tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
      else if (value !== null && value !== undefined) made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
  };

  book.id = (name) => `explorable-${name}-${++count}`;

  book.button = (text, onclick) =>
    book.element(
      "button",
      { type: "button", class: "explorable-button", onclick },
      text,
    );

  // A labelled range input with its value beside it. options: {label, min, max, step,
  // value, show(value) -> text}. Returns {root, input, get(), set(value)}.
  book.slider = function (options, changed) {
    const show = options.show || ((value) => book.number(value));
    const id = book.id("slider");
    const output = book.element("output", { for: id });
    const input = book.element("input", {
      type: "range",
      id,
      min: options.min,
      max: options.max,
      step: options.step || 0.01,
      oninput: () => {
        tell();
        changed(Number(input.value));
      },
    });
    function tell() {
      const text = show(Number(input.value));
      output.textContent = text;
      input.setAttribute("aria-valuetext", text);
    }
    function set(value) {
      input.value = value;
      tell();
    }
    set(options.value);
    const label = book.element("label", { for: id }, options.label);
    const root = book.element(
      "div",
      { class: "explorable-slider" },
      label,
      input,
      output,
    );
    return { root, input, set, get: () => Number(input.value) };
  };

  // One choice of several, by mouse or arrow keys. options: [[value, text], ...]
  book.choice = function (legend, options, chosen, changed) {
    const name = book.id("choice");
    const set = book.element("fieldset", { class: "explorable-choice" });
    set.append(book.element("legend", {}, legend));
    for (const [value, text] of options) {
      const input = book.element("input", {
        type: "radio",
        name,
        value,
        onchange: () => changed(value),
      });
      input.checked = value === chosen;
      set.append(book.element("label", {}, input, book.element("span", {}, text)));
    }
    return set;
  };

  // A line for everybody that is also read out, when the reader pauses
  book.status = function () {
    const line = book.element("p", {
      class: "explorable-status",
      "aria-live": "polite",
    });
    let timer = 0;
    return {
      root: line,
      say(text) {
        clearTimeout(timer);
        timer = setTimeout(() => (line.textContent = text), 250);
      },
    };
  };

  // At most one call of `draw` for each frame of the screen
  book.eachFrame = function (draw) {
    let asked = false;
    return function () {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        draw();
      });
    };
  };

  // Round numbers for about `count` marks on an axis
  book.marks = function (low, high, count = 5) {
    const raw = (high - low) / count;
    const power = 10 ** Math.floor(Math.log10(raw));
    const step = power * [1, 2, 5, 10].find((m) => m * power >= raw * 0.999);
    const found = [];
    for (
      let v = Math.ceil(low / step - 1e-9) * step;
      v <= high + step / 1e6;
      v += step
    ) {
      found.push(Math.round(v * 1e6) / 1e6);
    }
    return found;
  };

  book.number = (value, digits = 2) => value.toFixed(digits).replace("-", "\u2212");
  book.pair = (z) => `(${book.number(z[0])}, ${book.number(z[1])})`;
  book.still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
})();
