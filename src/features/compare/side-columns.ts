import { monthRuns } from "#src/domain/data-months.ts";
import { owedWords } from "#src/filters/owed-words.ts";
import type { CellKind } from "#src/lib/cell.ts";
import { ABSENT } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { monthsWords } from "#src/lib/month-texts.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import { type FigureCell, type FigureKey, figureRows, WITH_RATIO } from "./compare-view.ts";
import { compareWords } from "./compare-words.ts";
import { isOfShares, sideName } from "./side-texts.ts";
import type { Side, Sides } from "./sides.ts";

/** A side as a row, for a sheet: so that each column holds one kind of figure. */
export type SideRow = { readonly side: Side; readonly cells: ReadonlyMap<FigureKey, FigureCell> };

export function sideRows(sides: Sides): SideRow[] {
  const figures = figureRows(sides);
  return sides.sides.map((side, index) => ({
    side,
    cells: new Map(figures.flatMap(({ key, cells }) => cells.slice(index, index + 1).map((cell) => [key, cell] as const))),
  }));
}

/** Figures of which the screen tells a difference in percent. */
const HAS_RATIO: ReadonlySet<FigureKey> = new Set(["delivered", ...WITH_RATIO]);

/** Every figure, and its difference from the first side. */
export function sideColumns(sides: Sides, language: Language, t: Messages): TableColumn<SideRow>[] {
  const words = compareWords[language];
  return [
    textColumn("side", words.byMonth.side, ({ side }) => sideName(side, language, t)),
    textColumn("first", words.from, ({ side }) => side.range.first, "month"),
    textColumn("last", words.to, ({ side }) => side.range.last, "month"),
    textColumn("monthsCompared", words.monthsCompared, ({ side }) => monthsOfSide(side, language)),
    countColumn("owedCompared", words.owedCompared, ({ side }) => side.compared?.totals.whole.linesNotReported ?? null),
    ...(sides.sides.some((side) => plansOwedOf(side) !== null)
      ? [countColumn("plansOwedCompared", owedWords[language].columns.plansOwed, ({ side }: SideRow) => plansOwedOf(side))]
      : []),
    ...figureRows(sides).flatMap(({ key, cells: ofSides }): TableColumn<SideRow>[] => {
      const heading = words.figures[key];
      const kind = kindOf(key);
      const valueOf = ({ cells }: SideRow) => {
        const value = cells.get(key)?.value;
        return value?.kind === "number" ? value.value : null;
      };
      const differenceOf = ({ cells }: SideRow) => cells.get(key)?.difference?.absolute ?? null;
      const ratioOf = ({ cells }: SideRow) => cells.get(key)?.difference?.ratio ?? null;
      const wholeOf = ({ cells }: SideRow) => {
        const value = cells.get(key)?.value;
        return value?.kind === "number" ? (value.of ?? null) : null;
      };
      const unknownOf = ({ cells }: SideRow) => {
        const value = cells.get(key)?.value;
        return value?.kind === "number" ? (value.unknown ?? 0) : null;
      };
      const hasUnknown = ofSides.some(({ value }) => value.kind === "number" && value.unknown !== undefined);
      const hasWhole = ofSides.some(({ value }) => value.kind === "number" && value.of !== undefined);
      const isDifferenceOfShares = ofSides.some(({ difference }) => difference && isOfShares(key, difference));
      const ratio: TableColumn<SideRow> = {
        key: `${key}Ratio`,
        heading: words.ratioOf(heading),
        cell: ratioOf,
        value: ratioOf,
        kind: "share",
      };
      return [
        { key, heading, cell: valueOf, value: valueOf, kind },
        ...(hasWhole ? [countColumn(`${key}Of`, words.wholeOf(heading), wholeOf)] : []),
        ...(hasUnknown ? [countColumn(`${key}Unknown`, words.unknownOf(heading), unknownOf)] : []),
        {
          key: `${key}Difference`,
          heading: words.differenceOf(heading),
          cell: differenceOf,
          value: differenceOf,
          kind: isDifferenceOfShares ? "share" : kind,
        },
        ...(HAS_RATIO.has(key) ? [ratio] : []),
      ];
    }),
  ];
}

function monthsOfSide({ compared }: Side, language: Language): string {
  return compared ? monthsWords(monthRuns(compared.months), language) : ABSENT;
}

/** Lines whose plan is owed in the months compared; null where there is none. */
function plansOwedOf({ compared }: Side): number | null {
  return compared?.totals.whole.linesPlanOwed ?? null;
}

function countColumn(key: string, heading: string, value: (row: SideRow) => number | null): TableColumn<SideRow> {
  return { key, heading, cell: value, value, kind: "count" };
}

function textColumn(
  key: string,
  heading: string,
  value: (row: SideRow) => string,
  kind: CellKind = "text",
): TableColumn<SideRow> {
  return { key, heading, cell: value, value, kind };
}

function kindOf(key: FigureKey): CellKind {
  if (key === "delivered" || key === "planned") return "dong";
  return key === "completion" ? "share" : "count";
}
