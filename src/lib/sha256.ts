const SQUARE_ROOTS = primes(8).map((prime) => fraction(Math.sqrt(prime)));
const CUBE_ROOTS = Uint32Array.from(primes(64).map((prime) => fraction(Math.cbrt(prime))));

/** SHA-256 (FIPS 180-4), in hexadecimal. The browser's own is there only over HTTPS, and this dashboard is also read over an office's plain HTTP. */
export function sha256(bytes: Uint8Array): string {
  const state = Uint32Array.from(SQUARE_ROOTS);
  const words = new Uint32Array(64);
  const whole = bytes.length - (bytes.length % 64);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole; at += 64) mix(state, words, view, at);
  const end = paddedEnd(bytes, whole);
  for (let at = 0; at < end.byteLength; at += 64) mix(state, words, end, at);
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

function paddedEnd(bytes: Uint8Array, whole: number): DataView {
  const rest = bytes.subarray(whole);
  const padded = new Uint8Array(rest.length < 56 ? 64 : 128);
  padded.set(rest);
  padded[rest.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  return view;
}

function mix(state: Uint32Array, words: Uint32Array, view: DataView, at: number): void {
  for (let index = 0; index < 16; index++) words[index] = view.getUint32(at + index * 4);
  for (let index = 16; index < 64; index++) {
    const near = words[index - 2] ?? 0;
    const far = words[index - 15] ?? 0;
    const nearMixed = rotated(near, 17) ^ rotated(near, 19) ^ (near >>> 10);
    const farMixed = rotated(far, 7) ^ rotated(far, 18) ^ (far >>> 3);
    words[index] = nearMixed + (words[index - 7] ?? 0) + farMixed + (words[index - 16] ?? 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index++) {
    const first = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const one = (h + first + chosen + (CUBE_ROOTS[index] ?? 0) + (words[index] ?? 0)) | 0;
    const second = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const most = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + second + most) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word;
  });
}

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32);
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}
