import { proposalOn } from "#src/domain/as-of.ts";
import { type Commune, criteriaSetOf } from "#src/domain/commune.ts";
import { type Absence, absenceIn } from "#src/domain/commune-absence.ts";
import type { Lived } from "#src/domain/commune-life.ts";
import { crossTotals } from "#src/domain/cross-totals.ts";
import { type Day, type Month, type MonthRange, month } from "#src/domain/month.ts";
import { spanRange } from "#src/domain/period.ts";
import type { Criterion, Programme } from "#src/domain/programme.ts";
import { daysOpen, isOverdue, type Proposal } from "#src/domain/proposal.ts";
import { type SponsorRef, sponsorKey } from "#src/domain/sponsor.ts";
import { sponsorOfKey } from "#src/domain/sponsor-of-key.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import type { SupportTable } from "#src/domain/support-table.ts";

/** A proposal that has waited for longer than the programme allows. */
export type OverdueProposal = { readonly proposal: Proposal; readonly days: number };

/** Reports of a commune's lines that one sponsor still owes; months in order, each once. */
export type OwedBySponsor = { readonly sponsor: SponsorRef; readonly lines: number; readonly months: readonly Month[] };

/**
 * What is to be done for a commune, as of now, whatever the reader has chosen. `unknown`: criteria of which nothing is known, which are
 * not missing, and not met either. Null = could not be read.
 */
export type ToDo = {
  readonly missing: readonly Criterion[];
  readonly unknown: readonly Criterion[];
  readonly overdue: readonly OverdueProposal[] | null;
  readonly owed: readonly OwedBySponsor[] | null;
  /** Why there is no such commune in the last month with data; null where there is. Nobody can meet its criteria or answer it then; reports stay owed. */
  readonly absent: Absence | null;
};

type Given = {
  readonly commune: Lived & Pick<Commune, "id" | "criteria" | "criteriaSet">;
  readonly programme: Pick<Programme, "criteriaSet" | "thresholds" | "firstMonth" | "dataThrough">;
  readonly today: Day;
  readonly proposals: readonly Proposal[] | null;
  readonly table: SupportTable | null;
};

export function toDoOf({ commune, programme, today, proposals, table }: Given): ToDo {
  const statuses = new Map(commune.criteria.map(({ number, met }) => [number, met]));
  const { criteria } = criteriaSetOf(commune, programme);
  const owed = table && owedOf(table, commune.id, spanRange(programme));
  const absent = absenceIn(commune, { first: programme.dataThrough, last: programme.dataThrough });
  if (absent) return { missing: [], unknown: [], overdue: [], owed, absent };
  return {
    missing: criteria.filter(({ number }) => statuses.get(number) === false),
    unknown: criteria.filter(({ number }) => !statuses.has(number)),
    overdue: proposals && overdueOf(proposals, commune.id, today, programme.thresholds.proposalOverdueDays),
    owed,
    absent,
  };
}

/** How many things there are to do. */
export function countToDo({ missing, overdue, owed }: ToDo): number {
  return missing.length + (overdue?.length ?? 0) + (owed?.reduce((sum, { lines }) => sum + lines, 0) ?? 0);
}

/** Everything was read, and nothing is left to do or to find out. */
export function isAllDone(toDo: ToDo): boolean {
  return countToDo(toDo) === 0 && toDo.unknown.length === 0 && toDo.overdue !== null && toDo.owed !== null;
}

/** As they stood on the day, as the matters that need attention have them; the longest wait first. */
function overdueOf(proposals: readonly Proposal[], communeId: string, today: Day, limit: number): OverdueProposal[] {
  return proposals
    .filter((proposal) => proposal.communeId === communeId)
    .flatMap((proposal) => proposalOn(proposal, today) ?? [])
    .filter((proposal) => isOverdue(proposal, today, limit))
    .map((proposal) => ({ proposal, days: daysOpen(proposal, today) ?? 0 }))
    .sort((a, b) => b.days - a.days);
}

/** Who owes most lines first. */
function owedOf(table: SupportTable, communeId: string, range: MonthRange): OwedBySponsor[] {
  const lines = { ...EVERYTHING, communes: new Set([communeId]), range };
  return [...crossTotals(table, lines, "sponsor", "month")]
    .flatMap(([key, months]): OwedBySponsor[] => {
      const owing = [...months].filter(([, { linesNotReported }]) => linesNotReported > 0);
      const count = owing.reduce((sum, [, { linesNotReported }]) => sum + linesNotReported, 0);
      return count === 0 ? [] : [{ sponsor: sponsorOfKey(key), lines: count, months: owing.map(([of]) => month(of)) }];
    })
    .sort((a, b) => b.lines - a.lines || sponsorKey(a.sponsor).localeCompare(sponsorKey(b.sponsor)));
}
