// Normal distributions in one dimension: densities, draws, divergences.
(function () {
  "use strict";
  const book = (window.VAEBook = window.VAEBook || {});

  // Repeatable standard normal draws (mulberry32, then Box and Muller)
  book.normals = function (seed) {
    let state = seed >>> 0;
    function uniform() {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = Math.imul(state ^ (state >>> 15), state | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    }
    return () =>
      Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  };

  book.logDensity = (z, mean, variance) =>
    -0.5 * (Math.log(2 * Math.PI * variance) + (z - mean) ** 2 / variance);

  // q = N(mean, exp(logvar)) and p = N(0, 1), in nats: KL(q||p), KL(p||q) and their
  // derivatives by mean and by logvar
  book.divergences = function (mean, logvar) {
    const variance = Math.exp(logvar);
    return {
      forward: (mean ** 2 + variance - 1 - logvar) / 2,
      forwardByMean: mean,
      forwardByLogvar: (variance - 1) / 2,
      reverse: ((1 + mean ** 2) / variance - 1 + logvar) / 2,
      reverseByMean: mean / variance,
      reverseByLogvar: (1 - (1 + mean ** 2) / variance) / 2,
    };
  };
})();
