import { type Absence, absenceIn } from "#src/domain/commune-absence.ts";
import { livesOf } from "#src/domain/commune-life.ts";
import { crossTotals } from "#src/domain/cross-totals.ts";
import { crossTotalsAt } from "#src/domain/cross-totals-at.ts";
import { hasData, monthsWithData, monthsWithoutData } from "#src/domain/data-months.ts";
import { intersectRanges, type Month, type MonthRange, monthsOf } from "#src/domain/month.ts";
import { addQuarters, coveredRange, periodRange, type Quarter, quarterOf, quarterRange, spanRange } from "#src/domain/period.ts";
import { stepTable } from "#src/domain/plan-bridge.ts";
import { type ReportingState, reportingState } from "#src/domain/reporting-state.ts";
import { type Sponsor, sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import { EMPTY_TOTAL, type Total, totals } from "#src/domain/totals.ts";
import { communesChosen } from "#src/filters/communes-chosen.ts";
import { communesListed } from "#src/filters/communes-shown.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { paths, sponsorHref } from "#src/lib/paths.ts";
import { textOrder } from "#src/lib/text-order.ts";
import { communesInCharge } from "#src/views/sponsor-list-view.ts";
import { type CoverageData, sponsorsOf } from "./coverage-view.ts";

/**
 * A month or a quarter of somebody. "unassigned": no commune then, and no line; "elsewhere": other communes than those chosen;
 * "ahead": after the last month with data; "not-yet" and "no-longer": there is no such commune then, and no line; "no-data": nobody has a line
 * then, so that it is not known who had to report.
 */
export type CalendarCell = ReportingState | { readonly kind: "unassigned" | "elsewhere" | "ahead" | "no-data" | Absence["kind"] };

export type CalendarRow<Time extends string = string> = {
  readonly key: string;
  readonly name: string;
  readonly to: string;
  /** Of each of the times; worked out when first asked for: of thousands of rows a few are drawn. */
  readonly cells: ReadonlyMap<Time, CalendarCell>;
  /** Lines whose figure is owed. */
  readonly owed: number;
  /** Whether any of the times has data of anybody: without, that nothing is owed is not known. */
  readonly hasData: boolean;
  /** Those lines by time, where there are any. */
  readonly owing: ReadonlyMap<Time, number>;
};

export type Calendar<Time extends string = string> = {
  readonly times: readonly Time[];
  readonly rows: readonly CalendarRow<Time>[];
  /** Whether there is not one of the communes in some of the months. */
  readonly hasAbsent?: boolean;
  /** Whether some of the months have no data. */
  readonly hasGaps?: boolean;
};

/** Communes by the months of the period. */
export function communeCalendar(filter: Filter, data: CoverageData): Calendar<Month> {
  const { programme, table } = data;
  const range = coveredRange(filter.period, programme);
  const times = monthsOf(shownMonths(filter, data));
  const answer = range ? answerOf(table, { ...linesFilterOf(filter), range }, "commune", "month") : NO_ANSWER;
  const listed = communesListed(data.communes, filter, programme, (id) => answer.totalsOf(id) !== undefined);
  const known = new Set(range ? monthsWithData(table, range) : []);
  const rows = listed.map((commune) => {
    const { id, name } = commune;
    const line = { key: id, name, to: paths.commune.href(id), hasData: known.size > 0 };
    return rowOf(line, times, answer, (month, total) => {
      if (month > programme.dataThrough) return { kind: "ahead" };
      const absent = total.lines === 0 ? absenceIn(commune, { first: month, last: month }) : null;
      if (absent) return { kind: absent.kind };
      return known.has(month) ? reportingState(total) : NO_DATA;
    });
  });
  const hasAbsent =
    range !== null &&
    listed.some((commune) => [range.first, range.last].some((month) => absenceIn(commune, { first: month, last: month })));
  const hasGaps = range !== null && monthsWithoutData(table, range).length > 0;
  return { times, rows: worstFirst(rows), hasAbsent, hasGaps };
}

/** Sponsors by the whole quarters that the period touches; where communes are named, those alone who are in charge of one of them then, or have a line there. */
export function sponsorCalendar(filter: Filter, data: CoverageData): Calendar<Quarter> {
  const { programme, table } = data;
  const months = shownMonths(filter, data);
  const times = quartersIn(months);
  const [first = quarterOf(months.first)] = times;
  const last = times.at(-1) ?? first;
  const whole = intersectRanges({ first: quarterRange(first).first, last: quarterRange(last).last }, spanRange(programme));
  const answer = whole ? answerOf(table, { ...linesFilterOf(filter), range: whole }, "sponsor", "quarter") : NO_ANSWER;
  const lives = livesOf(data.communes);
  const isKnown = hasData(table, whole);
  const there = whole && communesChosen(filter) ? totals(table, { ...linesFilterOf(filter), range: whole }).by("sponsor") : null;
  // As in the lists of sponsors: of a place that is named, those who have to do with it.
  const isConcerned = (sponsor: Sponsor) =>
    there === null || there.has(sponsorKey(sponsor)) || communesInCharge(sponsor, whole, filter, lives).length > 0;
  const concerned = sponsorsOf(data, filter).filter(isConcerned);
  const rows = concerned.map((sponsor) => {
    const key = sponsorKey(sponsor);
    const line = { key, name: sponsor.name, to: sponsorHref(sponsor), hasData: isKnown };
    return rowOf(line, times, answer, (quarter, total) => {
      const covered = intersectRanges(quarterRange(quarter), spanRange(programme));
      if (!covered) return { kind: "ahead" };
      const state = reportingState(total);
      if (state.kind !== "none") return state;
      if (communesInCharge(sponsor, covered, filter, lives).length > 0) return hasData(table, covered) ? state : NO_DATA;
      return { kind: communesInCharge(sponsor, covered, NO_FILTER, lives).length > 0 ? "elsewhere" : "unassigned" };
    });
  });
  return { times, rows: worstFirst(rows) };
}

const NO_DATA: CalendarCell = { kind: "no-data" };

type Groups = ReadonlyMap<string, Total>;

/** Of all rows what they owe, which are few lines; the whole of a row when it is asked for. */
type Answer = { readonly owed: ReadonlyMap<string, Groups>; readonly totalsOf: (key: string) => Groups | undefined };

const NO_ANSWER: Answer = { owed: new Map(), totalsOf: () => undefined };

function answerOf(table: SupportTable, filter: SupportFilter, rows: "commune" | "sponsor", times: "month" | "quarter"): Answer {
  return {
    owed: crossTotals(stepTable(table, "not-reported"), filter, rows, times),
    totalsOf: crossTotalsAt(table, filter, rows, times),
  };
}

/** Who owes most reports first. */
function worstFirst<Time extends string>(rows: readonly CalendarRow<Time>[]): CalendarRow<Time>[] {
  return [...rows].sort((a, b) => b.owed - a.owed || textOrder().compare(a.name, b.name));
}

/** From the programme's first month on: before it there is nothing to report. */
function shownMonths({ period }: Filter, { programme }: CoverageData): MonthRange {
  const { first, last } = periodRange(period, programme);
  return { first: first < programme.firstMonth ? programme.firstMonth : first, last };
}

function quartersIn({ first, last }: MonthRange): Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = quarterOf(first); quarter <= quarterOf(last); quarter = addQuarters(quarter, 1)) quarters.push(quarter);
  return quarters;
}

function rowOf<Time extends string>(
  line: Pick<CalendarRow, "key" | "name" | "to" | "hasData">,
  times: readonly Time[],
  { owed: owedOf, totalsOf }: Answer,
  cellAt: (time: Time, total: Total) => CalendarCell,
): CalendarRow<Time> {
  const owing = new Map<Time, number>();
  let owed = 0;
  const byTime = owedOf.get(line.key);
  for (const time of byTime ? times : []) {
    const { linesNotReported } = byTime?.get(time) ?? EMPTY_TOTAL;
    if (linesNotReported === 0) continue;
    owing.set(time, linesNotReported);
    owed += linesNotReported;
  }
  let cells: ReadonlyMap<Time, CalendarCell> | undefined;
  return {
    ...line,
    owed,
    owing,
    get cells() {
      if (cells) return cells;
      const totals = totalsOf(line.key);
      cells = new Map(times.map((time) => [time, cellAt(time, totals?.get(time) ?? EMPTY_TOTAL)]));
      return cells;
    },
  };
}

export function owedLines({ rows }: Calendar): number {
  return rows.reduce((sum, { owed }) => sum + owed, 0);
}
