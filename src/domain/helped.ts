import { hasSupport } from "./figures.ts";
import type { Total } from "./totals.ts";

/** A commune that may have been helped in a period, or a sponsor that may have helped, with the total of its lines there. */
export type Party = {
  readonly total: Total;
  /** Sponsors: it had a commune in the period. */
  readonly isAssigned: boolean;
};

/**
 * A sponsor that is known to have helped: money; or what has no money value, where no report of it is owed. One that owes a report and of
 * which no money is known is told as owing ("chưa báo cáo"), whatever it advised beside it: it cannot be one of those that helped and one of
 * those still waited for. A commune that was advised was helped all the same: `hasSupport`.
 */
export function hasHelped(total: Total): boolean {
  return total.delivered > 0 || (total.linesNotReported === 0 && hasSupport(total));
}

/**
 * Who helped in a period (đã hỗ trợ): sponsors with a line of the period with delivered help. Told "of those assigned in the period": both
 * numbers are of one set, so that their ratio never passes 1.
 */
export type Helping = {
  /** Of those assigned. */
  readonly helped: number;
  readonly assigned: number;
  /** Those that helped though they were not assigned: told beside the ratio, never in it. */
  readonly unassigned: number;
};

export function helpingOf(parties: readonly Party[]): Helping {
  const assigned = parties.filter(({ isAssigned }) => isAssigned);
  return {
    helped: assigned.filter(({ total }) => hasHelped(total)).length,
    assigned: assigned.length,
    unassigned: parties.filter(({ total, isAssigned }) => !isAssigned && hasHelped(total)).length,
  };
}

/**
 * Whom a sentence on what was given speaks of: those that helped; where nobody did and something is reported, those of whom it is known,
 * since they owe no report; where nothing is reported, those that owe; else all of them. `isHelp`: of sponsors `hasHelped`.
 */
export function subjectsOf<Each extends Party>(
  parties: readonly Each[],
  isHelp: (total: Total) => boolean = hasSupport,
): readonly Each[] {
  // Where all that helped owe a report beside their advice, the sentence is on the advice.
  const helped = [isHelp, hasSupport].map((test) => parties.filter(({ total }) => test(total)));
  const those = helped.find((some) => some.length > 0);
  if (those) return those;
  const owing = parties.filter(({ total }) => total.linesNotReported > 0);
  const isReported = parties.some(({ total }) => total.linesReported > 0);
  const known = isReported ? parties.filter(({ total }) => total.linesNotReported === 0) : [];
  return [known, owing].find((some) => some.length > 0) ?? parties;
}

/** All of them, each in its given order in one of three: helped; nothing of theirs helped; or a report is owed that may yet tell. */
export type Coverage<Named> = {
  readonly helped: readonly Named[];
  readonly without: readonly Named[];
  readonly owing: readonly Named[];
};

export function coverageOf<Named extends { readonly id: string }>(
  all: readonly Named[],
  totalById: ReadonlyMap<string, Total>,
): Coverage<Named> {
  const helped = helpedAmong(all, totalById);
  const others = all.filter((one) => !helped.includes(one));
  const owes = ({ id }: Named) => (totalById.get(id)?.linesNotReported ?? 0) > 0;
  return { helped, without: others.filter((one) => !owes(one)), owing: others.filter(owes) };
}

/** Those whose lines, by their id, hold delivered help; in their given order. */
export function helpedAmong<Named extends { readonly id: string }>(
  all: readonly Named[],
  totalById: ReadonlyMap<string, Total>,
): Named[] {
  return all.filter(({ id }) => {
    const total = totalById.get(id);
    return total !== undefined && hasSupport(total);
  });
}
