/** How a line turned out against its plan. */
export type Outcome =
  | "met"
  | "near"
  | "low"
  | "exceeded"
  | "reportedZero"
  | "notReported"
  | "withoutPlan"
  /** Planned with a sum, then given as advice: delivered is not applicable. */
  | "turnedIntoAdvice";

/** What is decided beforehand for one commune of the illustrative publication; the generator draws the rest. */
export type CommunePlan = {
  readonly communeId: string;
  /** Σ delivered through 2017-09, in dong; a multiple of 500 000. */
  readonly deliveredDong: number;
  readonly lines: number;
  /** Months whose share of lines differs from `MONTH_WEIGHTS`, as a factor; 0 leaves a month without a line. */
  readonly monthFactors?: Readonly<Record<string, number>>;
  /** Months in which each line with a sum turned out this way. */
  readonly outcomes?: Readonly<Record<string, Outcome>>;
};

/** How busy each month was over all communes: a slow start, growth, the dip around Tết (28/01/2017), and a rise. */
export const MONTH_WEIGHTS: Readonly<Record<string, number>> = {
  "2016-07": 0.45,
  "2016-08": 0.75,
  "2016-09": 1,
  "2016-10": 1.15,
  "2016-11": 1.3,
  "2016-12": 1.25,
  "2017-01": 0.85,
  "2017-02": 0.55,
  "2017-03": 0.95,
  "2017-04": 1.15,
  "2017-05": 1.25,
  "2017-06": 1.3,
  "2017-07": 1.3,
  "2017-08": 1.3,
  "2017-09": 1.2,
};

/** Two communes far ahead, a last one far behind, and what the attention rules are to find. The sums make 2 500 000 000. */
export const COMMUNE_PLANS: readonly CommunePlan[] = [
  { communeId: "gia-thang", deliveredDong: 312_500_000, lines: 37 },
  {
    communeId: "gia-phuong",
    deliveredDong: 263_500_000,
    lines: 34,
    // The quarter has passed and its plan is under half done.
    outcomes: { "2017-07": "low", "2017-08": "low", "2017-09": "reportedZero" },
  },
  { communeId: "gia-lac", deliveredDong: 288_000_000, lines: 35, outcomes: { "2017-09": "notReported" } },
  {
    communeId: "gia-minh",
    deliveredDong: 214_000_000,
    lines: 27,
    // A quarter without any line.
    monthFactors: { "2017-01": 0, "2017-02": 0, "2017-03": 0, "2016-07": 0.5 },
  },
  {
    communeId: "gia-trung",
    deliveredDong: 247_500_000,
    lines: 34,
    outcomes: { "2017-03": "notReported", "2017-09": "notReported" },
  },
  { communeId: "gia-thinh", deliveredDong: 206_000_000, lines: 28, monthFactors: { "2016-08": 0.4, "2017-02": 0 } },
  {
    communeId: "lien-son",
    deliveredDong: 152_000_000,
    lines: 23,
    monthFactors: { "2016-07": 0.4, "2017-08": 0.6, "2017-09": 0.6 },
    // Two months in a row without support: reported, and nothing came.
    outcomes: { "2017-07": "low", "2017-08": "reportedZero", "2017-09": "reportedZero" },
  },
  { communeId: "gia-hung", deliveredDong: 391_500_000, lines: 41 },
  { communeId: "gia-tien", deliveredDong: 425_000_000, lines: 43, monthFactors: { "2016-07": 1.5 } },
];

/** Enterprises in charge that gave nothing from the month on. */
export const SILENT_SPONSORS: readonly { readonly id: string; readonly from: string }[] = [
  { id: "dn-08", from: "2017-07" },
  { id: "dn-07", from: "2017-08" },
];

/** How often each outcome is drawn where the plan does not decide it. */
export const OUTCOME_WEIGHTS: readonly (readonly [outcome: Outcome, weight: number])[] = [
  ["met", 52],
  ["near", 16],
  ["low", 9],
  ["exceeded", 13],
  ["reportedZero", 2.5],
  ["withoutPlan", 4],
  ["turnedIntoAdvice", 1.5],
];

/** Of the last months some reports are still owed: the share of lines that have none. */
export const UNREPORTED_SHARE: Readonly<Record<string, number>> = { "2017-08": 0.05, "2017-09": 0.18 };

/** Sponsors that promised and have delivered nothing from a month on: reported as zero, not as missing. */
export const PROMISE_ONLY_SPONSORS = [{ id: "dn-07", from: "2017-07" }] as const;
