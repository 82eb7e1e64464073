/**
 * What eyes make of colours, worked out from their hexadecimal values alone.
 *
 * - Contrast: WCAG 2.2, relative luminance.
 * - Difference: CIEDE2000 (Sharma, Wu and Dalal, Color Research & Application 30, 2005) on CIELAB under D65.
 * - Colour-blindness: the matrices for complete protan, deutan and tritan deficiency of Machado, Oliveira and Fernandes, "A Physiologically-based
 *   Model for Simulation of Color Vision Deficiency", IEEE TVCG 15, 2009, applied to linear RGB.
 * - Greyscale: the luminance alone, as a photocopier sees it.
 */
type Triple = readonly [number, number, number];

export const EYES = ["all colours", "greyscale", "protan", "deutan", "tritan"] as const;
export type Eyes = (typeof EYES)[number];

const MACHADO: Readonly<Record<"protan" | "deutan" | "tritan", readonly [Triple, Triple, Triple]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** "#17593f" in linear light. @throws RangeError when the text is no colour. */
function linear(hex: string): Triple {
  const [, r, g, b] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex) ?? [];
  if (r === undefined || g === undefined || b === undefined) throw new RangeError(`Not a colour: "${hex}"`);
  const channel = (text: string) => {
    const value = Number.parseInt(text, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(r), channel(g), channel(b)];
}

function dot([a, b, c]: Triple, [x, y, z]: Triple): number {
  return a * x + b * y + c * z;
}

function luminance(rgb: Triple): number {
  return dot([0.2126, 0.7152, 0.0722], rgb);
}

export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(linear(one)), luminance(linear(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function seenBy(eyes: Eyes, hex: string): Triple {
  const rgb = linear(hex);
  if (eyes === "all colours") return rgb;
  if (eyes === "greyscale") {
    const grey = luminance(rgb);
    return [grey, grey, grey];
  }
  const [r, g, b] = MACHADO[eyes];
  const clamped = (row: Triple) => Math.min(1, Math.max(0, dot(row, rgb)));
  return [clamped(r), clamped(g), clamped(b)];
}

function labOf(rgb: Triple): Triple {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f(dot([0.4124, 0.3576, 0.1805], rgb) / 0.95047);
  const y = f(luminance(rgb));
  const z = f(dot([0.0193, 0.1192, 0.9505], rgb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** L*, 0 to 100. */
export function lightness(hex: string): number {
  return labOf(linear(hex))[0];
}

/** How different two colours look to such eyes. */
export function difference(eyes: Eyes, one: string, other: string): number {
  return ciede2000(labOf(seenBy(eyes, one)), labOf(seenBy(eyes, other)));
}

const RADIANS = Math.PI / 180;

export function ciede2000([L1, a1, b1]: Triple, [L2, a2, b2]: Triple): number {
  const ofGrey = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
  const stretch = 1 + (1 - ofGrey((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2)) / 2;
  const [c1, h1] = [Math.hypot(a1 * stretch, b1), hueOf(a1 * stretch, b1)];
  const [c2, h2] = [Math.hypot(a2 * stretch, b2), hueOf(a2 * stretch, b2)];
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const hue = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * RADIANS);
  const middleHue = c1 * c2 === 0 ? h1 + h2 : h1 + turn / 2;
  const middle = { L: (L1 + L2) / 2, c: (c1 + c2) / 2 };
  const t =
    1 - 0.17 * cos(middleHue - 30) + 0.24 * cos(2 * middleHue) + 0.32 * cos(3 * middleHue + 6) - 0.2 * cos(4 * middleHue - 63);
  const byLightness = (L2 - L1) / (1 + (0.015 * (middle.L - 50) ** 2) / Math.sqrt(20 + (middle.L - 50) ** 2));
  const byChroma = (c2 - c1) / (1 + 0.045 * middle.c);
  const byHue = hue / (1 + 0.015 * middle.c * t);
  const blueness = Math.exp(-(((((middleHue + 360) % 360) - 275) / 25) ** 2));
  const rotation = -2 * ofGrey(middle.c) * Math.sin(60 * blueness * RADIANS);
  return Math.sqrt(byLightness ** 2 + byChroma ** 2 + byHue ** 2 + rotation * byChroma * byHue);
}

function cos(degrees: number): number {
  return Math.cos(degrees * RADIANS);
}

function hueOf(a: number, b: number): number {
  return (Math.atan2(b, a) / RADIANS + 360) % 360;
}
