/** A mark of the legend, as the chart draws it. `color` is a token, "var(--kind-1)". */
export type LegendMark = {
  readonly label: string;
  readonly color: string;
  readonly shape: "box" | "hatch" | "dash" | "triangle";
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
