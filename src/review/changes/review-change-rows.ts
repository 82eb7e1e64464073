import { type Amount, isKnown, type SummedAmount } from "#src/domain/amount.ts";
import { type Commune, criteriaSetOf, isRecognised, type Standard } from "#src/domain/commune.ts";
import type { LineField, ReviewChange, ReviewChangeKind } from "#src/domain/review-change.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { adjustsText, lineTitle } from "#src/filters/adjustment-texts.ts";
import { amountBlank } from "#src/filters/amount-texts.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { formatDong } from "#src/lib/format-number.ts";
import { formatDay, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { reviewChangeWords } from "./review-change-words.ts";
import type { ReviewChanges } from "./review-changes.ts";

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

/** One field of a line, then and now. */
export type CorrectionRow = {
  readonly key: string;
  readonly kind: ReviewChangeKind;
  readonly communeId: string;
  readonly commune: string;
  readonly title: string;
  readonly sponsor: string;
  readonly month: string;
  readonly field: string;
  readonly before: string;
  readonly now: string;
  /** Dong; null where either is no sum of money. */
  readonly difference: number | null;
};

type Names = {
  readonly commune: (id: string) => string;
  readonly sponsor: (line: Pick<SupportLine, "sponsor">) => string;
  readonly kind: (id: string) => string;
  readonly criterion: (number: number, commune: Commune) => string;
};

/** Names of today, and for what is no longer published those it had. */
function namesOf({ base, later }: ReviewChanges, language: Language): Names {
  const sides = base.kind === "pack" ? [base.publication, later] : [later];
  const communes = new Map(sides.flatMap((side) => side.communes?.map(({ id, name }) => [id, name] as const) ?? []));
  const sponsors = new Map(
    sides.flatMap((side) => side.sponsors?.map((sponsor) => [sponsorKey(sponsor), sponsor.name] as const) ?? []),
  );
  const kinds = new Map(sides.flatMap((side) => side.programme.kinds.map(({ id, name }) => [id, name[language]])));
  return {
    commune: (id) => communes.get(id) ?? id,
    sponsor: ({ sponsor }) => sponsors.get(sponsorKey(sponsor)) ?? sponsor.id,
    kind: (id) => kinds.get(id) ?? id,
    criterion: (number, commune) => {
      const criterion = criteriaSetOf(commune, later.programme).criteria.find((each) => each.number === number);
      return reviewChangeWords[language].criterion(number, criterion?.name[language] ?? "");
    },
  };
}

/** What was published otherwise, field by field; a line that is gone is one row, with what it had delivered. */
export function correctionRows(data: ReviewChanges, language: Language, t: Messages): CorrectionRow[] {
  const names = namesOf(data, language);
  const words = reviewChangeWords[language];
  return data.changes.flatMap((change): CorrectionRow[] => {
    if (change.kind === "line-removed") {
      const { line } = change;
      const before = fieldText(line, "delivered", names, language, t);
      const difference = isKnown(line.delivered) ? -line.delivered : null;
      return [
        {
          ...lineParts(line, names, language),
          key: line.id,
          kind: change.kind,
          field: words.fields.delivered,
          before,
          now: words.notPublished,
          difference,
        },
      ];
    }
    if (change.kind !== "line-corrected" && change.kind !== "line-reported") return [];
    const { kind, earlier, later } = change;
    const fields: readonly LineField[] = kind === "line-reported" ? ["delivered", ...change.fields] : change.fields;
    return fields.map((field) => ({
      ...lineParts(later, names, language),
      key: `${later.id} ${field}`,
      kind,
      field: words.fields[field],
      before: fieldText(earlier, field, names, language, t),
      now: fieldText(later, field, names, language, t),
      difference: field === "delivered" || field === "planned" ? differenceOf(earlier[field], later[field]) : null,
    }));
  });
}

function differenceOf(before: Amount, now: Amount): number | null {
  return isKnown(before) && isKnown(now) ? now - before : null;
}

function lineParts(line: SupportLine, names: Names, language: Language) {
  const { communeId, title, month } = line;
  return {
    communeId,
    commune: names.commune(communeId),
    title,
    sponsor: names.sponsor(line),
    month: formatMonth(month, language),
  };
}

function fieldText(line: SupportLine, field: LineField, names: Names, language: Language, t: Messages): string {
  switch (field) {
    case "delivered":
    case "planned":
      return exactAmount(line[field], language, t);
    case "month":
      return formatMonth(line.month, language);
    case "communeId":
      return names.commune(line.communeId);
    case "sponsor":
      return names.sponsor(line);
    case "kind":
      return names.kind(line.kind);
    case "title":
      return line.title;
    case "form":
      return reviewChangeWords[language].forms[line.form];
    default:
      return assertNever(field);
  }
}

/** Every dong, or which blank it is. */
export function exactAmount(amount: SummedAmount, language: Language, t: Messages): string {
  return typeof amount === "number" ? formatDong(amount, language) : (amountBlank(amount, t) ?? "");
}

/** Every change as a line of text, in their order. */
export function changeRows(data: ReviewChanges, language: Language, t: Messages): ChangeRow[] {
  const names = namesOf(data, language);
  return data.changes.map((change, index) => ({
    key: `${change.kind} ${index}`,
    kind: change.kind,
    line: null,
    needsAttention: change.kind === "criterion-lost" || change.kind === "proposal-overdue",
    ...rowOf(change, names, language, t),
  }));
}

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
