import { assertNever } from "#src/lib/assert-never.ts";
import { formatNumber, formatPercent } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Calendar, CalendarCell } from "./reporting-view.ts";
import { reportingWords } from "./reporting-words.ts";
import { reportedStep } from "./share-step.ts";
import { type Cut, type GridCell, type GridLine, type Matters, mattersOf, type StatusGrid } from "./status-grid.ts";

/** What a row, and one of its times, change in the filters. */
export type CutAt = (row: string, time: string | null) => Cut;

/** The name of a month or a quarter; in a heading, or in full. */
export type TimeLabel = (time: string, inFull?: boolean) => string;

/** The calendar as the grid draws it: what is owed in all, then each time. */
export function reportingGrid({ times, rows }: Calendar, timeLabel: TimeLabel, cutAt: CutAt, language: Language): StatusGrid {
  const { owed: owedHeading } = reportingWords[language];
  return {
    columns: [{ key: "owed", name: owedHeading, to: null }, ...times.map((time) => timeColumn(time, timeLabel))],
    rows: rows.map(({ key, name, to, owed, hasData, cells }) => ({
      key,
      name,
      to,
      cells: [
        hasData ? owedCell(owed, cutAt(key, null), language) : markedCell({ kind: "no-data" }, null, language),
        ...times.map((time): GridCell => {
          const cell = cells.get(time) ?? { kind: "none" };
          return markedCell(cell, hasLines(cell) ? cutAt(key, time) : null, language);
        }),
      ],
    })),
    foot: null,
  };
}

function owedCell(owed: number, cut: Cut, language: Language): GridCell {
  const count = formatNumber(owed, language);
  return {
    text: count,
    words: reportingWords[language].owedLines(count),
    amounts: "",
    step: null,
    isOwed: false,
    isOpen: false,
    cut,
  };
}

function hasLines(cell: CalendarCell): boolean {
  return "unpriced" in cell;
}

/** What stands in a cell without a share. */
export const SIGNS = {
  none: "○",
  "not-applicable": "□",
  unassigned: "·",
  elsewhere: "–",
  ahead: "…",
  "no-data": "?",
  "not-yet": "×",
  "no-longer": "×",
} as const;

function markedCell(cell: CalendarCell, cut: Cut | null, language: Language): GridCell {
  const words = cellWords(cell, language);
  const plain = { words, amounts: "", step: null, isOwed: false, isOpen: false, cut };
  switch (cell.kind) {
    case "reported":
      return { ...plain, text: formatPercent(1, language), amounts: pair(cell.lines, cell.lines, language), step: 4 };
    case "partly":
    case "owed": {
      const share = cell.kind === "owed" ? 0 : (cell.lines - cell.owed) / cell.lines;
      const amounts = pair(cell.lines - cell.owed, cell.lines, language);
      return { ...plain, text: `${formatPercent(share, language)}*`, amounts, step: reportedStep(share), isOwed: true };
    }
    case "none":
      return { ...plain, text: SIGNS.none, isOpen: true };
    case "not-applicable":
    case "unassigned":
    case "elsewhere":
    case "ahead":
    case "no-data":
    case "not-yet":
    case "no-longer":
      return { ...plain, text: SIGNS[cell.kind] };
    default:
      return assertNever(cell);
  }
}

function pair(reported: number, lines: number, language: Language): string {
  return `${formatNumber(reported, language)}/${formatNumber(lines, language)}`;
}

export function cellWords(cell: CalendarCell, language: Language): string {
  const { cells } = reportingWords[language];
  const number = (value: number) => formatNumber(value, language);
  const besides = (words: string, unpriced: number) =>
    unpriced > 0 ? `${words}; ${cells["not-applicable"](number(unpriced))}` : words;
  switch (cell.kind) {
    case "not-applicable":
      return cells["not-applicable"](number(cell.unpriced));
    case "reported":
      return besides(cells.reported(number(cell.lines)), cell.unpriced);
    case "partly":
    case "owed":
      return besides(cells[cell.kind](number(cell.owed), number(cell.lines)), cell.unpriced);
    case "none":
    case "unassigned":
    case "elsewhere":
    case "ahead":
    case "no-data":
    case "not-yet":
    case "no-longer":
      return cells[cell.kind];
    default:
      return assertNever(cell);
  }
}

/** Whose reports are owed, and of when: most lines first, among equals the longest owed. */
export function reportingMatters({ rows, times }: Calendar, timeLabel: TimeLabel, cutAt: CutAt, language: Language): Matters[] {
  const owed = mattersOf(
    placedOwing(
      rows,
      times.map((time) => timeColumn(time, timeLabel)),
    ),
    (a, b) => b.owed - a.owed || a.age - b.age,
    ({ row, column: { key } }) => ({
      words: cellWords(rows.find(({ key: own }) => own === row.key)?.cells.get(key) ?? { kind: "none" }, language),
      cut: cutAt(row.key, key),
    }),
  );
  return owed.count > 0 ? [{ key: "owed", title: reportingWords[language].matters, ...owed }] : [];
}

/** Each cell that owes, row by row: few of all of them. A row has its own in the order of time. */
function* placedOwing(rows: Calendar["rows"], columns: readonly GridLine[]) {
  const placeOf = new Map(columns.map((column, age) => [column.key, { column, age }]));
  for (const row of rows) {
    for (const [time, owed] of row.owing) {
      const place = placeOf.get(time);
      if (place) yield { row, column: place.column, source: { owed, age: place.age } };
    }
  }
}

function timeColumn(time: string, timeLabel: TimeLabel): GridLine {
  return { key: time, name: timeLabel(time), inFull: timeLabel(time, true), to: null };
}
