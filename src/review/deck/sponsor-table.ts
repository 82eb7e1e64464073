import type { DeckTable } from "#src/documents/deck.ts";
import type { SponsorType } from "#src/domain/sponsor.ts";
import { isIdle } from "#src/domain/sponsor-standing.ts";
import type { Total } from "#src/domain/totals.ts";
import { completionMark } from "#src/filters/amount-texts.ts";
import { ABSENT } from "#src/lib/format-number.ts";
import { matterWords } from "#src/review/matter/matter-words.ts";
import { linesOfType, type SponsorSupport, totalOfRows } from "#src/views/sponsor-list-view.ts";
import { type DeckUnit, deliveredDong, plannedDong } from "./chart-parts.ts";
import { type Fit, fitting, linesOf, rowCost } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import type { DeckData } from "./slide-of.ts";

/**
 * As many by name as there is room for, the others as one, all of them in the foot. Who did nothing is never among the others before the
 * rest; the one that the title names (`titled`) never is.
 */
export function sponsorTable(
  type: SponsorType,
  rows: readonly SponsorSupport[],
  titled: SponsorSupport | null,
  whole: Total,
  unit: DeckUnit,
  fit: Fit,
  data: DeckData,
): Omit<DeckTable, "alt"> {
  const { filter, programme, figures, t } = data;
  const words = data.words.sponsors;
  const named = rowsThatFit(rows, titled);
  const rest = rows.filter((row) => !named.has(row));
  const restTotal = totalOfRows(rest, linesOfType(type, filter, programme), figures.table);
  const numbers = [t.commune.planned, t.commune.delivered, t.commune.completion];
  return {
    columns: [
      { heading: words.unit, kind: "text" },
      { heading: words.communes, kind: "text" },
      ...numbers.map((heading) => ({ heading, kind: "number" as const })),
    ],
    rows: [
      ...rows.filter((row) => named.has(row)).map((row) => cellsOf(sponsorName(row), row.inCharge, row.total, unit, fit, data)),
      ...(rest.length > 0 ? [cellsOf(words.rest(rest.length), [], restTotal, unit, fit, data)] : []),
    ],
    total: cellsOf(t.commune.total, [], whole, unit, fit, data),
  };
}

export function sponsorName({ sponsor }: SponsorSupport): string {
  return sponsor?.name ?? ABSENT;
}

/**
 * All of them if they fit; else as many as leave room for the rest: the one in the title, then those who did nothing before those who lack
 * least. The foot takes a row.
 */
function rowsThatFit(rows: readonly SponsorSupport[], titled: SponsorSupport | null): ReadonlySet<SponsorSupport> {
  const orderOf = (row: SponsorSupport) => (row === titled ? 0 : isIdle(row.standing) ? 1 : 2);
  const needed = rows.toSorted((a, b) => orderOf(a) - orderOf(b));
  const costs = needed.map(({ sponsor, inCharge }) => costOf(sponsor?.name ?? "", inCharge));
  const room = DECK_LIMITS.table.rows - rowCost(1);
  const isWhole = countWithin(costs, room) === needed.length;
  return new Set(isWhole ? needed : needed.slice(0, countWithin(costs, room - rowCost(1))));
}

function countWithin(costs: readonly number[], room: number): number {
  let used = 0;
  let count = 0;
  for (const cost of costs) {
    used += cost;
    if (used > room) break;
    count += 1;
  }
  return count;
}

function costOf(name: string, inCharge: readonly string[]): number {
  const { nameColumns, placeColumns } = DECK_LIMITS.table;
  const fit = fitting();
  return rowCost(Math.max(linesOf(nameCell(name, fit), nameColumns), linesOf(placeCell(inCharge, fit, String), placeColumns)));
}

function nameCell(name: string, fit: Fit): string {
  return fit.lines(name, DECK_LIMITS.table.nameColumns, DECK_LIMITS.table.cellLines);
}

function placeCell(names: readonly string[], fit: Fit, others: (count: number) => string): string {
  const { placeColumns, cellLines } = DECK_LIMITS.table;
  return fit.lines(fit.names(names, placeColumns * cellLines - 4, others), placeColumns, cellLines);
}

function cellsOf(
  name: string,
  inCharge: readonly string[],
  total: Total,
  unit: DeckUnit,
  fit: Fit,
  { language }: DeckData,
): string[] {
  const planned = plannedDong(total);
  const delivered = deliveredDong(total);
  return [
    nameCell(name, fit),
    placeCell(inCharge, fit, matterWords[language].others),
    planned === null ? ABSENT : unit.format(planned),
    delivered === null ? ABSENT : unit.format(delivered),
    completionMark(total, language),
  ];
}
