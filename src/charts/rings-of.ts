/** A corner, in the drawing's own lengths. */
export type Corner = readonly [x: number, y: number];

/** The corners of rings of straight lines, as a path says them: "M1,2L3,4Z". */
export function ringsOf(d: string): Corner[][] {
  return d
    .split("M")
    .filter((ring) => ring !== "")
    .map((ring) =>
      ring
        .replace("Z", "")
        .split("L")
        .map((pair) => {
          const [x = 0, y = 0] = pair.split(",").map(Number);
          return [x, y];
        }),
    );
}
