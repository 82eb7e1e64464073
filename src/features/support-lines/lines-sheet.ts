import type { Sheet } from "#src/documents/sheet.ts";
import { fileNameOf, namedFoot } from "#src/documents/sheet-of.ts";
import { takeAwayTableWords } from "#src/documents/take-away-table-words.ts";
import { owesPlan } from "#src/domain/figures.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { lineOwedPlan, owedPlanValue, owedWithoutPlan } from "#src/filters/amount-texts.ts";
import { linesOwedText, owedPlanBlank } from "#src/filters/owed-texts.ts";
import { owedWords } from "#src/filters/owed-words.ts";
import type { CellValue } from "#src/lib/cell.ts";
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

/**
 * The lines in their order and in the columns shown, groups left out; the foot is that of the screen. Where there is a sum delivered or a share,
 * what is owed of the plan
 * has the last column: on the screen the foot says it; and where any plan is not reported yet, how many are.
 */
export function linesSheet({ lines, arranged, columns, words, notes, period }: Needs): Sheet {
  const { title, headings } = supportLinesWords[words.language];
  const hasOwed = columns.some((key) => key === "delivered" || key === "completion");
  const hasPlansOwed = hasOwed && owesPlan(arranged.whole);
  const withoutPlan = owedWithoutPlan(arranged.whole);
  const hasWithoutPlan = hasOwed && withoutPlan !== null;
  const cellsOf = (cellOf: (key: LineColumnKey) => CellValue, owed: CellValue, ofNone: number | null, plans: number | null) => [
    ...columns.map(cellOf),
    ...(hasOwed ? [owed] : []),
    ...(hasWithoutPlan ? [ofNone] : []),
    ...(hasPlansOwed ? [plans] : []),
  ];
  const owedOfLine = (line: SupportLine) =>
    lineOwedPlan(line) ?? (line.delivered === "not-reported" ? linesOwedText(1, words.language) : null);
  const ofNone = (line: SupportLine) => (line.delivered === "not-reported" && lineOwedPlan(line) === null ? 1 : null);
  const { owedPlan, owedWithoutPlan: withoutHeading, plansOwed } = owedWords[words.language].columns;
  const owedHeading = takeAwayTableWords[words.language].inDong(owedPlan);
  return {
    title,
    fileName: fileNameOf(`${title} ${period}`, notes.cut),
    notes,
    columns: [
      ...columns.map((key) => ({ heading: headings[key], kind: cellKind(key) })),
      ...(hasOwed ? [{ heading: owedHeading, kind: "dong" as const }] : []),
      ...(hasWithoutPlan ? [{ heading: withoutHeading, kind: "count" as const }] : []),
      ...(hasPlansOwed ? [{ heading: plansOwed, kind: "count" as const }] : []),
    ],
    rows: [...arranged.order].flatMap((place) => {
      const line = lines[place];
      return line
        ? [
            cellsOf(
              (key) => lineValue(line, key, words),
              owedOfLine(line),
              ofNone(line),
              line.planned === "not-reported" ? 1 : null,
            ),
          ]
        : [];
    }),
    total: namedFoot(
      cellsOf(
        (key) => totalValue(arranged.whole, key, words.t),
        owedPlanValue(arranged.whole) ?? owedPlanBlank(arranged.whole, words.language),
        withoutPlan,
        arranged.whole.linesPlanOwed ?? null,
      ),
      words.language,
    ),
  };
}
