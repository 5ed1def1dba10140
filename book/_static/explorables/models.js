// The forward pass of the course's models. Pictures are stored as (row, column,
// channel), weights with the output last: see browser_models.py, which writes them.
(function () {
  "use strict";
  const book = (window.VAEBook = window.VAEBook || {});

  function linear(layer, weights, x) {
    const outs = layer.out;
    const result = weights.slice(layer.bias, layer.bias + outs);
    for (let i = 0; i < layer.in; i++) {
      const value = x[i];
      if (value === 0) continue;
      const row = layer.weight + i * outs;
      for (let o = 0; o < outs; o++) result[o] += value * weights[row + o];
    }
    return result;
  }

  // A picture filled with the bias of each channel
  function blank(layer, weights, side) {
    const result = new Float32Array(side * side * layer.out);
    const bias = weights.subarray(layer.bias, layer.bias + layer.out);
    for (let start = 0; start < result.length; start += layer.out) {
      result.set(bias, start);
    }
    return result;
  }

  // Adds to the pixel at `to` one kernel position's weights times the pixel at `from`
  function addPixel(layer, weights, kernel, x, from, result, to) {
    const outs = layer.out;
    for (let c = 0; c < layer.in; c++) {
      const value = x[from + c];
      if (value === 0) continue;
      const row = layer.weight + (kernel * layer.in + c) * outs;
      for (let o = 0; o < outs; o++) result[to + o] += value * weights[row + o];
    }
  }

  // 3 x 3 kernel, stride 2, padding 1. "shrink" is a convolution; "grow", with output
  // padding 1, its transpose: the same pairs of pixels, in the other direction.
  function convolution(layer, weights, x) {
    const grow = layer.op === "grow";
    const side = grow ? layer.side * 2 : layer.side / 2;
    const large = grow ? side : layer.side;
    const small = grow ? layer.side : side;
    const result = blank(layer, weights, side);
    for (let row = 0; row < small; row++) {
      for (let column = 0; column < small; column++) {
        const near = row * small + column;
        for (let kernel = 0; kernel < 9; kernel++) {
          const y = 2 * row - 1 + Math.floor(kernel / 3);
          const xx = 2 * column - 1 + (kernel % 3);
          if (y < 0 || xx < 0 || y >= large || xx >= large) continue;
          const far = y * large + xx;
          const from = (grow ? near : far) * layer.in;
          addPixel(
            layer,
            weights,
            kernel,
            x,
            from,
            result,
            (grow ? far : near) * layer.out,
          );
        }
      }
    }
    return result;
  }

  function relu(x) {
    return x.map((value) => (value > 0 ? value : 0));
  }

  function sigmoid(x) {
    return x.map((value) => 1 / (1 + Math.exp(-value)));
  }

  function sum(a, b) {
    return a.map((value, i) => value + b[i]);
  }

  function oneHot(label) {
    const y = new Float32Array(10);
    y[label] = 1;
    return y;
  }

  // spec: {latent_size, parts, weights}, as browser_models.py writes it.
  // decode(z, label) -> Float32Array(784) in (0, 1);
  // encode(x, label) -> {mean, logvar}, each Float32Array(latent_size).
  // The label, 0 to 9, is for a conditional model only.
  book.model = function (spec) {
    const weights = book.halves(spec.weights);
    const parts = spec.parts;

    function run(name, x) {
      for (const layer of parts[name]) {
        if (layer.op === "linear") x = linear(layer, weights, x);
        else if (layer.op === "relu") x = relu(x);
        else x = convolution(layer, weights, x);
      }
      return x;
    }

    function decode(z, label) {
      let h = z;
      if (parts.label_decoder) {
        h = sum(run("linear_z", z), run("label_decoder", oneHot(label)));
      }
      return sigmoid(run("decoder", h));
    }

    function encode(x, label) {
      let h = x;
      if (parts.label_encoder) {
        h = sum(run("conv1", x), run("label_encoder", oneHot(label)));
      }
      h = run("encoder", h);
      return { mean: run("mean", h), logvar: run("logvar", h) };
    }

    return { decode, encode, latentSize: spec.latent_size };
  };
})();
