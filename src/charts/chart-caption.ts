/** A mark of the legend, as the chart draws it. `color` is a token, "var(--kind-1)". */
export type LegendMark = {
  readonly label: string;
  readonly color: string;
  /** A part, or the first of those that stand side by side; the tick of the plan across a column; a hatched part: of a partial period, or not reported, which has an edge as well. */
  readonly shape: "box" | "hollow" | "tick" | "partial" | "owed";
};

/** What a picture says around the chart, so that it can stand alone. */
export type ChartCaption = {
  /** Without extension, in plain letters. */
  readonly fileName: string;
  /** The finding. */
  readonly title: string;
  /** Measure, unit, place, period. */
  readonly subtitle: string;
  readonly legend: readonly LegendMark[];
  /** Filters, as-of day, illustrative or not, source. */
  readonly notes: readonly string[];
};
