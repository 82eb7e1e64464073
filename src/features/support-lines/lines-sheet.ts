import type { Sheet } from "#src/documents/sheet.ts";
import { fileNameOf, namedFoot } from "#src/documents/sheet-of.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import type { CutNotes } from "#src/lib/cut-notes.ts";
import type { ArrangedLines } from "./arrange/arrange-lines.ts";
import { type CellWords, cellKind, lineValue, totalValue } from "./line-cells.ts";
import type { LineColumnKey } from "./line-columns.ts";
import { supportLinesWords } from "./support-lines-words.ts";

type Needs = {
  readonly lines: readonly SupportLine[];
  readonly arranged: ArrangedLines;
  readonly columns: readonly LineColumnKey[];
  readonly words: CellWords;
  readonly notes: CutNotes;
  /** "2017-Q3". */
  readonly period: string;
};

/** The lines in their order and in the columns shown, groups left out; the foot is that of the screen. */
export function linesSheet({ lines, arranged, columns, words, notes, period }: Needs): Sheet {
  const { title, headings } = supportLinesWords[words.language];
  return {
    title,
    fileName: fileNameOf(`${title} ${period}`, notes.cut),
    notes,
    columns: columns.map((key) => ({ heading: headings[key], kind: cellKind(key) })),
    rows: [...arranged.order].flatMap((place) => {
      const line = lines[place];
      return line ? [columns.map((key) => lineValue(line, key, words))] : [];
    }),
    total: namedFoot(
      columns.map((key) => totalValue(arranged.whole, key, words.t)),
      words.language,
    ),
  };
}
