import type { Commune } from "#src/domain/commune.ts";
import { isThere, type Lives, livesOf } from "#src/domain/commune-life.ts";
import { crossTotalsAt } from "#src/domain/cross-totals-at.ts";
import { hasData } from "#src/domain/data-months.ts";
import { hasSupport } from "#src/domain/figures.ts";
import { type Helping, helpingOf, type Party } from "#src/domain/helped.ts";
import { isMonth, type Month, type MonthRange } from "#src/domain/month.ts";
import { planTotals } from "#src/domain/owed-plan.ts";
import { coveredRange, spanRange } from "#src/domain/period.ts";
import { asOfDay, type Programme } from "#src/domain/programme.ts";
import { isOverdue, type Proposal } from "#src/domain/proposal.ts";
import { proposalsAsked } from "#src/domain/proposals-asked.ts";
import { assignmentIsIn, type Sponsor, type SponsorType, sponsorKey } from "#src/domain/sponsor.ts";
import { gaveNothing, promisedOnly, type SponsorStanding, sponsorStanding } from "#src/domain/sponsor-standing.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import { EMPTY_TOTAL, type Total, totals } from "#src/domain/totals.ts";
import { ANYWHERE, type ChosenPlace, communesChosen } from "#src/filters/communes-chosen.ts";
import type { Filter } from "#src/filters/filter.ts";
import { matchesCommune } from "#src/filters/matches-proposal.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { recordOf } from "#src/lib/record-of.ts";

/** "idle": gave nothing, and everything of theirs is reported; "promised": those of them that planned a sum; "owed": it is not known yet. */
export const SHOWN = ["all", "idle", "promised", "owed"] as const;
export type Shown = (typeof SHOWN)[number];

/** A commune that a sum was promised to, and what came of it. */
export type PromisedTo = { readonly communeId: string; readonly name: string; readonly total: Total };

/** Proposals that wait for an answer; null = they could not be read. */
export type Waiting = { readonly open: number; readonly overdue: number } | null;

/** What a sponsor had and gave, which a review tells. */
export type SponsorSupport = {
  readonly sponsor: Sponsor;
  readonly total: Total;
  readonly standing: SponsorStanding;
  /** Whether the period has data of anybody. */
  readonly hasData: boolean;
  /** Names of the communes it had in the period. */
  readonly inCharge: readonly string[];
};

/** A sponsor in the list; `sponsor` null in the foot. */
export type SponsorRow = Omit<SponsorSupport, "sponsor"> & {
  readonly sponsor: Sponsor | null;
  /** Names of those that it had besides, left out by the filter on communes. */
  readonly inChargeElsewhere: readonly string[];
  /** Largest first. */
  readonly promisedTo: readonly PromisedTo[];
  /** Since the programme's start, whatever the period: a figure of the "course", which the panel says. */
  readonly lastSupport: Month | null;
  readonly waiting: Waiting;
};

export type SponsorsData = {
  readonly programme: Programme;
  readonly communes: readonly Commune[];
  readonly sponsors: readonly Sponsor[];
  readonly table: SupportTable;
  readonly proposals: readonly Proposal[] | null;
};

/** The filter's period, communes, kinds and sponsors; its sponsor type gives way to that of the screen. */
export function linesOfType(type: SponsorType, filter: Filter, programme: Programme): SupportFilter {
  return { ...supportFilterOf(filter, programme), sponsorType: type };
}

/** Those of the type that the filter lets through. Under chosen communes: those that had one of them, or gave to one. */
export function sponsorRows(type: SponsorType, filter: Filter, data: SponsorsData): SponsorRow[] {
  const { programme, table } = data;
  const lines = linesOfType(type, filter, programme);
  const range = coveredRange(filter.period, programme);
  const communesOf = crossTotalsAt(table, lines, "sponsor", "commune");
  const monthsOf = crossTotalsAt(table, { ...lines, range: spanRange(programme) }, "sponsor", "month");
  const names = new Map(data.communes.map(({ id, name }) => [id, name]));
  const lives = livesOf(data.communes);
  const waiting =
    data.proposals && waitingByAddressee(proposalsAsked(data.proposals, data.communes, programme.dataThrough), filter, programme);
  return supportOf(type, filter, data).map(({ idsInCharge, ...support }): SponsorRow => {
    const { sponsor } = support;
    const key = sponsorKey(sponsor);
    return {
      ...support,
      get inChargeElsewhere() {
        return communesElsewhere(sponsor, range, idsInCharge, lives).map((id) => names.get(id) ?? id);
      },
      get promisedTo() {
        return promisedTo(communesOf(key), names);
      },
      get lastSupport() {
        return lastSupport(monthsOf(key));
      },
      waiting: waiting && (waiting.get(key) ?? NONE_WAITING),
    };
  });
}

type SupportData = Omit<SponsorsData, "proposals">;

/** As `sponsorRows`, without what only the list asks for: what each promised to whom, and when it last helped, is most of the work. */
export function sponsorSupport(type: SponsorType, filter: Filter, data: SupportData): SponsorSupport[] {
  return supportOf(type, filter, data).map(({ idsInCharge: _, ...support }) => support);
}

function supportOf(
  type: SponsorType,
  filter: Filter,
  { programme, communes, sponsors, table }: SupportData,
): (SponsorSupport & { readonly idsInCharge: readonly string[] })[] {
  const range = coveredRange(filter.period, programme);
  const bySponsor = planTotals(table, linesOfType(type, filter, programme)).by("sponsor");
  const names = new Map(communes.map(({ id, name }) => [id, name]));
  const lives = livesOf(communes);
  const isKnown = hasData(table, range);
  const namesPlace = communesChosen(filter) !== null;
  return sponsors.flatMap((sponsor) => {
    const key = sponsorKey(sponsor);
    if (sponsor.type !== type || (filter.sponsors.length > 0 && !filter.sponsors.includes(key))) return [];
    const total = bySponsor.get(key) ?? EMPTY_TOTAL;
    const inCharge = communesInCharge(sponsor, range, filter, lives);
    if (namesPlace && inCharge.length === 0 && total.lines === 0) return [];
    return [
      {
        sponsor,
        total,
        standing: sponsorStanding(total, inCharge.length > 0, isKnown),
        hasData: isKnown,
        inCharge: inCharge.map((id) => names.get(id) ?? id),
        idsInCharge: inCharge,
      },
    ];
  });
}

/** A sponsor may have the same commune twice, before and after another had it. Of one that there is not it cannot be in charge, whatever its assignment says. */
export function communesInCharge({ assignments }: Sponsor, range: MonthRange | null, filter: ChosenPlace, lives: Lives) {
  const held =
    range === null
      ? []
      : assignments.filter((assignment) => assignmentIsIn(assignment, range) && isThere(assignment.communeId, range, lives));
  const ids = new Set(held.map(({ communeId }) => communeId));
  const chosen = communesChosen(filter);
  return [...ids].filter((id) => chosen?.has(id) ?? true);
}

/** Those that a sponsor had in the period beside the given ones. */
export function communesElsewhere(
  sponsor: Sponsor,
  range: MonthRange | null,
  inCharge: readonly string[],
  lives: Lives,
): string[] {
  return communesInCharge(sponsor, range, ANYWHERE, lives).filter((id) => !inCharge.includes(id));
}

export function promisedTo(byCommune: ReadonlyMap<string, Total> | undefined, names: ReadonlyMap<string, string>): PromisedTo[] {
  return [...(byCommune ?? [])]
    .filter(([, total]) => total.planned > 0)
    .map(([communeId, total]) => ({ communeId, name: names.get(communeId) ?? communeId, total }))
    .sort((a, b) => b.total.planned - a.total.planned);
}

export function lastSupport(byMonth: ReadonlyMap<string, Total> | undefined): Month | null {
  const helped = [...(byMonth ?? [])].flatMap(([key, total]) => (hasSupport(total) && isMonth(key) ? [key] : []));
  return helped.at(-1) ?? null;
}

const NONE_WAITING = { open: 0, overdue: 0 };

/** Of each addressee that has any, by `sponsorKey()`: gone through once, and not once a sponsor. */
function waitingByAddressee(
  proposals: readonly Proposal[],
  filter: Filter,
  programme: Programme,
): ReadonlyMap<string, NonNullable<Waiting>> {
  const today = asOfDay(programme);
  const waiting = new Map<string, NonNullable<Waiting>>();
  for (const proposal of proposals) {
    if (proposal.status !== "open" || proposal.addressedTo === null || !matchesCommune(proposal, filter)) continue;
    const key = sponsorKey(proposal.addressedTo);
    const { open, overdue } = waiting.get(key) ?? NONE_WAITING;
    const isLate = isOverdue(proposal, today, programme.thresholds.proposalOverdueDays);
    waiting.set(key, { open: open + 1, overdue: overdue + Number(isLate) });
  }
  return waiting;
}

/** A row as a party that helped or did not: it is assigned where it had a commune in the period. */
export function partyOf({ total, inCharge }: Pick<SponsorRow, "total" | "inCharge">): Party {
  return { total, isAssigned: inCharge.length > 0 };
}

/** Who of them helped; null in a period without data, of which nobody can tell, not even that nobody did. */
export function helpingAmong(rows: readonly Pick<SponsorRow, "total" | "inCharge" | "hasData">[]): Helping | null {
  return rows.some((row) => !row.hasData) ? null : helpingOf(rows.map(partyOf));
}

export function isShown({ standing }: Pick<SponsorRow, "standing">, shown: Shown): boolean {
  return shown === "all" || (shown === "idle" ? gaveNothing(standing) : standing === shown);
}

export function shownCounts(rows: readonly Pick<SponsorRow, "standing">[]): Record<Shown, number> {
  return recordOf(SHOWN, (shown) => rows.filter((row) => isShown(row, shown)).length);
}

/** How many of `sponsorRows` are shown as "promised", without the rows: a sponsor that a sum was promised by has a line, and so its row. */
export function promisedCount(
  type: SponsorType,
  filter: Filter,
  { programme, sponsors, table }: Pick<SponsorsData, "programme" | "sponsors" | "table">,
): number {
  const bySponsor = totals(table, linesOfType(type, filter, programme)).by("sponsor");
  const chosen = new Set(filter.sponsors);
  return sponsors.filter((sponsor) => {
    const key = sponsorKey(sponsor);
    return sponsor.type === type && (chosen.size === 0 || chosen.has(key)) && promisedOnly(bySponsor.get(key) ?? EMPTY_TOTAL);
  }).length;
}

/** The lines of the rows added up. */
export function totalOfRows(rows: readonly Pick<SponsorRow, "sponsor">[], lines: SupportFilter, table: SupportTable): Total {
  const keys = rows.flatMap(({ sponsor }) => (sponsor ? [sponsorKey(sponsor)] : []));
  return planTotals(table, { ...lines, sponsors: new Set(keys) }).whole;
}

/** The foot: the sum of the rows. */
export function totalRow(rows: readonly SponsorRow[], lines: SupportFilter, table: SupportTable): SponsorRow {
  const waiting = rows.reduce<Waiting>(
    (sum, row) => sum && row.waiting && { open: sum.open + row.waiting.open, overdue: sum.overdue + row.waiting.overdue },
    { open: 0, overdue: 0 },
  );
  return {
    sponsor: null,
    total: totalOfRows(rows, lines, table),
    standing: "supports",
    hasData: rows.every((row) => row.hasData),
    inCharge: [],
    inChargeElsewhere: [],
    promisedTo: [],
    lastSupport: null,
    waiting,
  };
}
