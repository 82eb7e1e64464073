import { assertNever } from "#src/lib/assert-never.ts";
import type { Commune, Standard } from "./commune.ts";
import type { Month, MonthRange } from "./month.ts";
import type { Programme } from "./programme.ts";
import type { Proposal } from "./proposal.ts";
import { type Assignment, type Sponsor, sponsorKey } from "./sponsor.ts";
import type { SupportLine } from "./support-line.ts";

/** A whole publication. */
export type Publication = {
  readonly programme: Programme;
  readonly communes: readonly Commune[];
  readonly sponsors: readonly Sponsor[];
  readonly lines: readonly SupportLine[];
  readonly proposals: readonly Proposal[];
  /** What it names and could not be read, so that it stands in none of the lists. */
  readonly unread: UnreadIds;
};

/** Ids of what was published and set aside; a sponsor under its `sponsorKey`. */
export type UnreadIds = {
  readonly lines: ReadonlySet<string>;
  readonly sponsors: ReadonlySet<string>;
  readonly proposals: ReadonlySet<string>;
};

/** The lists of a publication. */
export type PublicationList = "communes" | "sponsors" | "lines" | "proposals";

/** What one review had before it. A list that could not be read is null: nothing is said of what it would have held. */
export type EarlierPublication = Omit<Publication, PublicationList> & {
  readonly [List in PublicationList]: Publication[List] | null;
};

/** What of a line is compared. Its outputs and its note are not. */
export const LINE_FIELDS = ["delivered", "planned", "month", "communeId", "sponsor", "kind", "title", "form"] as const;
export type LineField = (typeof LINE_FIELDS)[number];

type LineChange = { readonly earlier: SupportLine; readonly later: SupportLine; readonly fields: readonly LineField[] };

/** What is different since an earlier review, in order of weight. */
export type ReviewChange =
  /** A figure, or another part of a line, that was published otherwise. */
  | ({ readonly kind: "line-corrected" } & LineChange)
  /** A line that is no longer published. */
  | { readonly kind: "line-removed"; readonly line: SupportLine }
  /** Its delivered amount was owed and has come: late, not corrected. `fields` are those that changed besides. */
  | ({ readonly kind: "line-reported" } & LineChange)
  /** It was published before as well, but could not be read: neither more support nor less. */
  | { readonly kind: "line-mended"; readonly line: SupportLine }
  /** It is published still, but can no longer be read; `line` as it was. */
  | { readonly kind: "line-unread"; readonly line: SupportLine }
  | { readonly kind: "line-added"; readonly line: SupportLine }
  /** Months that have data now and had none. */
  | { readonly kind: "months-reported"; readonly months: MonthRange }
  | { readonly kind: "criteria-set-changed"; readonly from: string; readonly to: string }
  | {
      readonly kind: "criterion-lost" | "criterion-met";
      readonly commune: Commune;
      readonly number: number;
      readonly since: Month | null;
    }
  | { readonly kind: "commune-recognised"; readonly commune: Commune }
  | { readonly kind: "stage-changed"; readonly commune: Commune; readonly from: Standard }
  | { readonly kind: "proposal-overdue" | "proposal-answered" | "proposal-raised"; readonly proposal: Proposal }
  | { readonly kind: "assignment-started"; readonly sponsor: Sponsor; readonly assignment: Assignment }
  /** `to` null = it is no longer published. */
  | { readonly kind: "assignment-ended"; readonly sponsor: Sponsor; readonly assignment: Assignment; readonly to: Month | null };

export type ReviewChangeKind = ReviewChange["kind"];

/** In order of weight. */
export const CHANGE_KINDS = [
  "line-corrected",
  "line-removed",
  "line-unread",
  "line-reported",
  "line-mended",
  "line-added",
  "months-reported",
  "criteria-set-changed",
  "criterion-lost",
  "criterion-met",
  "commune-recognised",
  "stage-changed",
  "proposal-overdue",
  "proposal-answered",
  "proposal-raised",
  "assignment-started",
  "assignment-ended",
] as const satisfies readonly ReviewChangeKind[];

/** By weight, then by what orders the matter: the month of a line, the day of a proposal, the Decision's order of communes. */
export function inOrder(changes: readonly ReviewChange[]): ReviewChange[] {
  const keyed = changes.map((change) => ({ change, weight: CHANGE_KINDS.indexOf(change.kind), key: orderKey(change) }));
  return keyed.sort((a, b) => a.weight - b.weight || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ change }) => change);
}

function orderKey(change: ReviewChange): string {
  switch (change.kind) {
    case "line-corrected":
    case "line-reported":
      return `${change.later.month} ${change.later.id}`;
    case "line-added":
    case "line-removed":
    case "line-mended":
    case "line-unread":
      return `${change.line.month} ${change.line.id}`;
    case "months-reported":
    case "criteria-set-changed":
      return "";
    case "criterion-lost":
    case "criterion-met":
      return `${communeKey(change.commune)} ${padded(change.number)}`;
    case "commune-recognised":
    case "stage-changed":
      return communeKey(change.commune);
    case "proposal-overdue":
    case "proposal-answered":
    case "proposal-raised":
      return `${change.proposal.raisedOn} ${change.proposal.id}`;
    case "assignment-started":
    case "assignment-ended":
      return `${change.assignment.from} ${sponsorKey(change.sponsor)} ${change.assignment.communeId}`;
    default:
      return assertNever(change);
  }
}

function communeKey({ displayOrder, id }: Commune): string {
  return `${padded(displayOrder)} ${id}`;
}

function padded(value: number): string {
  return String(value).padStart(6, "0");
}
