import fc from "fast-check";
import type { CodedUnit } from "#src/domain/current-units.ts";
import { type Day, day } from "#src/domain/month.ts";
import type { UnitChange } from "#src/domain/unit-change.ts";

/** A made-up history of units: what a table says of it, and what really became of each, by who lies with whom. */
export type UnitHistory = {
  readonly units: readonly (CodedUnit & { readonly code: string })[];
  readonly changes: readonly UnitChange[];
  /** For each of `units`: a mark that all have in common which are one today. */
  readonly truth: readonly string[];
  /** Whether codes were given again, units split, and chains longer than one step. */
  readonly has: { readonly reuse: boolean; readonly split: boolean; readonly chain: boolean };
};

type Living = { code: string; readonly mark: string; readonly members: readonly number[]; readonly age: number };
type Event = { readonly kind: "merge" | "rename" | "split"; readonly picks: readonly number[]; readonly code: number };

const anyEvent: fc.Arbitrary<Event> = fc.record({
  kind: fc.constantFrom("merge", "merge", "merge", "rename", "split"),
  picks: fc.array(fc.nat(), { minLength: 2, maxLength: 4, size: "max" }),
  code: fc.nat(),
});

/** Twelve units at most, on five days at most, up to three events on each. The table is shuffled. */
export const anyUnitHistory: fc.Arbitrary<UnitHistory> = fc
  .tuple(
    fc.integer({ min: 2, max: 12 }),
    fc.array(fc.array(anyEvent, { minLength: 1, maxLength: 3, size: "max" }), { minLength: 1, maxLength: 5, size: "max" }),
    fc.boolean(),
    fc.nat(),
  )
  .map(([count, days, saysLastDay, turn]) => {
    const history = lived(count, days, saysLastDay);
    const at = history.changes.length > 0 ? turn % history.changes.length : 0;
    return { ...history, changes: [...history.changes.slice(at), ...history.changes.slice(0, at)] };
  });

function lived(count: number, days: readonly (readonly Event[])[], saysLastDay: boolean): UnitHistory {
  let alive: Living[] = Array.from({ length: count }, (_, index) => ({
    code: String(index),
    mark: `first ${index}`,
    members: [index],
    age: 0,
  }));
  const truth = alive.map(({ mark }) => mark);
  const changes: UnitChange[] = [];
  const lastDays = new Map<number, Day>();
  const has = { reuse: false, split: false, chain: false };
  let given = count;
  days.forEach((events, index) => {
    const on = day(`20${20 + index}-01-01`);
    // What is made on a day is taken on another.
    let untouched = alive;
    const made: Living[] = [];
    for (const { kind, picks, code: pick } of events) {
      const taken = [...new Set(picks.map((each) => untouched[each % Math.max(1, untouched.length)]))].filter(
        (each) => each !== undefined,
      );
      const group = kind === "merge" ? taken : taken.slice(0, 1);
      if (group.length === 0) continue;
      const used = new Set([...untouched.filter((each) => !group.includes(each)), ...made].map(({ code }) => code));
      const codes = [
        ...group.map(({ code }) => code),
        String(given),
        ...Array.from({ length: given }, (_, old) => String(old)),
      ].filter((code) => !used.has(code));
      const code = codes[pick % codes.length] ?? String(given);
      given = Math.max(given, Number(code) + 1);
      untouched = untouched.filter((each) => !group.includes(each));
      for (const member of group.flatMap(({ members }) => members)) {
        if (!lastDays.has(member)) lastDays.set(member, day(`20${19 + index}-12-31`));
      }
      if (changes.some((change) => change.unit.code === code) || Number(code) < count) has.reuse = true;
      if (group.some(({ age }) => age > 0)) has.chain = true;
      if (kind === "split") {
        has.split = true;
        const from = group.map((each) => ({ code: each.code, isPart: true as const }));
        const others = [code, String(given++)].map((each): UnitChange => ({ on, unit: { code: each, name: "Giống tên" }, from }));
        changes.push(...others);
        made.push(...others.map(({ unit }) => ({ code: unit.code, mark: "", members: [], age: 1 })));
        continue;
      }
      const members = group.flatMap((each) => each.members);
      const mark = `${code} of ${on}`;
      for (const member of members) truth[member] = mark;
      made.push({ code, mark, members, age: 1 + Math.max(...group.map(({ age }) => age)) });
      // All bear one name: nothing may go by it.
      changes.push({ on, unit: { code, name: "Giống tên" }, from: group.map((each) => ({ code: each.code })) });
    }
    alive = [...untouched, ...made];
  });
  const units = truth.map((_, index) => {
    const validTo = lastDays.get(index);
    return { code: String(index), ...(saysLastDay && validTo ? { validTo } : {}) };
  });
  return { units, changes, truth, has };
}
