import { intersectRanges, type Month, type MonthRange } from "./month.ts";

/** Agencies in charge (cơ quan, đơn vị phụ trách) and twinned enterprises (doanh nghiệp kết nghĩa). */
export const SPONSOR_TYPES = ["agency", "enterprise"] as const;
export type SponsorType = (typeof SPONSOR_TYPES)[number];

/** Ids are unique within a type only, so a reference names both. */
export type SponsorRef = { readonly type: SponsorType; readonly id: string };

/** A commune given to a sponsor (phân công), from a month, to a month where it has ended. Both included. */
export type Assignment = { readonly communeId: string; readonly from: Month; readonly to?: Month };

export type Sponsor = SponsorRef & {
  readonly name: string;
  /** An agency's level ("province", "district") or an enterprise's sector, as published. */
  readonly detail: string;
  readonly assignments: readonly Assignment[];
};

/** "agency:cq-03": one text for both parts, as a key and in addresses. */
export function sponsorKey(ref: SponsorRef): string {
  return `${ref.type}:${ref.id}`;
}

/** What stands for a name that is not there: the id in a key. */
export function idOfKey(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}

type NamedSponsor = Pick<Sponsor, "type" | "id" | "name">;

const NO_NAMES: ReadonlyMap<string, string> = new Map();
const knownNames = new WeakMap<readonly NamedSponsor[], ReadonlyMap<string, string>>();

/** The sponsors' names by their key; none where they could not be read. Kept with the list: every panel asks, and there may be thousands. */
export function sponsorNames(sponsors: readonly NamedSponsor[] | null): ReadonlyMap<string, string> {
  if (sponsors === null) return NO_NAMES;
  const names = knownNames.get(sponsors) ?? new Map(sponsors.map((sponsor) => [sponsorKey(sponsor), sponsor.name]));
  knownNames.set(sponsors, names);
  return names;
}

/** Whether the assignment holds in any month of the range. */
export function assignmentIsIn(assignment: Assignment, range: MonthRange): boolean {
  return intersectRanges({ first: assignment.from, last: assignment.to ?? range.last }, range) !== null;
}

/** Whether the assignment is over in a month. Its own last month is its: it has ended from the next one on. */
export function hasEnded({ to }: Pick<Assignment, "to">, month: Month): boolean {
  return to !== undefined && to < month;
}

/** The last month in which the sponsor had the commune, where that is over in a month; null where it is not, or never was. */
export function hadUntil({ assignments }: Pick<Sponsor, "assignments">, communeId: string, month: Month): Month | null {
  const theirs = assignments.filter((assignment) => assignment.communeId === communeId);
  if (theirs.some((assignment) => !hasEnded(assignment, month))) return null;
  return theirs.flatMap(({ to }) => to ?? []).reduce<Month | null>((last, to) => (last === null || to > last ? to : last), null);
}

/** Those who had the commune in some month of the range: a past month shows who was in charge then. */
export function sponsorsInCharge(sponsors: readonly Sponsor[], communeId: string, range: MonthRange): Sponsor[] {
  return sponsors.filter((sponsor) =>
    sponsor.assignments.some((assignment) => assignment.communeId === communeId && assignmentIsIn(assignment, range)),
  );
}
