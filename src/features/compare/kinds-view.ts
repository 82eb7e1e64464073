import { type AmountScale, totalsScale } from "#src/charts/amount-scale.ts";
import { deliveredOf } from "#src/domain/figures.ts";
import type { Programme } from "#src/domain/programme.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import { type Difference, deliveredDifference } from "./compare-view.ts";
import type { Sides } from "./sides.ts";

/** A kind of support: its totals, side by side, and how the second of two differs from the first over the months compared. */
export type KindRow = { readonly id: string; readonly totals: readonly Total[]; readonly difference: Difference | null };

/** What fell most comes first, what rose most last, what cannot be compared after them; of more than two sides, the widest apart first. */
export function kindRows(sides: Sides, programme: Pick<Programme, "kinds">): KindRow[] {
  const rows = kindIds(sides, programme).map((id): KindRow => {
    const totals = sides.sides.map((side) => side.totals.by("kind").get(id) ?? EMPTY_TOTAL);
    return { id, totals, difference: sides.sides.length === 2 ? kindDifference(id, sides) : null };
  });
  if (sides.sides.length > 2) return rows.sort((a, b) => spreadOf(b) - spreadOf(a));
  const [compared, others] = [rows.filter(({ difference }) => difference), rows.filter(({ difference }) => !difference)];
  return [...compared.sort((a, b) => (a.difference?.absolute ?? 0) - (b.difference?.absolute ?? 0)), ...others];
}

function kindDifference(id: string, { sides: [base, side], comparison }: Sides): Difference | null {
  if (!base?.compared || !side?.compared) return null;
  const [from, of] = [base, side].map(({ compared }) => compared?.totals.by("kind").get(id) ?? EMPTY_TOTAL);
  return from && of ? deliveredDifference(of, from, comparison?.months ?? null) : null;
}

function spreadOf({ totals }: KindRow): number {
  const amounts = totals.map(deliveredOf).filter((amount) => typeof amount === "number");
  return amounts.length > 1 ? Math.max(...amounts) - Math.min(...amounts) : -1;
}

/** The kinds of support with a line on any side: the programme's first, then those that only lines name. */
export function kindIds({ sides }: Sides, programme: Pick<Programme, "kinds">): string[] {
  const inUse = new Set(sides.flatMap((side) => [...side.totals.by("kind").keys()]));
  const known = programme.kinds.map(({ id }) => id);
  return [...known.filter((id) => inUse.has(id)), ...[...inUse].filter((id) => !known.includes(id))];
}

/** Holds every amount, delivered or planned, of any group on any side: one scale for all. */
export function commonScale({ sides }: Sides, dimension: "kind" | "month"): AmountScale {
  return totalsScale(sides.flatMap((side) => [...side.totals.by(dimension).values()]));
}
