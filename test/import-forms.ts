import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import type { WireSupportLine } from "#mocks/demo-data/wire-publication.ts";
import { amountFromWire } from "#src/api/contract.ts";
import type { Amount } from "#src/domain/amount.ts";
import { month } from "#src/domain/month.ts";
import type {
  CellAt,
  CommuneNaming,
  Form,
  FormPeriod,
  FormRecord,
  Read,
  Recipe,
  SponsorNaming,
} from "#src/import/form-record.ts";
import type { ImportBase, ImportReview } from "#src/import/import-review.ts";
import { baseOfAnswers } from "#src/import/publication-after.ts";
import { FORM_COLUMNS } from "#src/import/record-reading.ts";
import { reviewForms } from "#src/import/review-forms.ts";

// Forms as the reading of the layout would give them: a test spells only what it is about.

/** What a record says; null: its form says nothing of it. */
export type Said = {
  readonly id?: string | null;
  readonly commune?: CommuneNaming | null;
  readonly sponsor?: SponsorNaming | null;
  readonly kind?: string | null;
  /** "2017-09", or the ends of a longer time. */
  readonly period?: string | readonly [string, string] | null;
  readonly title?: string | null;
  readonly form?: string | null;
  readonly planned?: Amount | null;
  readonly delivered?: Amount | null;
  readonly trained?: number | null;
  readonly jobs?: number | null;
  readonly households?: number | null;
  readonly note?: string | null;
  readonly adjusts?: string | null;
  readonly adjustReason?: string | null;
};

/** Where a column of the record in a row stands. */
export function cellOf(column: (typeof FORM_COLUMNS)[number], row: number, file = 0): CellAt {
  return { file, sheet: 0, row, column: FORM_COLUMNS.indexOf(column) };
}

export function aPeriod(said: string | readonly [string, string]): FormPeriod {
  const [first, last] = typeof said === "string" ? [said, said] : said;
  return { first: month(first), last: month(last) };
}

export function aRecord(said: Said, row = 0, file = 0): FormRecord {
  const read = <Value>(
    column: (typeof FORM_COLUMNS)[number],
    value: Value | null | undefined,
    text = String(value),
  ): Read<Value> | null => (value === null || value === undefined ? null : { value, at: cellOf(column, row, file), text });
  const amount = (column: "planned" | "delivered") => {
    const value = said[column];
    return read<Amount>(column, value, value === "not-reported" ? "" : String(value));
  };
  return {
    at: cellOf("delivered", row, file),
    id: read("id", said.id),
    commune: read("commune", said.commune, said.commune?.name ?? ""),
    sponsor: read("sponsor", said.sponsor, said.sponsor?.name ?? ""),
    kind: read("kind", said.kind),
    period: said.period ? read("period", aPeriod(said.period), [said.period].flat().join("–")) : null,
    title: read("title", said.title),
    form: read("form", said.form),
    planned: amount("planned"),
    delivered: amount("delivered"),
    trained: read("trained", said.trained),
    jobs: read("jobs", said.jobs),
    households: read("households", said.households),
    note: read("note", said.note),
    adjusts: read("adjusts", said.adjusts),
    adjustReason: read("adjustReason", said.adjustReason),
  };
}

/** A form of one table, a record to a row. */
export function aForm(records: readonly Said[], given: Partial<Form> = {}): Form {
  const { file = 0, sheet = 0 } = given;
  return {
    file,
    sheet,
    layout: "xa|don vi|thang",
    records: records.map((said, row) => onSheet(aRecord(said, row, file), sheet)),
    totals: [],
    problems: [],
    questions: [],
    period: null,
    ...given,
  };
}

function onSheet(record: FormRecord, sheet: number): FormRecord {
  return sheet === 0 ? record : { ...record, at: { ...record.at, sheet } };
}

/** What a published line says, whole, in a form of ours. */
export function saidOf(line: WireSupportLine): Said {
  return {
    id: line.id,
    commune: { code: line.communeId },
    sponsor: { code: line.sponsor.id, type: line.sponsor.type },
    kind: line.kind,
    period: line.month,
    title: line.title,
    form: line.form,
    planned: amountFromWire(line.planned),
    delivered: amountFromWire(line.delivered),
    trained: line.outputs?.trained ?? null,
    jobs: line.outputs?.jobs ?? null,
    households: line.outputs?.households ?? null,
    note: line.note ?? null,
    adjusts: line.adjusts ?? null,
    adjustReason: line.adjustReason ?? null,
  };
}

export function demoBase(support: readonly WireSupportLine[] = illustrativePublication().support): ImportBase {
  return baseOfAnswers({ ...illustrativePublication(), support });
}

export function reviewOf(
  forms: readonly Form[],
  given: { readonly base?: ImportBase; readonly answers?: Recipe["answers"]; readonly fileNames?: readonly string[] } = {},
): ImportReview {
  const { base = demoBase(), answers = {}, fileNames = ["a.xlsx", "b.xlsx"] } = given;
  const layouts = [...new Set(forms.map(({ layout }) => layout))];
  return reviewForms(forms, {
    workbooks: fileNames.map((fileName) => ({ fileName, format: "xlsx", sha256: fileName, sheets: [] })),
    base,
    recipes: layouts.map((layout) => ({ layout, answers })),
  });
}
