import type { Amount } from "#src/domain/amount.ts";
import { isRecognised, type Standard } from "#src/domain/commune.ts";
import { CHANGE_KINDS, type LineField, type ReviewChange, type ReviewChangeKind } from "#src/domain/review-change.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { adjustsText, lineTitle } from "#src/filters/adjustment-texts.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { formatDay, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { exactAmount, fieldText } from "./field-text.ts";
import { reviewChangeWords } from "./review-change-words.ts";
import type { ReviewChanges } from "./review-changes.ts";
import { type Names, namesOf } from "./review-names.ts";

/** A change in words, but for those of lines field by field (`CorrectionRow`). */
export type ChangeRow = {
  readonly key: string;
  readonly kind: ReviewChangeKind;
  /** Null where it is the programme that changed. */
  readonly communeId: string | null;
  /** The commune's name, or "Chương trình". */
  readonly subject: string;
  readonly text: string;
  /** Days, months, decisions; "" where there are none. */
  readonly detail: string;
  readonly needsAttention: boolean;
  /** Of a line: its month, sponsor and delivered dong. */
  readonly line: { readonly month: string; readonly sponsor: string; readonly delivered: Amount } | null;
};

/** Every change as a line of text, in their order, or those of some kinds. A row is put in words once it is asked for them: of thousands a few are drawn. */
export function changeRows(
  data: ReviewChanges,
  language: Language,
  t: Messages,
  kinds: readonly ReviewChangeKind[] = CHANGE_KINDS,
): ChangeRow[] {
  const names = namesOf(data, language);
  return data.changes.flatMap((change, index) =>
    kinds.includes(change.kind) ? [new WordedChange(change, index, (worded) => rowOf(worded, names, language, t))] : [],
  );
}

/** A row that words itself when it is first asked. */
class WordedChange implements ChangeRow {
  readonly key: string;
  readonly kind: ReviewChangeKind;
  readonly #change: ReviewChange;
  readonly #wordsOf: (change: ReviewChange) => RowParts;
  #parts: RowParts | null = null;

  constructor(change: ReviewChange, index: number, wordsOf: (change: ReviewChange) => RowParts) {
    this.key = `${change.kind} ${index}`;
    this.kind = change.kind;
    this.#change = change;
    this.#wordsOf = wordsOf;
  }

  get #worded(): RowParts {
    this.#parts ??= this.#wordsOf(this.#change);
    return this.#parts;
  }

  get communeId() {
    return this.#worded.communeId;
  }

  get subject() {
    return this.#worded.subject;
  }

  get text() {
    return this.#worded.text;
  }

  get detail() {
    return this.#worded.detail;
  }

  get line() {
    return this.#worded.line ?? null;
  }

  get needsAttention() {
    return this.#worded.needsAttention ?? NEED_ATTENTION.includes(this.kind);
  }
}

const NEED_ATTENTION: readonly ReviewChangeKind[] = ["criterion-lost", "proposal-overdue"];

type RowParts = Pick<ChangeRow, "communeId" | "subject" | "text" | "detail"> &
  Partial<Pick<ChangeRow, "line" | "needsAttention">>;

function rowOf(change: ReviewChange, names: Names, language: Language, t: Messages): RowParts {
  const words = reviewChangeWords[language];
  const of = (communeId: string) => ({ communeId, subject: names.commune(communeId) });
  switch (change.kind) {
    case "line-corrected":
    case "line-reported":
      return {
        ...of(change.later.communeId),
        text: lineTitle(change.later, language),
        detail: changeOfLine(change, names, language, t),
      };
    case "line-removed":
    case "line-added":
    case "line-mended":
    case "line-unread":
      return { ...of(change.line.communeId), ...lineRow(change.line, names, language, t) };
    case "months-reported": {
      const { first, last } = change.months;
      const text = words.months(formatMonth(first, language), formatMonth(last, language));
      return { communeId: null, subject: words.everywhere, text, detail: "" };
    }
    case "criteria-set-changed":
      return { communeId: null, subject: words.everywhere, text: words.criteriaSet(change.from, change.to), detail: "" };
    case "criterion-lost":
    case "criterion-met": {
      const detail = change.since ? words.sinceMonth(formatMonth(change.since, language)) : "";
      return { ...of(change.commune.id), text: names.criterion(change.number, change.commune), detail };
    }
    case "commune-recognised":
      return { ...of(change.commune.id), ...recognitionRow(change.commune.standard, language, t) };
    case "stage-changed": {
      const { standard, id } = change.commune;
      return {
        ...of(id),
        text: `${stageText(change.from, t)} → ${stageText(standard, t)}`,
        detail: "",
        needsAttention: standard.stage === "revoked",
      };
    }
    case "proposal-overdue":
    case "proposal-answered":
    case "proposal-raised":
      return { ...of(change.proposal.communeId), text: change.proposal.text, detail: proposalDetail(change, language, t) };
    case "assignment-started":
      return {
        ...of(change.assignment.communeId),
        text: change.sponsor.name,
        detail: words.from(formatMonth(change.assignment.from, language)),
      };
    case "assignment-ended": {
      const detail = change.to ? words.to(formatMonth(change.to, language)) : words.notPublished;
      return { ...of(change.assignment.communeId), text: change.sponsor.name, detail };
    }
    default:
      return assertNever(change);
  }
}

function lineRow(line: SupportLine, names: Names, language: Language, t: Messages) {
  const month = formatMonth(line.month, language);
  const sponsor = names.sponsor(line);
  const delivered = exactAmount(line.delivered, language, t);
  const adjusts = adjustsText(line, language);
  const detail = [`${delivered}; ${sponsor}, ${month}`, ...(adjusts ? [adjusts] : [])].join("; ");
  return { text: lineTitle(line, language), detail, line: { month, sponsor, delivered: line.delivered } };
}

type LineChange = Extract<ReviewChange, { kind: "line-corrected" | "line-reported" }>;

function changeOfLine({ kind, earlier, later, fields }: LineChange, names: Names, language: Language, t: Messages): string {
  const all: readonly LineField[] = kind === "line-reported" ? ["delivered", ...fields] : fields;
  const { fields: labels } = reviewChangeWords[language];
  const text = (line: SupportLine, field: LineField) => fieldText(line, field, names, language, t);
  return all.map((field) => `${labels[field]}: ${text(earlier, field)} → ${text(later, field)}`).join("; ");
}

function recognitionRow({ level, recognisedOn, decision }: Standard, language: Language, t: Messages) {
  const words = reviewChangeWords[language];
  const parts = [recognisedOn ? formatDay(recognisedOn, language) : "", decision ? words.decision(decision) : ""];
  return { text: t.levels[level], detail: parts.filter(Boolean).join("; ") };
}

function stageText(standard: Standard, t: Messages): string {
  return isRecognised({ standard }) ? t.levels[standard.level] : t.stages[standard.stage];
}

type ProposalChange = Extract<ReviewChange, { proposal: unknown }>;

function proposalDetail({ kind, proposal }: ProposalChange, language: Language, t: Messages): string {
  const words = reviewChangeWords[language];
  const raised = words.raisedOn(formatDay(proposal.raisedOn, language));
  if (kind !== "proposal-answered") return raised;
  const answered = proposal.answeredOn ? words.answeredOn(formatDay(proposal.answeredOn, language)) : "";
  return [t.statuses[proposal.status], answered, proposal.answer ?? ""].filter(Boolean).join("; ");
}
