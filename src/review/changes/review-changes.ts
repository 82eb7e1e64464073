import type { Dataset } from "#src/api/dataset.ts";
import type { KeptPack } from "#src/api/earlier-packs.ts";
import type { Endpoint } from "#src/api/endpoints.ts";
import type { PastReading } from "#src/api/past-snapshot.ts";
import { datasetOf, type Snapshot } from "#src/api/snapshot.ts";
import { underCurrentUnits } from "#src/api/under-current-units.ts";
import { lastMonthEndedBy } from "#src/domain/as-of.ts";
import type { LineColumns } from "#src/domain/line-columns.ts";
import { lineMatcher } from "#src/domain/matches-filter.ts";
import { addMonths, type Day, type Month } from "#src/domain/month.ts";
import { asOfDay, type Programme } from "#src/domain/programme.ts";
import type { EarlierPublication, Publication, ReviewChange, ReviewChangeKind, UnreadIds } from "#src/domain/review-change.ts";
import { changesSince, changesSinceDay, linesChanged } from "#src/domain/review-changes.ts";
import { rowsUnderFilter } from "#src/domain/rows-under-filter.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import { isAdjustment, type SupportLine } from "#src/domain/support-line.ts";
import { type SupportShift, supportShift } from "#src/domain/support-shift.ts";
import type { TableDimensions } from "#src/domain/support-table.ts";
import type { UnitChange } from "#src/domain/unit-change.ts";
import type { DoubtedParts } from "#src/filters/data-doubts.ts";
import type { Filter } from "#src/filters/filter.ts";
import { matchesProposal } from "#src/filters/matches-proposal.ts";
import { matchesSponsor } from "#src/filters/matches-sponsor.ts";
import type { ReviewChoice } from "#src/filters/review-choice.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { type Loaded, loadedTogether, mapLoaded, PENDING, ready, valueOf } from "#src/lib/loaded.ts";

/** What is compared with: a day alone, or a publication as it was: that of an earlier pack, or what the server held at a moment. */
export type ReviewBase =
  | { readonly kind: "day"; readonly day: Day }
  | {
      readonly kind: "pack" | "moment";
      /** When the pack was saved, or the moment: ISO 8601 with offset. */
      readonly frozenAt: string;
      readonly asOf: Day;
      readonly dataThrough: Month;
      readonly publication: EarlierPublication;
      /** What its figures lack. */
      readonly doubted: DoubtedParts;
      /** Lines set aside for want of an id of their own: mended, they cannot be told from new ones. */
      readonly linesWithoutId: number;
    }
  /** The address names a pack that this device does not have. */
  | { readonly kind: "missing-pack"; readonly frozenAt: string }
  /** The address names a moment of which the source has nothing. */
  | { readonly kind: "missing-moment"; readonly at: string; readonly why: Exclude<PastReading, { kind: "read" }> };
export type MissingBase = Extract<ReviewBase, { kind: `missing-${string}` }>;

export function isMissing(base: ReviewBase): base is MissingBase {
  return base.kind === "missing-pack" || base.kind === "missing-moment";
}

/** What changed since the base under the filter; its period does not apply. */
export type ReviewChanges = {
  readonly base: Exclude<ReviewBase, MissingBase>;
  readonly later: Publication;
  /** What the figures of today lack. */
  readonly doubted: DoubtedParts;
  readonly changes: readonly ReviewChange[];
  /** Delivered by all lines then and now; null where what was delivered then cannot be known: against a day, or lines that were unreadable. */
  readonly all: SupportShift | null;
  /** By the lines that are new, corrected or gone, and reported late. */
  readonly added: SupportShift;
  /** Of the new ones those that adjust another, and those that do not: the first are no help, and may take away. */
  readonly adjusting: SupportShift;
  readonly given: SupportShift;
  readonly corrected: SupportShift;
  readonly reported: SupportShift;
  /** Set aside then and read now, and the other way round: no growth, and no loss. */
  readonly mended: SupportShift;
  readonly unread: SupportShift;
};

/**
 * The base of a choice. `packs`: those the device keeps; `past`: what the server held, where the choice is a moment; `seenUnder`: the table of the
 * units of today (`tableSeenUnder`). Of an earlier publication, a list that cannot be read is null.
 */
export function reviewBase(
  choice: ReviewChoice,
  packs: Loaded<readonly KeptPack[]>,
  past: Loaded<PastReading> = PENDING,
  seenUnder: readonly UnitChange[] = [],
): Loaded<ReviewBase> {
  switch (choice.kind) {
    case "day":
      return ready({ kind: "day", day: choice.day });
    case "pack": {
      if (packs.status !== "ready") return packs;
      const pack = packs.value.find(({ frozenAt }) => frozenAt === choice.frozenAt);
      return pack
        ? publicationBase("pack", pack.snapshot, seenUnder)
        : ready({ kind: "missing-pack", frozenAt: choice.frozenAt });
    }
    case "moment": {
      if (past.status !== "ready") return past;
      const { value: why } = past;
      return why.kind === "read"
        ? publicationBase("moment", why.snapshot, seenUnder)
        : ready({ kind: "missing-moment", at: choice.at, why });
    }
    default:
      return assertNever(choice);
  }
}

/** The table by which the figures that are shown stand under the units of today; none where they stand under those of then. */
export function tableSeenUnder(programme: Programme | null): readonly UnitChange[] {
  return (programme?.today && programme.unitChanges) ?? NO_CHANGES;
}

const NO_CHANGES: readonly UnitChange[] = [];

/** An earlier publication is seen under the units that the later one is seen under: it need not know of them itself. */
function publicationBase(kind: "pack" | "moment", snapshot: Snapshot, seenUnder: readonly UnitChange[]): Loaded<ReviewBase> {
  const published = datasetOf(snapshot);
  const dataset = seenUnder.length > 0 ? underCurrentUnits(published, seenUnder) : published;
  return mapLoaded(dataset.programme, (programme) => ({
    kind,
    frozenAt: snapshot.frozenAt,
    asOf: asOfDay(programme),
    dataThrough: programme.dataThrough,
    publication: earlierPublicationOf(dataset, programme),
    doubted: dataset,
    linesWithoutId: dataset.setAside.filter(
      ({ endpoint, id, reason }) => endpoint === "support" && (id === null || reason === "duplicate-id"),
    ).length,
  }));
}

function earlierPublicationOf(dataset: Dataset, programme: Programme): EarlierPublication {
  const { communes, sponsors, support, proposals } = dataset;
  return {
    programme,
    communes: valueOf(communes),
    sponsors: valueOf(sponsors),
    lines: valueOf(mapLoaded(support, (read) => (read.held === "lines" ? coveredLines(read.lines, programme) : null))),
    proposals: valueOf(proposals),
    unread: unreadIdsOf(dataset),
  };
}

/** Lines of other months than the programme's are in no figure of that publication, nor in a comparison of two. */
function coveredLines(lines: readonly SupportLine[], { firstMonth, dataThrough }: Programme): SupportLine[] {
  return lines.filter(({ month }) => month >= firstMonth && month <= dataThrough);
}

/** Rows whose id could not be read either are in none of these: they cannot be told again. */
function unreadIdsOf({ setAside }: Dataset): UnreadIds {
  const idsOf = (endpoint: Endpoint) => setAside.flatMap((row) => (row.endpoint === endpoint && row.id !== null ? [row.id] : []));
  return {
    lines: new Set(idsOf("support")),
    sponsors: new Set([
      ...idsOf("agencies").map((id) => sponsorKey({ type: "agency", id })),
      ...idsOf("enterprises").map((id) => sponsorKey({ type: "enterprise", id })),
    ]),
    proposals: new Set(idsOf("proposals")),
  };
}

/**
 * All five parts are needed: a part that is missing would look like changes. `after`: no line need be there of that month or before it, which
 * spares a nation's most.
 */
export function publicationOf(dataset: Dataset, after: Month | null = null): Loaded<Publication> {
  const { programme, communes, sponsors, support, proposals } = dataset;
  const parts = loadedTogether({ programme, communes, sponsors, support, proposals });
  return mapLoaded(parts, ({ support: lines, ...rest }) => {
    if (lines.held !== "lines") throw new Error("Lines that came added up cannot be compared");
    return {
      ...rest,
      lines: after === null ? coveredLines(lines.lines, rest.programme) : linesAfter(after, lines.columns, rest.programme),
      unread: unreadIdsOf(dataset),
    };
  });
}

/** How many lines there are, where they came added up: one by one they cannot be compared. Null where they can. */
export function linesAddedUp({ support }: Pick<Dataset, "support">): number | null {
  const read = valueOf(support);
  return read?.held === "groups" ? read.lineCount : null;
}

function linesAfter(after: Month, columns: LineColumns, { firstMonth, dataThrough }: Programme): SupportLine[] {
  // A day of an address may lie beyond every month that there is.
  if (after >= dataThrough) return [];
  const range = { first: after < firstMonth ? firstMonth : addMonths(after, 1), last: dataThrough };
  return rowsUnderFilter(columns, { ...EVERYTHING, range }).map((row) => columns.lineAt(row));
}

/** Null where the base is a pack that is not here, or a moment of which nothing is kept; and where lines came added up (`linesAddedUp`). */
export function reviewChanges(dataset: Dataset, base: Loaded<ReviewBase>, filter: Filter): Loaded<ReviewChanges | null> {
  if (linesAddedUp(dataset) !== null) return ready(null);
  const wanted = valueOf(base);
  const later = publicationOf(dataset, wanted?.kind === "day" ? lastMonthEndedBy(wanted.day) : null);
  const data = loadedTogether({ later, base });
  return mapLoaded(data, (read) => (isMissing(read.base) ? null : changesBetween(dataset, read.later, read.base, filter)));
}

/** A new line that puts another right: it corrects no figure that was published. */
export function isAdjusting(change: ReviewChange): boolean {
  return change.kind === "line-added" && isAdjustment(change.line);
}

function changesBetween(dataset: Dataset, later: Publication, base: ReviewChanges["base"], filter: Filter): ReviewChanges {
  const before = base.kind === "day" ? null : base.publication.lines;
  const found = base.kind === "day" ? changesSinceDay(later, base.day) : changesSince(base.publication, later);
  const lines = linesFilterOf(filter);
  const dimensions = dimensionsOf(later);
  const shiftOf = (changes: readonly ReviewChange[]) => {
    const changed = linesChanged(changes);
    return supportShift(changed.earlier, changed.later, dimensions, lines);
  };
  const shift = (kinds: readonly ReviewChangeKind[]) => shiftOf(found.filter(({ kind }) => kinds.includes(kind)));
  return {
    base,
    later,
    doubted: dataset,
    changes: found.filter(changesUnder(filter)),
    all: before && supportShift(before, later.lines, dimensions, lines),
    added: shift(["line-added"]),
    adjusting: shiftOf(found.filter(isAdjusting)),
    given: shiftOf(found.filter((change) => change.kind === "line-added" && !isAdjusting(change))),
    corrected: shift(["line-corrected", "line-removed"]),
    reported: shift(["line-reported"]),
    mended: shift(["line-mended"]),
    unread: shift(["line-unread"]),
  };
}

function dimensionsOf({ programme, communes, sponsors }: Publication): TableDimensions {
  return { communes: communes.map(({ id }) => id), kinds: programme.kinds.map(({ id }) => id), sponsors };
}

/** Whether the filter, its period apart, lets a change through: a line that was moved counts where it was and where it is. */
function changesUnder(filter: Filter): (change: ReviewChange) => boolean {
  const lines = linesFilterOf(filter);
  const isUnder = lineMatcher(lines);
  return (change) => {
    switch (change.kind) {
      case "line-corrected":
      case "line-reported":
        return isUnder(change.earlier) || isUnder(change.later);
      case "line-added":
      case "line-removed":
      case "line-mended":
      case "line-unread":
        return isUnder(change.line);
      case "months-reported":
      case "criteria-set-changed":
        return true;
      case "criterion-lost":
      case "criterion-met":
      case "commune-recognised":
      case "stage-changed":
        return !lines.communes || lines.communes.has(change.commune.id);
      case "proposal-overdue":
      case "proposal-answered":
      case "proposal-raised":
        return matchesProposal(change.proposal, filter);
      case "assignment-started":
      case "assignment-ended":
        return (!lines.communes || lines.communes.has(change.assignment.communeId)) && matchesSponsor(change.sponsor, filter);
      default:
        return assertNever(change);
    }
  };
}
