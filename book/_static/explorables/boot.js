// Finds the explorables of a page and starts each when it comes near the screen.
// Until then, and without scripts, each shows its still picture.
(function () {
  "use strict";
  const book = (window.VAEBook = window.VAEBook || {});
  book.components = book.components || {};

  // A component is a function (stage, data): it fills the empty element `stage`.
  function start(figure) {
    if (figure.dataset.started) return;
    figure.dataset.started = "yes";
    const data = JSON.parse(figure.querySelector("script.explorable-data").textContent);
    const stage = document.createElement("div");
    stage.className = "explorable-stage";
    try {
      book.components[figure.dataset.explorable](stage, data);
    } catch (error) {
      console.error(error);
      return; // the still picture stays
    }
    figure.querySelector(".explorable-still").replaceWith(stage);
    figure.classList.add("explorable-live");
  }

  function watch() {
    const figures = document.querySelectorAll("figure[data-explorable]");
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting) {
            observer.unobserve(entry.target);
            start(entry.target);
          }
        }
      },
      { rootMargin: "500px" },
    );
    figures.forEach((figure) => observer.observe(figure));
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", watch);
  } else {
    watch();
  }
})();
