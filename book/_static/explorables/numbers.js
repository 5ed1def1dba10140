// Numbers from the page's text: base64, half precision, bytes.
(function () {
  "use strict";
  const book = (window.VAEBook = window.VAEBook || {});

  function bytes(base64) {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  }

  function toFloat(half) {
    const sign = half & 0x8000 ? -1 : 1;
    const exponent = (half >> 10) & 31;
    const fraction = half & 1023;
    if (exponent === 0) return sign * fraction * 2 ** -24;
    return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  }

  // base64 of little-endian 16-bit floats -> Float32Array
  book.halves = function (base64) {
    const raw = bytes(base64);
    const numbers = new Float32Array(raw.length / 2);
    for (let i = 0; i < numbers.length; i++) {
      numbers[i] = toFloat(raw[2 * i] | (raw[2 * i + 1] << 8));
    }
    return numbers;
  };

  // base64 of one byte per pixel -> array of images, Float32Array(784) in [0, 1]
  book.images = function (base64) {
    const raw = bytes(base64);
    const images = [];
    for (let start = 0; start < raw.length; start += 784) {
      images.push(Float32Array.from(raw.subarray(start, start + 784), (v) => v / 255));
    }
    return images;
  };
})();
