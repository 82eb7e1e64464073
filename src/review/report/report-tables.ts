import type { DocumentColumn, DocumentTable } from "#src/documents/text-document.ts";
import { criteriaMissing, criteriaSetOf } from "#src/domain/commune.ts";
import { numberedName } from "#src/domain/criterion-name.ts";
import { owesPlan } from "#src/domain/figures.ts";
import { intersectRanges, monthsOf } from "#src/domain/month.ts";
import { totalsWithOwed } from "#src/domain/owed-plan.ts";
import { coveredRange, quarterRange, quartersOf } from "#src/domain/period.ts";
import type { SponsorType } from "#src/domain/sponsor.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import {
  completionValue,
  deliveredBlank,
  deliveredValue,
  owedPlanValue,
  owedWithoutPlan,
  plannedValue,
} from "#src/filters/amount-texts.ts";
import { periodLabel } from "#src/filters/filter-options.ts";
import { owedWords } from "#src/filters/owed-words.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import type { CellValue } from "#src/lib/cell.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import { matterWords } from "#src/review/matter/matter-words.ts";
import type { ReviewData } from "#src/review/matter/review-data.ts";
import { byShortfall } from "#src/review/matter/shortfall.ts";
import { sponsorsWithSupport } from "#src/review/matter/sponsors.ts";
import { metWords } from "#src/views/criteria-met.ts";
import { linesOfType, type SponsorSupport, totalOfRows } from "#src/views/sponsor-list-view.ts";
import { type Excerpt, excerptOf } from "./by-exception.ts";
import type { ReportWords } from "./report-words.ts";

/** What a caption is made of: the table's number, and which communes or which period it speaks of. */
export type Caption = { readonly number: number; readonly place: string; readonly period: string };

/** Planned, delivered and their share; instead of a sum that is not known, why. Where the whole owes reports: how much of the plan, and of how many lines that is not; where it owes plans: of how many lines. */
function amountsOf(total: Total, whole: Total, { t }: ReviewData): readonly CellValue[] {
  const owed = [
    // Where that is no sum, the column beside it counts the lines.
    ...(whole.linesNotReported > 0 ? [owedPlanValue(total)] : []),
    ...(owedWithoutPlan(whole) === null ? [] : [owedWithoutPlan(total)]),
    ...(owesPlan(whole) ? [total.linesPlanOwed ?? null] : []),
  ];
  if (total.lines === 0) return [null, null, null, ...owed];
  return [plannedValue(total), deliveredValue(total) ?? deliveredBlank(total, t, true), completionValue(total), ...owed];
}

function amountColumns(whole: Total, words: ReportWords, { language }: ReviewData): DocumentColumn[] {
  const { planned, delivered, completion } = words.columns;
  const owed: DocumentColumn = { heading: owedWords[language].columns.owedPlan, kind: "millions", width: 1.2 };
  const withoutPlan: DocumentColumn = { heading: owedWords[language].columns.owedWithoutPlan, kind: "count", width: 1.2 };
  const plans: DocumentColumn = { heading: owedWords[language].columns.plansOwed, kind: "count", width: 1.2 };
  return [
    { heading: planned, kind: "millions", width: 1.2 },
    { heading: delivered, kind: "millions", width: 1.2 },
    { heading: completion, kind: "share", width: 1 },
    ...(whole.linesNotReported > 0 ? [owed] : []),
    ...(owedWithoutPlan(whole) === null ? [] : [withoutPlan]),
    ...(owesPlan(whole) ? [plans] : []),
  ];
}

/** A table that names some of many says so where it is named. */
function captionOf(caption: string, { named, rest }: Excerpt<unknown>, say: ReportWords["lackMost"]): string {
  return rest.length === 0 ? caption : `${caption} (${say(named.length, named.length + rest.length)})`;
}

/** By quarter; by month where the period is within one quarter. Periods without a line stand there too. */
export function timeTable(data: ReviewData, words: ReportWords, caption: Caption): DocumentTable {
  const { figures, programme, filter, language, t } = data;
  const range = coveredRange(filter.period, programme);
  const quarters = quartersOf(programme).filter((quarter) => range && intersectRanges(range, quarterRange(quarter)));
  const isFine = quarters.length < 2;
  const { whole, by } = figures.inPeriod;
  const rowOf = (name: string, total: Total | undefined) => [name, ...amountsOf(total ?? EMPTY_TOTAL, whole, data)];
  const rows = isFine
    ? (range ? monthsOf(range) : []).map((month) => rowOf(capitalise(formatMonth(month, language)), by("month").get(month)))
    : quarters.map((quarter) =>
        rowOf(periodLabel({ grain: "quarter", quarter }, programme, language, t), by("quarter").get(quarter)),
      );
  return {
    caption: (isFine ? words.tables.months : words.tables.quarters)(caption.number, caption.place),
    unit: words.unit,
    columns: [
      { heading: isFine ? words.columns.month : words.columns.quarter, kind: "text", width: 2 },
      ...amountColumns(whole, words, data),
    ],
    rows,
    total: rowOf(words.total, whole),
  };
}

/** Each kind of the filter; one without a line stands there too. */
export function kindTable(data: ReviewData, words: ReportWords, caption: Caption): DocumentTable {
  const { figures, programme, filter, language } = data;
  const { whole } = figures.inPeriod;
  const byKind = figures.inPeriod.by("kind");
  const listed = programme.kinds.filter(({ id }) => filter.kinds.length === 0 || filter.kinds.includes(id));
  const unlisted = [...byKind.keys()].filter((id) => !programme.kinds.some((kind) => kind.id === id));
  const kinds = [...listed.map(({ id, name }) => ({ id, name: name[language] })), ...unlisted.map((id) => ({ id, name: id }))];
  return {
    caption: words.tables.kinds(caption.number, caption.period),
    unit: words.unit,
    columns: [{ heading: words.columns.kind, kind: "text", width: 2.6 }, ...amountColumns(whole, words, data)],
    rows: kinds.map(({ id, name }) => [name, ...amountsOf(byKind.get(id) ?? EMPTY_TOTAL, whole, data)]),
    total: [words.total, ...amountsOf(whole, whole, data)],
  };
}

/** Each commune of the filter, in the Decision's order; of very many those that lack most of their plan, the others as one row. */
export function communeTable(data: ReviewData, words: ReportWords, caption: Caption): DocumentTable {
  const { figures } = data;
  const { whole } = figures.inPeriod;
  const byCommune = figures.inPeriod.by("commune");
  const rowOf = (name: string, total: Total) => [name, total.lines, ...amountsOf(total, whole, data)];
  const { named, rest } = excerptOf(
    figures.listed.map(({ id, name }) => ({ id, name, total: byCommune.get(id) ?? EMPTY_TOTAL })),
    byShortfall,
  );
  const others = () => {
    const lines = { ...supportFilterOf(data.filter, data.programme), communes: new Set(rest.map(({ id }) => id)) };
    return [rowOf(words.others(rest.length), totalsWithOwed(figures.table, lines).whole)];
  };
  return {
    caption: captionOf(words.tables.communes(caption.number, caption.period), { named, rest }, words.lackMost),
    unit: words.unit,
    columns: [
      { heading: words.columns.commune, kind: "text", width: 2 },
      { heading: words.columns.lines, kind: "count", width: 1 },
      ...amountColumns(whole, words, data),
    ],
    rows: [...named.map(({ name, total }) => rowOf(name, total)), ...(rest.length > 0 ? others() : [])],
    total: rowOf(words.total, whole),
  };
}

/** Those of a type, most delivered first, with the communes that they had; of very many those that lack most, the others as one row. Null where there is none. */
export function sponsorTableOf(type: SponsorType, data: ReviewData, words: ReportWords, caption: Caption): DocumentTable | null {
  const rows = sponsorsWithSupport(type, data);
  if (rows.length === 0) return null;
  const totalOf = (some: readonly SponsorSupport[]) =>
    totalOfRows(some, linesOfType(type, data.filter, data.programme), data.figures.table);
  const whole = totalOf(rows);
  const { named, rest } = excerptOf(rows, byShortfall);
  const say = words.tables[type === "agency" ? "agencies" : "enterprises"];
  return {
    caption: captionOf(say(caption.number, caption.period), { named, rest }, words.lackMost),
    unit: words.unit,
    columns: [
      { heading: words.columns.sponsor, kind: "text", width: 2.2 },
      { heading: words.columns.inCharge, kind: "text", width: 2.2 },
      ...amountColumns(whole, words, data),
    ],
    rows: [
      ...named.map(({ sponsor, inCharge, total }) => [
        sponsor ? sponsor.name : "",
        inCharge.join(", "),
        ...amountsOf(total, whole, data),
      ]),
      ...(rest.length > 0 ? [[words.others(rest.length), null, ...amountsOf(totalOf(rest), whole, data)]] : []),
    ],
    total: [words.total, null, ...amountsOf(whole, whole, data)],
  };
}

/** Where each commune stands, and which criteria it is known not to meet; of very many those that miss most. */
export function criteriaTable(data: ReviewData, words: ReportWords, caption: Caption): DocumentTable {
  const { figures, programme, language, t } = data;
  const excerpt = excerptOf(figures.communes, (communes) =>
    communes.toSorted((a, b) => (criteriaMissing(b) ?? 0) - (criteriaMissing(a) ?? 0)),
  );
  return {
    caption: captionOf(words.tables.criteria(caption.number), excerpt, words.missMost),
    unit: "",
    columns: [
      { heading: words.columns.commune, kind: "text", width: 1.3 },
      { heading: words.columns.stage, kind: "text", width: 1.5 },
      { heading: words.columns.met, kind: "count", width: 1 },
      { heading: words.columns.missing, kind: "text", width: 4 },
    ],
    rows: excerpt.named.map((commune) => {
      const { stage, level } = commune.standard;
      const { criteria } = criteriaSetOf(commune, programme);
      const missing = new Set(commune.criteria.filter(({ met }) => !met).map(({ number }) => number));
      const names = criteria.filter(({ number }) => missing.has(number)).map((criterion) => numberedName(criterion, language));
      const unknown = criteria.length - commune.criteria.length;
      const said = matterWords[language].criteria;
      const left = [...names, ...(unknown > 0 ? [said.unknown(unknown)] : [])];
      return [
        commune.name,
        stage === "recognised" ? t.levels[level] : t.stages[stage],
        metWords(commune, programme, t),
        // "–" would say the same of none as of nothing known.
        commune.criteria.length === 0 ? t.states.unknown : left.join("; ") || said.noneMissing,
      ];
    }),
    total: null,
  };
}
