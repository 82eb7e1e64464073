import type { Month, MonthRange } from "#src/domain/month.ts";
import { type SponsorRef, sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportForm } from "#src/domain/support-line.ts";
import { withoutBidiControls } from "#src/lib/bidi.ts";
import { bareSponsor, bareUnit } from "./bare-names.ts";
import type { BaseLine, BaseLines } from "./base-lines.ts";
import { findCommune } from "./find-commune.ts";
import { findForm, findKind, findUnsaidForm, findUnsaidKind } from "./find-kind.ts";
import { findMonth, isInReach, type MonthOfLine } from "./find-month.ts";
import { findSponsor, findUnnamedSponsor } from "./find-sponsor.ts";
import { EXAMPLE_IDS } from "./form-headings.ts";
import type { CellAt, CellProblem, CommuneNaming, Form, FormRecord, Read, SponsorNaming } from "./form-record.ts";
import type { Found } from "./found.ts";
import type { Lookups } from "./lookups.ts";
import type { AnswerTo, QuestionList } from "./question-list.ts";

/** Fields of which a form may say nothing at all, or nothing in one row. */
const FORM_COLUMNS = [
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
};

type ReadRecord = (record: FormRecord) => Reading;

/** Reads the records of one form; what is the same in many is looked up once. */
export function readingsOf(form: Form, tools: ReadingTools): Reading[] {
  const read = recordReader(form, columnsOf(form), tools);
  return form.records.map(read);
}

function columnsOf({ records }: Form): ReadonlySet<FormColumn> {
  return new Set(FORM_COLUMNS.filter((column) => records.some((record) => record[column] !== null)));
}

function recordReader(form: Form, columns: ReadonlySet<FormColumn>, tools: ReadingTools): ReadRecord {
  const { lookups, base, answerTo } = tools;
  const answer = (id: string) => answerTo(form.layout, id);
  const problemsAt = blockingByCell(form);
  const whole = { first: lookups.programme.firstMonth, last: lookups.programme.dataThrough };
  const communes = new Map<string, Found<string>>();
  const sponsors = new Map<string, Found<SponsorRef>>();
  const kinds = new Map<string, Found<string>>();
  const forms = new Map<string, Found<SupportForm>>();
  const periods = new Map<string, Found<MonthOfLine>>();

  function communeOf(naming: CommuneNaming, line: BaseLine | null): Found<string> {
    const known = line && lookups.communesById.get(line.communeId);
    // Its id and its name say the same: it is no name alone.
    if (known && naming.code === undefined && bareUnit(known.name) === bareUnit(naming.name ?? "")) {
      return { kind: "found", value: known.id };
    }
    const key = `${naming.code}\n${naming.name}\n${naming.parent}`;
    return remembered(communes, key, () => findCommune(naming, lookups, answer));
  }

  function sponsorOf(naming: SponsorNaming, communeId: string, range: MonthRange, line: BaseLine | null): Found<SponsorRef> {
    const known = line?.sponsor ? lookups.sponsorsByKey.get(sponsorKey(line.sponsor)) : undefined;
    if (known && naming.code === undefined && bareSponsor(known.name) === bareSponsor(naming.name ?? "")) {
      return { kind: "found", value: { type: known.type, id: known.id } };
    }
    const key = `${naming.code}\n${naming.name}\n${naming.type}`;
    return remembered(sponsors, key, () => findSponsor(naming, { communeId, range }, lookups, answer));
  }

  return (record) => {
    const problems: CellProblem[] = problemsAt(record);
    const waitsFor: string[] = [];
    let isLeftOut = isExample(record);
    // A cell that is wrong already says nothing that could be looked up.
    const unreadable = new Set(problems.map(({ at }) => cellId(at)));
    const taken = <Value>(found: Found<Value>, at: CellAt): Value | null => {
      if (unreadable.size > 0 && unreadable.has(cellId(at))) return null;
      switch (found.kind) {
        case "found":
          return found.value;
        case "ask":
          if (isLeftOut) return null;
          tools.questions.ask(form.layout, found.asked, at);
          waitsFor.push(found.asked.id);
          return null;
        case "left-out":
          isLeftOut = true;
          return null;
        default:
          if (isLeftOut) return null;
          problems.push({ code: found.code, at, isBlocking: true, values: found.values });
          return null;
      }
    };
    const line = lineOfId(record, base);
    const communeRead = record.commune;
    const communeId = taken(
      communeRead ? communeOf(communeRead.value, line) : { kind: "problem", code: "no-commune", values: {} },
      communeRead?.at ?? record.at,
    );
    const period = record.period?.value ?? (columns.has("period") ? null : form.period);
    const periodAt = record.period?.at ?? record.at;
    const periodText = record.period?.text ?? "";
    const time = taken(
      period
        ? remembered(periods, `${period.first}\n${period.last}`, () => findMonth(period, periodText, answer))
        : { kind: "problem", code: "no-period", values: {} },
      periodAt,
    );
    if (time && !isInReach(time.month, lookups.programme, typeof record.delivered?.value === "number")) {
      problems.push({
        code: "outside-programme",
        at: periodAt,
        isBlocking: true,
        values: { text: periodText, month: time.month },
      });
    }
    const range = time ? { first: time.month, last: time.month } : whole;
    const isSameCut = line !== null && line.communeId === communeId && line.month === time?.month;
    const sponsor = sponsorIn(record.sponsor, communeId, range, isSameCut ? line : null);
    const adjusts = record.adjusts?.value.trim() || null;
    for (const amount of [record.planned, record.delivered]) {
      if (amount && typeof amount.value === "number" && amount.value < 0 && adjusts === null) {
        problems.push({ code: "negative-amount", at: amount.at, isBlocking: true, values: { text: amount.text } });
      }
    }
    const kind = kindIn(record.kind);
    const formText = record.form?.value ?? "";
    const supportForm =
      record.form && formText.trim() !== ""
        ? taken(
            remembered(forms, formText, () => findForm(formText, answer)),
            record.form.at,
          )
        : null;
    return {
      form,
      record,
      columns,
      fate: isLeftOut ? "left-out" : problems.length > 0 || waitsFor.length > 0 ? "refused" : "open",
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

    function sponsorIn(read: Read<SponsorNaming> | null, of: string | null, months: MonthRange, known: BaseLine | null) {
      if (read) return taken(sponsorOf(read.value, of ?? "", months, known), read.at);
      return columns.has("sponsor") ? taken<SponsorRef>({ kind: "problem", code: "no-sponsor", values: {} }, record.at) : null;
    }

    function kindIn(read: Read<string> | null): string | null {
      if (read)
        return taken(
          remembered(kinds, read.value, () => findKind(read.value, lookups, answer)),
          read.at,
        );
      return columns.has("kind") ? taken<string>({ kind: "problem", code: "no-kind", values: {} }, record.at) : null;
    }
  };
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

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = make();
  known.set(key, value);
  return value;
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
