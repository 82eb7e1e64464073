import type PptxGenJS from "pptxgenjs";
import { writableText } from "#src/lib/writable-text.ts";
import type { Deck, DeckTable } from "./deck.ts";
import { type Box, FONT, HAIRLINE, INK, inches, points } from "./pptx-look.ts";

/** Of the width, for a column of text and of numbers, relative to one another. */
const SHARES = { text: 2.4, number: 1 } as const;
const RULE = { type: "solid", pt: 1.5, color: INK } as const;
const LINE = { type: "solid", pt: 0.75, color: HAIRLINE } as const;
const NONE = { type: "none" } as const;

/** A native table: its head and its foot between rules, numbers at the end of their cells. */
export function addTable(slide: PptxGenJS.Slide, table: DeckTable, box: Box, { language }: Pick<Deck, "language">): void {
  const { columns, rows, total, alt } = table;
  const place = inches(box);
  const cell = (text: string, index: number, style: PptxGenJS.TableCellProps): PptxGenJS.TableCell => ({
    text: writableText(text),
    options: { align: columns[index]?.kind === "number" ? "right" : "left", ...style },
  });
  const head = columns.map(({ heading }, index) => cell(heading, index, { bold: true, border: [RULE, NONE, RULE, NONE] }));
  const body = rows.map((row) => row.map((text, index) => cell(text, index, { border: [NONE, NONE, LINE, NONE] })));
  const foot = total ? [total.map((text, index) => cell(text, index, { bold: true, border: [RULE, NONE, RULE, NONE] }))] : [];
  const shares = columns.map(({ kind }, index) => (index === 0 ? SHARES.text : SHARES[kind] * (kind === "text" ? 0.8 : 1)));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const count = body.length + foot.length + 1;
  slide.addTable([head, ...body, ...foot], {
    x: place.x,
    y: place.y,
    w: place.w,
    colW: shares.map((share) => (place.w * share) / whole),
    rowH: place.h / Math.max(count, 8),
    fontFace: FONT,
    fontSize: points(24),
    lang: language === "vi" ? "vi-VN" : "en-US",
    color: INK,
    valign: "middle",
    margin: [0.02, 0.06, 0.02, 0.06],
    objectName: writableText(alt),
  });
}
