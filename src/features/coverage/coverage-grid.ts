import { completionOf, deliveredOf, owesPlan } from "#src/domain/figures.ts";
import { type PaceLimits, paceOf } from "#src/domain/pace.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import { completionMark } from "#src/filters/amount-texts.ts";
import { plansNote } from "#src/filters/owed-texts.ts";
import { ABSENT, formatMillions, formatNumber, formatPercent } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { type CoverageCell, type CoverageMatrix, type Crossing, cellAt, isOwed, isPossible, lackOf } from "./coverage-view.ts";
import { coverageWords } from "./coverage-words.ts";
import { planStep } from "./share-step.ts";
import { type Cut, type GridCell, type Matters, mattersOf, type StatusGrid } from "./status-grid.ts";

type Marked = Omit<GridCell, "cut">;

/**
 * The matrix as the grid draws it, with the sums of rows and columns as its last column and its foot. `all`: the rows that the sums are of,
 * which the foot names where only a part of them is drawn.
 */
export function coverageGrid(
  crossing: Crossing,
  matrix: CoverageMatrix,
  limits: PaceLimits,
  language: Language,
  all = matrix.rows.length,
): StatusGrid {
  const { total: sumName, totalOf } = coverageWords[language];
  // Of a period without data a sum says no more than its cells: not that nobody has a line.
  const noData = cellOf({ kind: "no-data" }, limits, language);
  const sumOf = (total: Total, cut: Cut | null): GridCell => ({ ...(matrix.hasData ? sumCell(total, language) : noData), cut });
  return {
    columns: [...matrix.columns, { key: "total", name: sumName, to: null }],
    rows: matrix.rows.map((row) => ({
      ...row,
      cells: [
        ...matrix.columns.map(({ key }) => {
          const cell = cellAt(row, key);
          // Where nobody was to help there is nothing to look at.
          const cut = !isPossible(cell) ? null : cutOf(crossing, row.key, key);
          return { ...cellOf(cell, limits, language), cut };
        }),
        sumOf(row.total, cutOf(crossing, row.key, null)),
      ],
    })),
    foot: {
      key: "total",
      name: matrix.rows.length < all ? totalOf[crossing](formatNumber(all, language)) : sumName,
      to: null,
      cells: [...matrix.columns.map(({ total }) => sumOf(total, null)), sumOf(matrix.whole, null)],
    },
  };
}

/** What a cell changes in the filters: its row, and its column where it is not the sum of all. */
function cutOf(crossing: Crossing, row: string, column: string | null): Cut {
  if (crossing === "kind") return { communes: row, ...(column === null ? {} : { kinds: column }) };
  return { sponsors: row, sponsorType: "", ...(column === null ? {} : { communes: column }) };
}

function cellOf(cell: CoverageCell, limits: PaceLimits, language: Language): Marked {
  const { cells, marks } = coverageWords[language];
  if (cell.kind === "total") return { ...totalCell(cell.total, limits, language), isOwed: isOwed(cell) };
  const isOpen = isPossible(cell) && cell.kind !== "no-data";
  return { text: marks[cell.kind], words: cells[cell.kind], amounts: "", step: null, isOwed: false, isOpen };
}

function totalCell(total: Total, limits: PaceLimits, language: Language): Marked {
  const completion = completionOf(total);
  const pace = paceOf(total, limits);
  // A plan that is owed could take it a step down.
  const isOpen = owesPlan(total) && pace.kind === "measured" && pace.standing === "awaiting";
  const step = completion.kind === "ratio" && !isOpen ? planStep(completion.ratio, limits) : null;
  return { ...sumCell(total, language), step };
}

/** The same of sums, which have no fill: they are no cells that somebody could help in. */
function sumCell(total: Total, language: Language): Marked {
  return {
    text: markOf(total, language),
    words: wordsOf(total, language),
    amounts: amountsOf(total, language),
    step: null,
    isOwed: false,
    isOpen: false,
  };
}

function markOf(total: Total, language: Language): string {
  const { marks } = coverageWords[language];
  if (completionOf(total).kind === "ratio") return completionMark(total, language);
  const delivered = deliveredOf(total);
  if (delivered === "no-line") return ABSENT;
  // What came of it says nothing of the plans that are owed.
  if (typeof delivered !== "number") return owesPlan(total) ? `${marks[delivered]}*` : marks[delivered];
  return owesPlan(total) ? marks.planNotReported : marks.noPlan;
}

/** "12 / 20" for paper; what has no plan says what came, what is not reported what was promised. */
function amountsOf(total: Total, language: Language): string {
  const delivered = deliveredOf(total);
  if (typeof delivered !== "number" && total.planned === 0) return "";
  const came = typeof delivered === "number" ? formatMillions(delivered, language) : ABSENT;
  return total.linesPlanned > 0 ? `${came} / ${formatMillions(total.planned, language)}` : came;
}

/** What the cell says in full: the share, both amounts, what is owed. */
function wordsOf(total: Total, language: Language): string {
  const { cells, told } = coverageWords[language];
  const delivered = deliveredOf(total);
  if (delivered === "no-line") return told.noLine;
  const planned = formatMillions(total.planned, language);
  const completion = completionOf(total);
  const parts = [
    completion.kind === "ratio"
      ? told.share(formatPercent(completion.ratio, language), formatMillions(total.delivered, language), planned)
      : typeof delivered === "number"
        ? (owesPlan(total) ? told.planNotReported : told.noPlan)(formatMillions(delivered, language))
        : delivered === "not-applicable"
          ? cells.notApplicable
          : null,
    completion.kind !== "ratio" && total.planned > 0 ? told.planned(planned) : null,
    total.linesNotReported > 0 ? cells.owed(formatNumber(total.linesNotReported, language)) : null,
    plansNote(total, language),
  ];
  return parts.filter((part) => part !== null).join("; ");
}

/** The cells that matter: where nobody helps, where least of a plan came, where a report is owed. */
export function coverageMatters(
  crossing: Crossing,
  { rows, columns }: CoverageMatrix,
  limits: PaceLimits,
  language: Language,
): Matters[] {
  const { matters } = coverageWords[language];
  const columnOf = new Map(columns.map((column) => [column.key, column]));
  const placed = rows.flatMap((row) =>
    [...row.cells].flatMap(([key, source]) => {
      const column = columnOf.get(key);
      return column && isPossible(source) ? [{ row, column, source }] : [];
    }),
  );
  // Others may help where those looked at do not.
  const isOfSome = placed.some(({ source: { kind } }) => kind === "not-theirs");
  const pick = (isMeant: (cell: CoverageCell) => boolean, weightOf: (total: Total) => number) =>
    mattersOf(
      placed.filter(({ source }) => isMeant(source)),
      (a, b) => weightOf(totalOf(b)) - weightOf(totalOf(a)),
      ({ row, column, source }) => ({
        words: cellOf(source, limits, language).words,
        cut: cutOf(crossing, row.key, column.key),
      }),
    );
  const isLow = (cell: CoverageCell) => {
    const pace = paceOf(totalOf(cell), limits);
    return pace.kind === "measured" && pace.standing === "behind";
  };
  return [
    {
      key: "none",
      title: matters.none[isOfSome ? "some" : crossing],
      ...pick(
        (cell) => lackOf(cell) === "noLine",
        () => 0,
      ),
    },
    { key: "low", title: matters.low, ...pick(isLow, ({ planned, delivered }) => planned - delivered) },
    { key: "owed", title: matters.owed, ...pick(isOwed, (total) => total.linesNotReported) },
  ].filter(({ count }) => count > 0);
}

function totalOf(cell: CoverageCell): Total {
  return cell.kind === "total" ? cell.total : EMPTY_TOTAL;
}
