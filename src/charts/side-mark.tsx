/** The fills of what stands side by side, by place, told apart without colour too: hollow, full, pale and grey. */
export const SIDE_FILLS = ["var(--paper-raised)", "var(--delivered)", "var(--delivered-soft)", "var(--ink-soft)"] as const;

const RADIUS = 5.5;

/** The mark of a side around the point 0, 0: rings and discs, then squares, the last on its corner. */
export function SidePoint({ place }: { place: number }) {
  const look = { fill: SIDE_FILLS[place] ?? "none", stroke: place > 2 ? "var(--ink-soft)" : "var(--delivered)", strokeWidth: 2 };
  if (place < 2) return <circle r={RADIUS} {...look} />;
  const turned = place === 3 ? { transform: "rotate(45)" } : {};
  return <rect x={-RADIUS + 1} y={-RADIUS + 1} width={2 * RADIUS - 2} height={2 * RADIUS - 2} {...look} {...turned} />;
}

/** The same beside a name. */
export function SideMark({ place }: { place: number }) {
  return (
    <svg width="20" height="14" viewBox="-8 -7 20 14" aria-hidden="true">
      <SidePoint place={place} />
    </svg>
  );
}
