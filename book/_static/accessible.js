// Code, tables and outputs that are wider than the screen scroll sideways. A keyboard
// can scroll only what it can focus, so these are focusable while they overflow.
(function () {
  "use strict";
  const WIDE = [
    ".bd-article pre",
    ".pst-scrollable-table-container",
    ".bd-article .cell_output",
    ".bd-article div.math",
  ].join(", ");

  function update(box) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }

  document.addEventListener("DOMContentLoaded", () => {
    const watch = new ResizeObserver((entries) =>
      entries.forEach((e) => update(e.target)),
    );
    document.querySelectorAll(WIDE).forEach((box) => watch.observe(box));
  });
})();
