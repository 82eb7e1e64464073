import type { LegendMark } from "#src/charts/chart-caption.ts";
import { SIDE_FILLS } from "#src/charts/side-mark.tsx";

/** What the chart of the months is made of, on the screen and on its picture: the columns of each side, the plan, and what is owed. */
export function legendMarks(names: readonly string[], plan: string, owed: string | null): LegendMark[] {
  return [
    ...names.map(
      (label, place): LegendMark =>
        place === 0
          ? { label, color: "var(--delivered)", shape: "hollow" }
          : { label, color: SIDE_FILLS[place] ?? "", shape: "box" },
    ),
    { label: plan, color: "var(--ink)", shape: "tick" },
    ...(owed === null ? [] : [{ label: owed, color: "var(--ochre)", shape: "owed" } as const]),
  ];
}
