import { lastMonthEndedBy } from "./as-of.ts";
import { type Commune, criteriaSetOf, isRecognised } from "./commune.ts";
import { monthRuns } from "./data-months.ts";
import { type Day, day, type Month, monthOfDay } from "./month.ts";
import { asOfDay, type Programme } from "./programme.ts";
import { isOverdue, type Proposal } from "./proposal.ts";
import { proposalsAsked } from "./proposals-asked.ts";
import {
  type EarlierPublication,
  inOrder,
  LINE_FIELDS,
  type LineField,
  type Publication,
  type ReviewChange,
} from "./review-change.ts";
import { type Assignment, hasEnded, type Sponsor, sponsorKey } from "./sponsor.ts";
import type { SupportLine } from "./support-line.ts";

/**
 * What is different between two publications of one programme. In a fixed order; empty for a publication and itself. Nothing is said of
 * a list that could not be read then, and what could not be read on one side is neither new on the other nor gone from it.
 */
export function changesSince(earlier: EarlierPublication, later: Publication): ReviewChange[] {
  const changes = [
    ...lineChanges(earlier, later),
    ...monthsSince(earlier.programme.dataThrough, later),
    ...criteriaChanges(earlier, later),
    ...standardChanges(earlier.communes ?? [], later.communes),
    ...proposalChanges(earlier, later),
    ...assignmentChanges(earlier, later),
  ];
  return inOrder(changes);
}

/**
 * What one publication alone can tell about the time after a day: months that ended later (the month of the day too, unless it is the
 * month's last), and what bears a later date. Corrections cannot be known from it. Of its lines those of later months are enough.
 */
export function changesSinceDay(publication: Publication, since: Day): ReviewChange[] {
  const { programme, communes, sponsors, lines, proposals } = publication;
  const known = lastMonthEndedBy(since);
  const isNew = (month: Month | undefined): month is Month => month !== undefined && month > known;
  const isLate = overdueAt(asOfDay(programme), publication);
  const wasLate = overdueAt(since, publication);
  const changes: ReviewChange[] = [
    ...lines.filter(({ month }) => isNew(month)).map((line): ReviewChange => ({ kind: "line-added", line })),
    ...monthsSince(known, publication),
    ...communes.flatMap((commune) =>
      commune.criteria
        .filter((criterion) => isNew(criterion.since))
        .map(
          ({ number, met, since: month = null }): ReviewChange => ({
            kind: met ? "criterion-met" : "criterion-lost",
            commune,
            number,
            since: month,
          }),
        ),
    ),
    ...communes
      .filter((commune) => isRecognised(commune) && isAfter(commune.standard.recognisedOn, since))
      .map((commune): ReviewChange => ({ kind: "commune-recognised", commune })),
    ...proposals.flatMap((proposal): ReviewChange[] => [
      ...(isAfter(proposal.raisedOn, since) ? [{ kind: "proposal-raised", proposal } as const] : []),
      ...(proposal.status !== "open" && isAfter(proposal.answeredOn, since)
        ? [{ kind: "proposal-answered", proposal } as const]
        : []),
      ...(isLate(proposal) && !wasLate(proposal) ? [{ kind: "proposal-overdue", proposal } as const] : []),
    ]),
    ...sponsors.flatMap((sponsor) =>
      sponsor.assignments.flatMap((assignment): ReviewChange[] => [
        ...(hasBegun(assignment, programme) && day(`${assignment.from}-01`) > since
          ? [{ kind: "assignment-started", sponsor, assignment } as const]
          : []),
        ...(hasEnded(assignment, programme.dataThrough) && !hasEnded(assignment, known)
          ? [{ kind: "assignment-ended", sponsor, assignment, to: assignment.to ?? null } as const]
          : []),
      ]),
    ),
  ];
  return inOrder(changes);
}

function isAfter(date: Day | undefined, since: Day): boolean {
  return date !== undefined && date > since;
}

/** The month of the day, where it was not over by then and has data: counted from that day, the whole of it is. */
export function monthCountedWhole(since: Day, { firstMonth, dataThrough }: Programme): Month | null {
  const month = monthOfDay(since);
  return month > lastMonthEndedBy(since) && month >= firstMonth && month <= dataThrough ? month : null;
}

function lineChanges(earlier: EarlierPublication, later: Publication): ReviewChange[] {
  if (!earlier.lines) return [];
  const before = new Map(earlier.lines.map((line) => [line.id, line]));
  const after = new Set(later.lines.map(({ id }) => id));
  const changed = later.lines.flatMap((line): ReviewChange[] => {
    const old = before.get(line.id);
    if (old) return changeOfLine(old, line);
    return [{ kind: earlier.unread.lines.has(line.id) ? "line-mended" : "line-added", line }];
  });
  const gone = earlier.lines
    .filter(({ id }) => !after.has(id))
    .map((line): ReviewChange => ({ kind: later.unread.lines.has(line.id) ? "line-unread" : "line-removed", line }));
  return [...changed, ...gone];
}

function changeOfLine(earlier: SupportLine, later: SupportLine): ReviewChange[] {
  const fields = LINE_FIELDS.filter((field) => valueIn(earlier, field) !== valueIn(later, field));
  if (fields.length === 0) return [];
  if (earlier.delivered === "not-reported" && fields.includes("delivered"))
    return [{ kind: "line-reported", earlier, later, fields: fields.filter((field) => field !== "delivered") }];
  return [{ kind: "line-corrected", earlier, later, fields }];
}

function valueIn(line: SupportLine, field: LineField): string | number {
  return field === "sponsor" ? sponsorKey(line.sponsor) : line[field];
}

/** Of those after `known` the ones that have a line: a month that the programme only says to have is no data. */
function monthsSince(known: Month, { programme: { firstMonth, dataThrough }, lines }: Publication): ReviewChange[] {
  const months = new Set(lines.map(({ month }) => month).filter((month) => month > known));
  const covered = [...months].filter((month) => month >= firstMonth && month <= dataThrough).sort();
  return monthRuns(covered).map((run) => ({ kind: "months-reported", months: run }));
}

/** Numbers of two sets of criteria do not mean the same: then only the change of the set is told. */
function criteriaChanges(earlier: EarlierPublication, later: Publication): ReviewChange[] {
  const before = new Map(earlier.communes?.map((commune) => [commune.id, commune]));
  const decisions = (commune: Commune) => {
    const old = before.get(commune.id);
    const to = criteriaSetOf(commune, later.programme).decision;
    return { from: old ? criteriaSetOf(old, earlier.programme).decision : to, to };
  };
  const moves = [{ from: earlier.programme.criteriaSet.decision, to: later.programme.criteriaSet.decision }];
  for (const move of later.communes.map(decisions)) {
    if (!moves.some(({ from, to }) => from === move.from && to === move.to)) moves.push(move);
  }
  const changed = moves
    .filter(({ from, to }) => from !== to)
    .map((move): ReviewChange => ({ kind: "criteria-set-changed", ...move }));
  const measured = later.communes.filter((commune) => decisions(commune).from === decisions(commune).to);
  const steps = measured.flatMap((commune) => {
    const metBefore = new Map(before.get(commune.id)?.criteria.map(({ number, met }) => [number, met]));
    return commune.criteria.flatMap(({ number, met, since = null }): ReviewChange[] => {
      const old = metBefore.get(number);
      if (old === undefined || old === met) return [];
      return [{ kind: met ? "criterion-met" : "criterion-lost", commune, number, since }];
    });
  });
  return [...changed, ...steps];
}

function standardChanges(earlier: readonly Commune[], later: readonly Commune[]): ReviewChange[] {
  const before = new Map(earlier.map((commune) => [commune.id, commune]));
  return later.flatMap((commune): ReviewChange[] => {
    const old = before.get(commune.id);
    if (!old) return [];
    if (isRecognised(commune) && !isRecognised(old)) return [{ kind: "commune-recognised", commune }];
    const isSame = old.standard.stage === commune.standard.stage && old.standard.level === commune.standard.level;
    return isSame ? [] : [{ kind: "stage-changed", commune, from: old.standard }];
  });
}

function proposalChanges(earlier: EarlierPublication, later: Publication): ReviewChange[] {
  if (!earlier.proposals) return [];
  const before = new Map(earlier.proposals.map((proposal) => [proposal.id, proposal]));
  const isLate = overdueAt(asOfDay(later.programme), later);
  const wasLate = overdueAt(asOfDay(earlier.programme), earlier);
  return later.proposals.flatMap((proposal): ReviewChange[] => {
    const old = before.get(proposal.id);
    if (!old && earlier.unread.proposals.has(proposal.id)) return [];
    const isAnswered = proposal.status !== "open" && (old === undefined || old.status === "open");
    return [
      ...(old === undefined ? [{ kind: "proposal-raised", proposal } as const] : []),
      ...(isAnswered ? [{ kind: "proposal-answered", proposal } as const] : []),
      ...(isLate(proposal) && !(old && wasLate(old)) ? [{ kind: "proposal-overdue", proposal } as const] : []),
    ];
  });
}

/** Whether a proposal of the publication waits for too long at a day, and is still asked for at all. */
function overdueAt(at: Day, { programme, communes, proposals }: Overdue): (proposal: Proposal) => boolean {
  const asked = new Set(proposalsAsked(proposals ?? [], communes, programme.dataThrough));
  return (proposal) => asked.has(proposal) && isOverdue(proposal, at, programme.thresholds.proposalOverdueDays);
}

type Overdue = Pick<EarlierPublication, "programme" | "communes" | "proposals">;

function hasBegun({ from }: Assignment, { dataThrough }: Programme): boolean {
  return from <= dataThrough;
}

function assignmentChanges(earlier: EarlierPublication, later: Publication): ReviewChange[] {
  if (!earlier.sponsors) return [];
  const before = assignmentsOf(earlier.sponsors);
  const after = assignmentsOf(later.sponsors);
  const now = [...after].flatMap(([key, { sponsor, assignment }]): ReviewChange[] => {
    const old = before.get(key)?.assignment;
    if (!old && earlier.unread.sponsors.has(sponsorKey(sponsor))) return [];
    const started = hasBegun(assignment, later.programme) && !(old && hasBegun(old, earlier.programme));
    const ended = hasEnded(assignment, later.programme.dataThrough) && !(old && hasEnded(old, earlier.programme.dataThrough));
    return [
      ...(started ? [{ kind: "assignment-started", sponsor, assignment } as const] : []),
      ...(ended ? [{ kind: "assignment-ended", sponsor, assignment, to: assignment.to ?? null } as const] : []),
    ];
  });
  const gone = [...before].flatMap(([key, { sponsor, assignment }]): ReviewChange[] =>
    after.has(key) || hasEnded(assignment, earlier.programme.dataThrough) || later.unread.sponsors.has(sponsorKey(sponsor))
      ? []
      : [{ kind: "assignment-ended", sponsor, assignment, to: null }],
  );
  return [...now, ...gone];
}

type Held = { readonly sponsor: Sponsor; readonly assignment: Assignment };

function assignmentsOf(sponsors: readonly Sponsor[]): Map<string, Held> {
  return new Map(
    sponsors.flatMap((sponsor) =>
      sponsor.assignments.map((assignment): [string, Held] => [
        JSON.stringify([sponsorKey(sponsor), assignment.communeId, assignment.from]),
        { sponsor, assignment },
      ]),
    ),
  );
}

/** The lines that a set of changes took away and put in their place: what a difference of totals is made of. */
export function linesChanged(changes: readonly ReviewChange[]): { earlier: SupportLine[]; later: SupportLine[] } {
  const earlier: SupportLine[] = [];
  const later: SupportLine[] = [];
  for (const change of changes) {
    if (change.kind === "line-corrected" || change.kind === "line-reported") {
      earlier.push(change.earlier);
      later.push(change.later);
    } else if (change.kind === "line-removed" || change.kind === "line-unread") earlier.push(change.line);
    else if (change.kind === "line-added" || change.kind === "line-mended") later.push(change.line);
  }
  return { earlier, later };
}
