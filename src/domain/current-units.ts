import { type Day, daysBetween } from "./month.ts";
import type { UnitChange } from "./unit-change.ts";

/** Why figures stand under a name of then: only a part of it went each way; it has no code; the table does not tell what became of it; or tells it in two ways. */
export const APART_REASONS = ["split", "no-code", "not-told", "unclear"] as const;
export type ApartReason = (typeof APART_REASONS)[number];

/** A unit of the commune level as the table made it, known by its code from that day on. */
export type MadeUnit = UnitChange["unit"] & { readonly on: Day };

/** What became of a unit. */
export type UnitNow = {
  /** What it lies in today, as far as the table tells; null: it is what it was. */
  readonly unit: MadeUnit | null;
  /** Nothing was put together with it on the way: the same unit by another name, type or code. */
  readonly isAlone: boolean;
  /** Why it is carried no further, and what its parts went to; null where nothing is left open. */
  readonly apart: { readonly reason: ApartReason; readonly into: readonly string[] } | null;
};

/** A unit by its code, and the days between which the code was its own; absent where that is as long as the table goes back, or on. */
export type CodedUnit = { readonly code?: string; readonly validFrom?: Day; readonly validTo?: Day };

type Taking = { readonly change: UnitChange; readonly isPart: boolean };

/** The table of changes by the codes that they take, in order of time. */
export type UnitTable = {
  readonly takings: ReadonlyMap<string, readonly Taking[]>;
  /** Changes that make a unit which another one takes on the very day. */
  readonly chained: ReadonlySet<UnitChange>;
};

/** `units`: those that there were at the time, so that a code that is given again is told from a unit that had no day of its own. */
export function unitTable(changes: readonly UnitChange[], units: readonly CodedUnit[]): UnitTable {
  const takings = new Map<string, Taking[]>();
  for (const change of [...changes].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))) {
    for (const { code, isPart = false } of change.from) {
      const ofCode = takings.get(code);
      if (ofCode) ofCode.push({ change, isPart });
      else takings.set(code, [{ change, isPart }]);
    }
  }
  return { takings, chained: chainedIn(changes, takings, units) };
}

/**
 * What is made and taken on one day has never been: the table puts two rows where one belongs, or has a slip in a code. A code that somebody had
 * before is no such case: it is taken from the one, and given to the other.
 */
function chainedIn(
  changes: readonly UnitChange[],
  takings: ReadonlyMap<string, readonly Taking[]>,
  units: readonly CodedUnit[],
): Set<UnitChange> {
  const firstMade = new Map<string, Day>();
  for (const { on, unit } of changes) {
    const first = firstMade.get(unit.code);
    if (first === undefined || on < first) firstMade.set(unit.code, on);
  }
  const known = new Set(units.map(({ code }) => code));
  return new Set(
    changes.filter((change) => {
      const { on, unit, from } = change;
      if (from.some(({ code }) => code === unit.code) || known.has(unit.code) || firstMade.get(unit.code) !== on) return false;
      return (takings.get(unit.code) ?? []).some((taking) => taking.change !== change && taking.change.on === on);
    }),
  );
}

/**
 * Follows a unit along the table, by code and day, never by name: from change to change the day grows, so that no table leads in a circle. A unit
 * of which only a part went stays, and so does one of which the table says two things.
 */
export function currentUnitOf({ code, validFrom, validTo }: CodedUnit, table: UnitTable): UnitNow {
  if (code === undefined) return { unit: null, isAlone: true, apart: { reason: "no-code", into: [] } };
  let now: UnitNow = { unit: null, isAlone: true, apart: null };
  let step = nextTaking(table, code, validFrom, validTo);
  while (step) {
    if (step.kind === "apart") return { ...now, apart: step.apart };
    const { change } = step;
    now = { unit: { ...change.unit, on: change.on }, isAlone: now.isAlone && change.from.length === 1, apart: null };
    step = nextTaking(table, change.unit.code, change.on);
  }
  return now;
}

type Step = { readonly kind: "apart"; readonly apart: NonNullable<UnitNow["apart"]> } | { kind: "taken"; change: UnitChange };

/** What took the code first after a day; where its last day as this unit is known, on the day after that. Null: nothing did. */
function nextTaking({ takings, chained }: UnitTable, code: string, after?: Day, validTo?: Day): Step | null {
  const later = (takings.get(code) ?? []).filter(({ change }) => after === undefined || change.on > after);
  const on =
    validTo === undefined ? later[0]?.change.on : later.find(({ change }) => daysBetween(validTo, change.on) === 1)?.change.on;
  if (on === undefined) return validTo === undefined ? null : apart("not-told", []);
  const taking = later.filter(({ change }) => change.on === on);
  const [first] = taking;
  if (!first) return null;
  if (taking.some(({ isPart }) => isPart)) return apart("split", taking);
  if (taking.length > 1 || chained.has(first.change)) return apart("unclear", taking);
  return { kind: "taken", change: first.change };
}

function apart(reason: ApartReason, taking: readonly Taking[]): Step {
  return { kind: "apart", apart: { reason, into: taking.map(({ change }) => change.unit.name) } };
}
