import type { Dataset } from "#src/api/dataset.ts";
import { assembleDataset } from "#src/api/dataset.ts";
import type { KeptPack } from "#src/api/earlier-packs.ts";
import { answersOf } from "#src/api/snapshot.ts";
import { matchesFilter } from "#src/domain/matches-filter.ts";
import type { Day, Month } from "#src/domain/month.ts";
import type { Publication, ReviewChange, ReviewChangeKind } from "#src/domain/review-change.ts";
import { changesSince, changesSinceDay, linesChanged } from "#src/domain/review-changes.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import { type SupportShift, supportShift } from "#src/domain/support-shift.ts";
import type { TableDimensions } from "#src/domain/support-table.ts";
import type { Filter } from "#src/filters/filter.ts";
import { matchesProposal } from "#src/filters/matches-proposal.ts";
import type { ReviewChoice } from "#src/filters/review-choice.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { type Loaded, loadedTogether, mapLoaded, PENDING, ready } from "#src/lib/loaded.ts";

/** What is compared with: a day alone, or the publication of an earlier pack. */
export type ReviewBase =
  | { readonly kind: "day"; readonly day: Day }
  | {
      readonly kind: "pack";
      readonly frozenAt: string;
      readonly asOf: Day;
      readonly dataThrough: Month;
      readonly publication: Publication;
    }
  /** The address names a pack that this device does not have. */
  | { readonly kind: "missing-pack"; readonly frozenAt: string };

/** What changed since the base under the filter; its period does not apply. */
export type ReviewChanges = {
  readonly base: Exclude<ReviewBase, { kind: "missing-pack" }>;
  readonly later: Publication;
  readonly changes: readonly ReviewChange[];
  /** Delivered by all lines then and now; null against a day, when what was delivered then cannot be known. */
  readonly all: SupportShift | null;
  /** By the lines that are new, corrected or gone, and reported late. */
  readonly added: SupportShift;
  readonly corrected: SupportShift;
  readonly reported: SupportShift;
};

/** The base of a choice. `packs`: those the device keeps. An earlier publication that cannot be read is an error of its part. */
export function reviewBase(choice: ReviewChoice, packs: Loaded<readonly KeptPack[]>): Loaded<ReviewBase> {
  if (choice.kind === "day") return ready({ kind: "day", day: choice.day });
  if (packs.status !== "ready") return packs;
  const pack = packs.value.find(({ frozenAt }) => frozenAt === choice.frozenAt);
  if (!pack) return ready({ kind: "missing-pack", frozenAt: choice.frozenAt });
  return mapLoaded(publicationOf(assembleDataset(answersOf(pack.snapshot))), (publication) => ({
    kind: "pack",
    frozenAt: pack.frozenAt,
    asOf: pack.asOf,
    dataThrough: pack.dataThrough,
    publication,
  }));
}

/** All five parts are needed: a part that is missing would look like changes. */
export function publicationOf({ programme, communes, sponsors, support, proposals }: Dataset): Loaded<Publication> {
  const parts = loadedTogether({ programme, communes, sponsors, support, proposals });
  return mapLoaded(parts, ({ support: { lines }, ...rest }) => ({ ...rest, lines }));
}

/** Null where the base is a pack that is not here. */
export function reviewChanges(dataset: Dataset, base: Loaded<ReviewBase>, filter: Filter): Loaded<ReviewChanges | null> {
  const read = loadedTogether({ later: publicationOf(dataset), base });
  if (read.status !== "ready") return read.status === "error" ? read : PENDING;
  const { later, base: against } = read.value;
  if (against.kind === "missing-pack") return ready(null);
  const earlier = against.kind === "pack" ? against.publication : null;
  const found = against.kind === "pack" ? changesSince(against.publication, later) : changesSinceDay(later, against.day);
  const changes = found.filter((change) => isUnder(change, filter));
  const dimensions = dimensionsOf(later);
  const shift = (kinds: readonly ReviewChangeKind[]) => {
    const lines = linesChanged(found.filter(({ kind }) => kinds.includes(kind)));
    return supportShift(lines.earlier, lines.later, dimensions, linesFilterOf(filter));
  };
  return ready({
    base: against,
    later,
    changes,
    all: earlier && supportShift(earlier.lines, later.lines, dimensions, linesFilterOf(filter)),
    added: shift(["line-added"]),
    corrected: shift(["line-corrected", "line-removed"]),
    reported: shift(["line-reported"]),
  });
}

function dimensionsOf({ programme, communes, sponsors }: Publication): TableDimensions {
  return { communes: communes.map(({ id }) => id), kinds: programme.kinds.map(({ id }) => id), sponsors };
}

/** Whether the filter, its period apart, lets a change through: a line that was moved counts where it was and where it is. */
function isUnder(change: ReviewChange, filter: Filter): boolean {
  const lines = linesFilterOf(filter);
  switch (change.kind) {
    case "line-corrected":
    case "line-reported":
      return matchesFilter(change.earlier, lines) || matchesFilter(change.later, lines);
    case "line-added":
    case "line-removed":
      return matchesFilter(change.line, lines);
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
      return (
        (!lines.communes || lines.communes.has(change.assignment.communeId)) &&
        (!lines.sponsorType || lines.sponsorType === change.sponsor.type) &&
        (!lines.sponsors || lines.sponsors.has(sponsorKey(change.sponsor)))
      );
    default:
      return assertNever(change);
  }
}
