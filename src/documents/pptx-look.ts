import type PptxGenJS from "pptxgenjs";
import { writableText } from "#src/lib/writable-text.ts";
import type { DeckColour, DeckTone } from "./deck.ts";

/** A slide is laid out as on the screen: 1280×720, of which 96 are an inch. */
export const SLIDE = { width: 1280, height: 720 } as const;
const PIXELS_PER_INCH = 96;

/** On every office machine, and has all Vietnamese letters. */
export const FONT = "Arial";

/** The projector's colours of the screen's slides (features/presenter/slides/slide.module.css), without "#". */
export const INK = "000000";
export const INK_SOFT = "333333";
export const PAPER = "FFFFFF";
export const HAIRLINE = "8C8C8C";
export const TILE = "C9C9C9";
export const DELIVERED = "00573A";
export const ATTENTION = "B02508";
export const SERIES: Record<DeckColour, string> = {
  delivered: DELIVERED,
  "kind-1": "3D152D",
  "kind-2": "1A358E",
  "kind-3": "5A5B29",
  "kind-4": "0A7F94",
  "kind-other": "959083",
  agency: DELIVERED,
  enterprise: "4F9571",
};
/** The plan beside what was delivered. */
export const PLANNED_BAR = "A9B4AC";
export const SCALE = ["E8F0E6", "BFDCC4", "86BD97", "2A7A54", "00472F"] as const;

export function toneColour(tone: DeckTone): string {
  return tone === "attention" ? ATTENTION : INK;
}

/** A rectangle in pixels of the screen's slide. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

export function inches({ x, y, w, h }: Box): Required<PptxGenJS.PositionProps> & { w: number; h: number } {
  return { x: x / PIXELS_PER_INCH, y: y / PIXELS_PER_INCH, w: w / PIXELS_PER_INCH, h: h / PIXELS_PER_INCH };
}

/** The size of letters: CSS pixels of the screen's slide in points. */
export function points(pixels: number): number {
  return Math.round(pixels * 0.75 * 2) / 2;
}

/** Text as it is written: in the deck's language, without a box's own margins. */
export function textStyle(
  language: "vi" | "en",
  pixels: number,
  style: PptxGenJS.TextPropsOptions = {},
): PptxGenJS.TextPropsOptions {
  return {
    fontFace: FONT,
    fontSize: points(pixels),
    color: INK,
    lang: language === "vi" ? "vi-VN" : "en-US",
    margin: 0,
    valign: "top",
    ...style,
  };
}

export function run(text: string, options: PptxGenJS.TextPropsOptions = {}): PptxGenJS.TextProps {
  return { text: writableText(text), options };
}
