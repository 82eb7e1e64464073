import type { Month } from "#src/domain/month.ts";
import type { SponsorRef } from "#src/domain/sponsor.ts";
import type { SupportForm } from "#src/domain/support-line.ts";
import { withoutBidiControls } from "#src/lib/bidi.ts";
import { askCommune, askMonth, type FormPlace } from "./ask-whole-form.ts";
import type { BaseLine, BaseLines } from "./base-lines.ts";
import { findUnsaidForm, findUnsaidKind } from "./find-kind.ts";
import { isInReach, type MonthOfLine } from "./find-month.ts";
import { findUnnamedSponsor } from "./find-sponsor.ts";
import { EXAMPLE_IDS } from "./form-headings.ts";
import { type FormLookUps, formLookUps } from "./form-look-ups.ts";
import type { CellAt, CellProblem, CellProblemCode, Form, FormRecord } from "./form-record.ts";
import type { Found } from "./found.ts";
import type { Lookups } from "./lookups.ts";
import type { AnswerTo, Asked, QuestionList } from "./question-list.ts";

/** Fields of which a form may say nothing at all, or nothing in one row. */
export const FORM_COLUMNS = [
  "id",
  "commune",
  "sponsor",
  "kind",
  "period",
  "title",
  "form",
  "planned",
  "delivered",
  "trained",
  "jobs",
  "households",
  "note",
  "adjusts",
  "adjustReason",
] as const satisfies readonly Exclude<keyof FormRecord, "at">[];
export type FormColumn = (typeof FORM_COLUMNS)[number];

/**
 * A record with what it means. "open": it can become a line; "refused": it has problems, or waits for an answer; "left-out": the person said so.
 * Null: not known, or (sponsor, kind, form, title) the form says nothing of it, and what the line has stays.
 */
export type Reading = {
  readonly form: Form;
  readonly record: FormRecord;
  readonly columns: ReadonlySet<FormColumn>;
  fate: "open" | "refused" | "left-out";
  readonly problems: CellProblem[];
  readonly waitsFor: string[];
  readonly communeId: string | null;
  readonly month: Month | null;
  /** Those that its figures are of. */
  readonly months: readonly Month[];
  readonly sponsor: SponsorRef | null;
  readonly kind: string | null;
  readonly supportForm: SupportForm | null;
  readonly title: string | null;
  /** The id of the line that it adjusts. */
  readonly adjusts: string | null;
};

/** What the reading of all records shares. */
export type ReadingTools = {
  readonly lookups: Lookups;
  readonly base: BaseLines;
  readonly answerTo: AnswerTo;
  readonly questions: QuestionList;
  /** What a form is called where it is asked about as a whole. */
  readonly placeOf: (form: Form) => FormPlace;
};

/** Reads the records of one form. */
export function readingsOf(form: Form, tools: ReadingTools): Reading[] {
  const lookUps = formLookUps(tools.lookups, (id) => tools.answerTo(form.layout, id));
  const columns = columnsOf(form);
  const shared = { form, columns, lookUps, whole: wholeForm(form, columns, tools), tools };
  const problemsAt = blockingByCell(form);
  return form.records.map((record) => readRecord(record, problemsAt(record), shared));
}

/** A commune that is not known is quoted as it stands in its cell. What it is in is said apart, where it stands somewhere else. */
function quotingCell(found: Found<string>, text: string): Found<string> {
  if (found.kind !== "problem" || found.code !== "unknown-commune" || text === "") return found;
  const { parent, ...values } = found.values;
  const isElsewhere = parent !== undefined && !text.includes(String(parent));
  return { ...found, values: { ...values, text, ...(isElsewhere ? { parent } : {}) } };
}

type OfForm = {
  readonly form: Form;
  readonly columns: ReadonlySet<FormColumn>;
  readonly lookUps: FormLookUps;
  readonly whole: WholeForm;
  readonly tools: ReadingTools;
};

/** What is said nowhere in a form, so that no cell can be mended, is asked of the form. */
type WholeForm = { readonly commune: () => Found<string>; readonly month: () => Found<MonthOfLine> };

function wholeForm(form: Form, columns: ReadonlySet<FormColumn>, { answerTo, lookups, placeOf }: ReadingTools): WholeForm {
  const answer = (id: string) => answerTo(form.layout, id);
  let commune: Found<string> | null = columns.has("commune") ? nothing("no-commune") : null;
  let month: Found<MonthOfLine> | null = columns.has("period") ? nothing("no-period") : null;
  return {
    commune: () => {
      commune ??= askCommune(placeOf(form), lookups, answer);
      return commune;
    },
    month: () => {
      month ??= askMonth(placeOf(form), lookups, answer);
      return month;
    },
  };
}

function columnsOf({ records }: Form): ReadonlySet<FormColumn> {
  const isSaid = (record: FormRecord, column: FormColumn) =>
    record[column] !== null || (column === "sponsor" && record.sponsorChoices !== undefined);
  return new Set(FORM_COLUMNS.filter((column) => records.some((record) => isSaid(record, column))));
}

/** `problems`: those that the form has in its cells already. */
function readRecord(record: FormRecord, problems: CellProblem[], { form, columns, lookUps, whole, tools }: OfForm): Reading {
  const { programme } = tools.lookups;
  const { taken, waitsFor, isLeftOut } = taker(record, problems, (asked, at) => tools.questions.ask(form.layout, asked, at));
  const blanks = record.blanks ?? {};
  const line = lineOfId(record, tools.base);
  const communeId = record.commune
    ? taken(quotingCell(lookUps.commune(record.commune.value, line), record.commune.text), record.commune.at)
    : taken<string>(blanks.commune ? nothing("no-commune") : whole.commune(), blanks.commune ?? record.at);

  const period = record.period?.value ?? (columns.has("period") ? null : form.period);
  const periodAt = record.period?.at ?? blanks.period ?? record.at;
  const periodText = record.period?.text ?? "";
  const time = taken(period ? lookUps.month(period, periodText) : blanks.period ? nothing("no-period") : whole.month(), periodAt);
  if (time && !isInReach(time.month, programme, typeof record.delivered?.value === "number")) {
    const values = { text: periodText, month: time.month };
    problems.push({ code: "outside-programme", at: periodAt, isBlocking: true, values });
  }

  const range = { first: time?.month ?? programme.firstMonth, last: time?.month ?? programme.dataThrough };
  const itsLine = line?.communeId === communeId && line?.month === time?.month ? line : null;
  const [firstName] = record.sponsorChoices ?? [];
  const named =
    record.sponsorChoices && firstName
      ? taken(lookUps.sponsorColumn(record.sponsorChoices), firstName.sponsor.at)
      : record.sponsor;
  const sponsor = named
    ? taken(lookUps.sponsor(named.value, communeId, range, itsLine), named.at)
    : columns.has("sponsor") && !firstName
      ? taken<SponsorRef>(nothing("no-sponsor"), blanks.sponsor ?? record.at)
      : null;
  const kind = record.kind
    ? taken(lookUps.kind(record.kind.value), record.kind.at)
    : columns.has("kind")
      ? taken<string>(nothing("no-kind"), blanks.kind ?? record.at)
      : null;
  const supportForm = record.form?.value.trim() ? taken(lookUps.supportForm(record.form.value), record.form.at) : null;
  const adjusts = record.adjusts?.value.trim() || null;
  if (adjusts === null) problems.push(...belowZero(record));
  return {
    form,
    record,
    columns,
    fate: isLeftOut() ? "left-out" : problems.length > 0 || waitsFor.length > 0 ? "refused" : "open",
    problems,
    waitsFor,
    communeId,
    month: time?.month ?? null,
    months: time?.months ?? [],
    sponsor,
    kind,
    supportForm,
    title: tidy(record.title?.value ?? "") || null,
    adjusts,
  };
}

function nothing(code: CellProblemCode) {
  return { kind: "problem", code, values: {} } as const;
}

/** Takes what was found, or notes why there is nothing: into `problems`, or among the questions that are waited for. */
function taker(record: FormRecord, problems: CellProblem[], ask: (asked: Asked, at: CellAt) => void) {
  // A cell that is wrong already says nothing that could be looked up.
  const unreadable = new Set(problems.map(({ at }) => cellId(at)));
  const waitsFor: string[] = [];
  let leftOut = isExample(record);
  function taken<Value>(found: Found<Value>, at: CellAt): Value | null {
    if (unreadable.size > 0 && unreadable.has(cellId(at))) return null;
    if (found.kind === "found") return found.value;
    if (found.kind === "left-out") leftOut = true;
    if (leftOut) return null;
    if (found.kind === "ask") {
      ask(found.asked, at);
      waitsFor.push(found.asked.id);
    } else if (found.kind === "problem") problems.push({ code: found.code, at, isBlocking: true, values: found.values });
    return null;
  }
  return { taken, waitsFor, isLeftOut: () => leftOut };
}

function belowZero({ planned, delivered }: FormRecord): CellProblem[] {
  return [planned, delivered].flatMap((read) =>
    read && typeof read.value === "number" && read.value < 0
      ? [{ code: "negative-amount", at: read.at, isBlocking: true, values: { text: read.text } }]
      : [],
  );
}

/** What a new line takes where its form says nothing: asked once for the form, the sponsor once for each commune. */
export function unsaidOf(reading: Reading, { lookups, answerTo }: ReadingTools) {
  const answer = (id: string) => answerTo(reading.form.layout, id);
  return {
    sponsor: (communeId: string, month: Month) =>
      findUnnamedSponsor({ communeId, range: { first: month, last: month } }, lookups, answer),
    kind: () => findUnsaidKind(lookups, answer),
    supportForm: () => findUnsaidForm(answer),
  };
}

function lineOfId({ id }: FormRecord, base: BaseLines): BaseLine | null {
  return id ? (base.byId.get(id.value.trim()) ?? null) : null;
}

/** The row of our own form that shows how it is filled in. */
function isExample({ id }: FormRecord): boolean {
  return id !== null && Object.values(EXAMPLE_IDS).includes(id.value.trim());
}

/** Without the line breaks and double spaces of a cell, and without what the contract puts around a text that runs from right to left. */
export function tidy(text: string): string {
  return withoutBidiControls(text.normalize("NFC")).replace(/\s+/g, " ").trim();
}

/** The blocking problems of the form that are a record's: at one of its cells, or else in its row at no cell of another record. */
function blockingByCell(form: Form): (record: FormRecord) => CellProblem[] {
  const blocking = form.problems.filter(({ isBlocking }) => isBlocking);
  if (blocking.length === 0) return () => [];
  const byCell = Map.groupBy(blocking, ({ at }) => cellId(at));
  const owned = new Set(form.records.flatMap(cellsOf).filter((cell) => byCell.has(cell)));
  const byRow = Map.groupBy(
    blocking.filter(({ at }) => !owned.has(cellId(at))),
    ({ at }) => rowId(at),
  );
  return (record) => {
    const own = [...new Set(cellsOf(record))].flatMap((cell) => byCell.get(cell) ?? []);
    return [...own, ...(byRow.get(rowId(record.at)) ?? [])];
  };
}

function cellsOf(record: FormRecord): string[] {
  return [record.at, ...FORM_COLUMNS.flatMap((column) => record[column]?.at ?? [])].map(cellId);
}

function cellId({ file, sheet, row, column }: CellAt): string {
  return `${file}:${sheet}:${row}:${column}`;
}

function rowId({ file, sheet, row }: CellAt): string {
  return `${file}:${sheet}:${row}`;
}
