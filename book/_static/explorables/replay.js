// Training once more: decoder grid and codes after some batches, on a slider.
(function () {
  "use strict";
  const book = (window.VAEBook = window.VAEBook || {});
  book.components = book.components || {};

  book.components.replay = function (stage, data) {
    const frames = data.frames.map((frame) => ({
      ...frame,
      points: book.halves(frame.points),
    }));
    const grid = book.element("img", {
      class: "explorable-plane",
      width: 360,
      height: 360,
      alt: "",
    });
    const plane = book.plane({
      label: "Codes of test images; moving in this plane changes nothing here",
      colours: data.colours,
      moved() {},
    });
    plane.canvas.setAttribute("role", "img");
    plane.canvas.removeAttribute("tabindex");
    plane.root.querySelector(".explorable-hint").remove();
    const name = (i) =>
      i === 0
        ? "before training"
        : `after ${frames[i].batches} batches ` +
          `(epoch ${book.number(frames[i].epoch, 1)})`;
    const slider = book.slider(
      {
        label: "Training",
        min: 0,
        max: frames.length - 1,
        step: 1,
        value: frames.length - 1,
        show: name,
      },
      show,
    );

    function show(i) {
      const frame = frames[i];
      grid.src = frame.grid;
      grid.alt = `Decoder grid ${name(i)}`;
      plane.cloud({
        points: frame.points,
        labels: data.labels,
        circles: true,
        box: data.box,
        bare: true,
      });
      plane.canvas.setAttribute("aria-label", `Codes of test images ${name(i)}`);
    }

    let timer = 0;
    const play = book.button("Play", () => {
      if (timer) return stop();
      play.textContent = "Stop";
      let i = slider.get() === frames.length - 1 ? 0 : slider.get();
      timer = setInterval(() => {
        slider.set(i);
        show(i);
        i += 1;
        if (i === frames.length) stop();
      }, 700);
    });
    function stop() {
      clearInterval(timer);
      timer = 0;
      play.textContent = "Play";
    }
    const buttons = book.element(
      "div",
      { class: "explorable-tools" },
      book.button("Back", () => step(-1)),
      book.button("Forward", () => step(1)),
    );
    if (!book.still()) buttons.append(play);
    function step(by) {
      const i = Math.min(frames.length - 1, Math.max(0, slider.get() + by));
      slider.set(i);
      show(i);
    }
    slider.root.classList.add("explorable-long"); // its value is a line of words
    stage.append(
      slider.root,
      buttons,
      book.element(
        "div",
        { class: "explorable-pair" },
        book.element("div", {}, grid),
        plane.root,
      ),
    );
    show(frames.length - 1);
  };
})();
