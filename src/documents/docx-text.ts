import { BorderStyle, type IParagraphOptions, type IRunOptions, LineRuleType, Paragraph, TextRun } from "docx";
import { writableText } from "#src/lib/writable-text.ts";

/** Word's measure: a twentieth of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** A4 less the margins: 160 mm. */
export const TEXT_WIDTH = twips(160);

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
/** Of a table that only places its parts side by side. */
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** A text as runs: a line feed breaks the line, what XML cannot hold is left out. */
export function runsOf(text: string, style: Omit<IRunOptions, "text" | "break" | "children"> = {}): TextRun[] {
  const lines = writableText(text)
    .replace(/\t/g, " ")
    .split(/\r\n?|\n/);
  return lines.map((line, index) => new TextRun({ ...style, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

/** A paragraph of one style of ./docx-styles.ts. */
export function styled(style: string, text: string, options: Omit<IParagraphOptions, "style" | "children" | "text"> = {}) {
  return new Paragraph({ ...options, style, children: runsOf(text) });
}

/** A short line in the middle of a column, both in twips. */
export function ruleOf(width: number, columnWidth: number): Paragraph {
  const side = Math.max(0, Math.round((columnWidth - width) / 2));
  return new Paragraph({
    style: "Rule",
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    children: [],
  });
}

/** What keeps two tables apart: Word joins tables that touch. */
export function gapOf(points: number): Paragraph {
  return new Paragraph({
    style: "Normal",
    spacing: { before: 0, after: 0, line: points * 20, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

/** About how wide a bold text of Times New Roman is, in twips: a rule below it shall be as long. */
export function boldWidth(text: string, points: number): number {
  const ems = [...text.normalize("NFC")].reduce((sum, letter) => sum + emsOf(letter), 0);
  return Math.round(ems * points * 20);
}

function emsOf(letter: string): number {
  if (/\s/.test(letter)) return 0.25;
  if (/\p{P}/u.test(letter)) return 0.31;
  if (/\p{Lu}/u.test(letter)) return 0.7;
  return 0.49;
}
