import { byAttention } from "#src/domain/attention-order.ts";
import { countedMonths, existsIn, livesOf } from "#src/domain/commune-life.ts";
import { crossTotals } from "#src/domain/cross-totals.ts";
import { hasData } from "#src/domain/data-months.ts";
import { hasSupport } from "#src/domain/figures.ts";
import { kindName } from "#src/domain/kind-name.ts";
import type { PaceLimits } from "#src/domain/pace.ts";
import { coveredRange } from "#src/domain/period.ts";
import { type Sponsor, sponsorKey } from "#src/domain/sponsor.ts";
import { EMPTY_TOTAL, type Total, totals } from "#src/domain/totals.ts";
import { communesListed } from "#src/filters/communes-shown.ts";
import type { Filter } from "#src/filters/filter.ts";
import { matchesSponsor, namesSponsors } from "#src/filters/matches-sponsor.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import type { Language } from "#src/lib/language.ts";
import { paths, sponsorHref } from "#src/lib/paths.ts";
import { communesInCharge, type SponsorsData } from "#src/views/sponsor-list-view.ts";

export const CROSSINGS = ["kind", "sponsor"] as const;
export type Crossing = (typeof CROSSINGS)[number];

/**
 * Where a commune meets a kind, or a sponsor. Without a line: "no-helper" for a kind that nobody gave, "not-theirs" for one that those
 * chosen did not give, "no-line" for a sponsor that had the commune, "unassigned" for one that had not: nothing is missing there;
 * "not-there" for a commune that there is not in the period, though it has a line of another kind. "no-data" in place of all but the last
 * two where the period has no data: who helped in it is not known.
 */
export type CoverageCell =
  | { readonly kind: "total"; readonly total: Total }
  | { readonly kind: "no-helper" | "not-theirs" | "no-line" | "no-data" | "unassigned" | "not-there" };

export type Header = { readonly key: string; readonly name: string; readonly to: string | null; readonly total: Total };
/** A cell that is not there is "unassigned": of thousands of sponsors each has a few communes. Those that are stand in the order of the columns. */
export type MatrixRow = Header & { readonly cells: ReadonlyMap<string, CoverageCell> };
export type CoverageMatrix = {
  readonly columns: readonly Header[];
  readonly rows: readonly MatrixRow[];
  readonly whole: Total;
  /** Of the cells where help is due or possible: no line; all reported and none of it help; a report is owed, whatever else has come. */
  readonly without: { readonly noLine: number; readonly zero: number; readonly owed: number };
  /** Cells where help is due or possible. */
  readonly possible: number;
  /** Whether the period has data of anybody. */
  readonly hasData: boolean;
};

const UNASSIGNED: CoverageCell = { kind: "unassigned" };

/** What stands in a column of a row. */
export function cellAt({ cells }: Pick<MatrixRow, "cells">, column: string): CoverageCell {
  return cells.get(column) ?? UNASSIGNED;
}

export type CoverageData = Omit<SponsorsData, "proposals">;

export function sponsorsOf({ sponsors }: CoverageData, filter: Filter): readonly Sponsor[] {
  return sponsors.filter((sponsor) => matchesSponsor(sponsor, filter));
}

/** Communes down, the worst first; kinds across. */
export function kindMatrix(filter: Filter, data: CoverageData, language: Language): CoverageMatrix {
  const { programme, table } = data;
  const lines = supportFilterOf(filter, programme);
  const answer = totals(table, lines);
  const isKnown = hasData(table, coveredRange(filter.period, programme));
  const blank = !isKnown ? "no-data" : namesSponsors(filter) ? "not-theirs" : "no-helper";
  const crossed = crossTotals(table, lines, "commune", "kind");
  const byKind = answer.by("kind");
  const ids = [...new Set([...programme.kinds.map(({ id }) => id), ...byKind.keys()])];
  const columns = ids
    .filter((id) => filter.kinds.length === 0 || filter.kinds.includes(id))
    .map((id) => ({
      key: id,
      name: kindName(programme.kinds, id, language),
      to: null,
      total: byKind.get(id) ?? EMPTY_TOTAL,
    }));
  const byCommune = answer.by("commune");
  const months = countedMonths(filter.period, programme);
  const rows = communesListed(data.communes, filter, programme, (id) => byCommune.has(id)).map((commune) => {
    const { id, name } = commune;
    const header = { key: id, name, to: paths.commune.href(id), total: byCommune.get(id) ?? EMPTY_TOTAL };
    return withCells(header, columns, (kind) => crossed.get(id)?.get(kind), existsIn(commune, months) ? blank : "not-there");
  });
  return matrixOf(columns, worstFirst(rows, programme.thresholds, isKnown), answer.whole, isKnown);
}

/** Sponsors down, since there are more of them, communes across. Those without a commune and without a line are left out. */
export function sponsorMatrix(filter: Filter, data: CoverageData): CoverageMatrix {
  const { programme, table } = data;
  const lines = supportFilterOf(filter, programme);
  const range = coveredRange(filter.period, programme);
  const isKnown = hasData(table, range);
  const answer = totals(table, lines);
  const crossed = crossTotals(table, lines, "sponsor", "commune");
  const byCommune = answer.by("commune");
  const bySponsor = answer.by("sponsor");
  const listed = communesListed(data.communes, filter, programme, (id) => byCommune.has(id));
  const lives = livesOf(data.communes);
  const columns = listed.map(({ id, name }) => ({
    key: id,
    name,
    to: paths.commune.href(id),
    total: byCommune.get(id) ?? EMPTY_TOTAL,
  }));
  const places = new Map(columns.map(({ key }, place) => [key, place]));
  const rows = sponsorsOf(data, filter).flatMap((sponsor): MatrixRow[] => {
    const key = sponsorKey(sponsor);
    const helped = crossed.get(key);
    const cells = [...new Set([...(helped?.keys() ?? []), ...communesInCharge(sponsor, range, filter, lives)])]
      .flatMap((communeId) => {
        const place = places.get(communeId);
        return place === undefined ? [] : [{ communeId, place }];
      })
      .sort((a, b) => a.place - b.place)
      .map(({ communeId }): [string, CoverageCell] => {
        const total = helped?.get(communeId);
        return [communeId, total ? { kind: "total", total } : { kind: isKnown ? "no-line" : "no-data" }];
      });
    if (cells.length === 0) return [];
    const total = bySponsor.get(key) ?? EMPTY_TOTAL;
    return [{ key, name: sponsor.name, to: sponsorHref(sponsor), total, cells: new Map(cells) }];
  });
  return matrixOf(columns, worstFirst(rows, programme.thresholds, isKnown), answer.whole, isKnown);
}

/** The columns beside some rows of a long matrix: all kinds; of communes those that one of the rows has to do with, the first row's first. */
export function columnsOf(crossing: Crossing, { columns }: CoverageMatrix, rows: readonly MatrixRow[]): readonly Header[] {
  if (crossing === "kind") return columns;
  const columnOf = new Map(columns.map((column) => [column.key, column]));
  return [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].flatMap((key) => columnOf.get(key) ?? []);
}

/** Most cells without help first, then most that owe; the rest as lists of communes and sponsors stand. */
function worstFirst(rows: readonly MatrixRow[], limits: PaceLimits, isKnown: boolean): MatrixRow[] {
  const counted = rows.map((row) => {
    const cells = [...row.cells.values()];
    const without = cells.filter((cell) => isPossible(cell) && lackOf(cell) !== null).length;
    return { row, owed: cells.filter(isOwed).length, without, isExpected: cells.length > 0, hasData: isKnown };
  });
  const order = byAttention(limits);
  return counted
    .sort((a, b) => b.without - a.without || b.owed - a.owed || order({ ...a, ...a.row }, { ...b, ...b.row }))
    .map(({ row }) => row);
}

function withCells(
  header: Header,
  columns: readonly Header[],
  totalAt: (column: string) => Total | undefined,
  blank: "no-helper" | "not-theirs" | "no-data" | "not-there",
): MatrixRow {
  const cells = columns.map(({ key }): [string, CoverageCell] => {
    const total = totalAt(key);
    return [key, total ? { kind: "total", total } : { kind: blank }];
  });
  return { ...header, cells: new Map(cells) };
}

function matrixOf(columns: readonly Header[], rows: readonly MatrixRow[], whole: Total, isKnown: boolean): CoverageMatrix {
  const possible = rows.flatMap(({ cells }) => [...cells.values()].filter(isPossible));
  const count = (lack: Lack) => possible.filter((cell) => lackOf(cell) === lack).length;
  const without = { noLine: count("noLine"), zero: count("zero"), owed: possible.filter(isOwed).length };
  return { columns, rows, whole, without, possible: possible.length, hasData: isKnown };
}

/** Whether help is due or possible there. */
export function isPossible({ kind }: CoverageCell): boolean {
  return kind !== "unassigned" && kind !== "not-there";
}

type Lack = "noLine" | "zero";

/** Why a cell is known to have no help; null where it has some, or where what is owed may turn out to be help. */
export function lackOf(cell: CoverageCell): Lack | null {
  if (cell.kind === "no-data") return null;
  if (cell.kind !== "total" || cell.total.lines === 0) return "noLine";
  return hasSupport(cell.total) || isOwed(cell) ? null : "zero";
}

/** The one rule of the mark in the cell, of the list above the grid, and of the sentence. */
export function isOwed(cell: CoverageCell): boolean {
  return cell.kind === "total" && cell.total.linesNotReported > 0;
}
