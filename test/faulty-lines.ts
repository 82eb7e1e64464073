import fc from "fast-check";

/** What some lines have wrong, or say of others: by the place of the line. */
export const anyFaults = fc.array(
  fc.record({
    at: fc.nat(),
    given: fc.constantFrom(
      { communeId: "nowhere" },
      { sponsor: { type: "agency", id: "nobody" } },
      { month: "2014-01" },
      { month: "2999-01" },
      { delivered: 8e15, planned: 1 },
      { delivered: 200_000_000_000 },
      { adjusts: "no such line", adjustReason: "nhầm", delivered: -1 },
      { month: "2017-13" },
      { id: "ht-1" },
      { colour: "?" },
    ),
  }),
  { maxLength: 6 },
);
type Fault = { readonly at: number; readonly given: object };

/** The lines with those faults in them. */
export function withFaults<Line extends object>(lines: readonly Line[], faults: readonly Fault[]): Line[] {
  return lines.map((line, index) =>
    Object.assign({}, line, ...faults.flatMap(({ at, given }) => (at % lines.length === index ? [given] : []))),
  );
}
