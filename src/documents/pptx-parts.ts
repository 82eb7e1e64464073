import type PptxGenJS from "pptxgenjs";
import { writableText } from "#src/lib/writable-text.ts";
import type { Deck, DeckFigure, DeckItem, DeckMap, DeckTile } from "./deck.ts";
import {
  ATTENTION,
  type Box,
  DELIVERED,
  HAIRLINE,
  INK,
  INK_SOFT,
  inches,
  PAPER,
  points,
  run,
  SCALE,
  TILE,
  textStyle,
  toneColour,
} from "./pptx-look.ts";

type Language = Pick<Deck, "language">;

/** Figures side by side: name, value, what is said of it. `size`: of the value in pixels. */
export function addFigures(
  slide: PptxGenJS.Slide,
  figures: readonly DeckFigure[],
  box: Box,
  size: number,
  { language }: Language,
): void {
  const gap = 32;
  const width = (box.w - gap * (figures.length - 1)) / Math.max(1, figures.length);
  figures.forEach(({ label, value, note, tone }, index) => {
    const place = { x: box.x + index * (width + gap), y: box.y, w: width, h: box.h };
    slide.addShape("line", { ...inches({ ...place, h: 0 }), line: { color: HAIRLINE, width: 1.5 } });
    const { number, unit } = partsOf(value);
    const small = points(Math.max(26, size * 0.4));
    const parts = [
      run(label, { breakLine: true }),
      run(number, {
        bold: true,
        color: toneColour(tone),
        fontSize: unit === null ? points(Math.max(30, size * 0.55)) : points(size),
      }),
      ...(unit ? [run(` ${unit}`, { bold: true, color: toneColour(tone), fontSize: small })] : []),
      ...(note === null ? [] : [run(note, { color: INK_SOFT, breakLine: false, softBreakBefore: true })]),
    ];
    slide.addText(parts, { ...inches({ ...place, y: place.y + 6, h: place.h - 6 }), ...textStyle(language, 24) });
  });
}

/** A number is set large and its unit beside it small: "2,5 tỷ đồng". Words alone have no unit. */
function partsOf(value: string): { number: string; unit: string | null } {
  const [, number, unit] = /^(.*[\d%])\s*(\D*)$/.exec(value) ?? [];
  return number === undefined ? { number: value, unit: null } : { number, unit: unit ?? "" };
}

/** Of every list, as on the screen: pixels. */
const LIST_SIZE = 30;

/** Whom it is about on the left, what is said on the right, as a table that grows with its texts. */
export function addList(slide: PptxGenJS.Slide, items: readonly DeckItem[], box: Box, { language }: Language): void {
  const share = items.every(({ subject }) => subject === "") ? 0.001 : 0.27;
  const place = inches(box);
  const line = { type: "solid", pt: 0.75, color: HAIRLINE } as const;
  const none = { type: "none" } as const;
  const rows = items.map(({ subject, text, tone }): PptxGenJS.TableCell[] => {
    const mark = tone === "attention" ? ({ type: "solid", pt: 4.5, color: ATTENTION } as const) : none;
    return [
      { text: writableText(subject), options: { bold: true, border: [line, none, line, mark] } },
      { text: writableText(text), options: { border: [line, none, line, none] } },
    ];
  });
  slide.addTable(rows, {
    x: place.x,
    y: place.y,
    w: place.w,
    colW: [place.w * share, place.w * (1 - share)],
    fontFace: "Arial",
    fontSize: points(LIST_SIZE),
    color: INK,
    valign: "top",
    margin: [0.07, 0.1, 0.07, 0.16],
    lang: language === "vi" ? "vi-VN" : "en-US",
  });
}

/** What is said of a commune: its subject in bold, the text after it. */
export function addSaid(slide: PptxGenJS.Slide, items: readonly DeckItem[], box: Box, { language }: Language): void {
  const parts = items.flatMap(({ subject, text }) => [
    run(`${subject}  `, { bold: true }),
    run(text, { breakLine: true, paraSpaceAfter: 5 }),
  ]);
  if (parts.length > 0) slide.addText(parts, { ...inches(box), ...textStyle(language, 24) });
}

const STEPS = [0, 1, 2, 3, 4] as const;

/** The tile map: a shape for each unit, and the key beside it. */
export function addMap(slide: PptxGenJS.Slide, map: DeckMap, box: Box, { language }: Language): void {
  const legend = { w: 280, gap: 36 };
  const tiles = { ...box, w: box.w - legend.w - legend.gap };
  for (const { tile, place } of placed(map.tiles, tiles, 5)) addTile(slide, tile, place, language);
  const key = { x: box.x + box.w - legend.w, w: legend.w };
  STEPS.forEach((step) => {
    const place = { x: key.x + step * 50, y: box.y + box.h - 190, w: 50, h: 28 };
    slide.addShape("rect", { ...inches(place), fill: { color: SCALE[step] }, line: { color: SCALE[step], width: 0 } });
  });
  const lines = map.legend.split("; ").map((part) => run(part, { breakLine: true }));
  slide.addText(lines, {
    ...inches({ ...key, y: box.y + box.h - 152, h: 152 }),
    ...textStyle(language, 24, { color: INK_SOFT }),
  });
}

function addTile(slide: PptxGenJS.Slide, { name, commune }: DeckTile, place: Box, language: Deck["language"]): void {
  if (!commune) {
    slide.addText([run(name)], {
      ...inches(place),
      ...textStyle(language, 24, { color: INK_SOFT, align: "center", valign: "middle", fit: "shrink" }),
      shape: "rect",
      line: { color: TILE, width: 1.5 },
    });
    return;
  }
  const { step, value, isStandard } = commune;
  const colour = step !== null && step > 2 ? PAPER : INK;
  slide.addText(
    [run(name, { bold: true, color: colour, breakLine: true }), run(isStandard ? `★ ${value}` : value, { color: colour })],
    {
      ...inches(place),
      ...textStyle(language, 24, { align: "center", valign: "middle", fit: "shrink" }),
      shape: "rect",
      fill: { color: step === null ? PAPER : SCALE[step] },
      line: { color: DELIVERED, width: 1.5, ...(step === null ? { dashType: "dash" as const } : {}) },
    },
  );
}

/** Where the area is, without names. `isHere` alone is filled where one is pointed at. */
export function addLocator(slide: PptxGenJS.Slide, map: DeckMap, box: Box, pointsAtOne: boolean): void {
  for (const { tile, place } of placed(map.tiles, box, box.w / 40)) {
    const { commune } = tile;
    const isFilled = commune !== null && (pointsAtOne ? commune.isHere : true);
    const colour = isFilled ? DELIVERED : TILE;
    slide.addShape("rect", { ...inches(place), fill: { color: colour }, line: { color: colour, width: 0 } });
  }
}

/** Each tile with its rectangle within the box. */
function placed(tiles: readonly DeckTile[], box: Box, gap: number): { tile: DeckTile; place: Box }[] {
  const columns = Math.max(1, ...tiles.map(({ column }) => column + 1));
  const rows = Math.max(1, ...tiles.map(({ row }) => row + 1));
  const w = (box.w - gap * (columns - 1)) / columns;
  const h = (box.h - gap * (rows - 1)) / rows;
  return tiles.map((tile) => ({
    tile,
    place: { x: box.x + tile.column * (w + gap), y: box.y + tile.row * (h + gap), w, h },
  }));
}
