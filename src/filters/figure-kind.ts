/** The kinds of figures, which panels, slides, parts of the report and files show; each field of the filter says which of them follow it. */
export const FIGURE_KINDS = [
  /** Sums and counts of support lines. */
  "support",
  /** The same over the programme's whole time, or up to its last month with data. */
  "course",
  /** Everything of the commune or the sponsor that the page is on, whatever else is chosen. */
  "everything",
  /** On the page of one sponsor, which takes the place of the filters on sponsors. */
  "supportOfSponsor",
  /** The same over the programme's whole time. */
  "courseOfSponsor",
  /** Proposals by the period in which they were raised; sponsors are those who have to answer. */
  "proposal",
  /** Proposals that wait for an answer now, whenever they were raised, of all that were. */
  "waiting",
  /** Stage, level and criteria of a commune, as they stand now. */
  "standing",
  /** What needs attention now: matters of the communes, or of the communes and lines that the sponsors have. */
  "attention",
] as const;

export type FigureKind = (typeof FIGURE_KINDS)[number];
