/**
 * A deck as a value: what each slide says, added up and worded already. The screen draws it, PowerPoint is written from it, so that
 * they cannot disagree. Money is whole dong; texts are in the deck's language.
 */
export type Deck = {
  /** The programme's title. */
  readonly title: string;
  /** Without extension: "trinh-chieu-2017-q3". */
  readonly fileName: string;
  readonly language: "vi" | "en";
  /** At the foot of every slide: as of when, illustrative or not. */
  readonly footer: string;
  readonly slides: readonly Slide[];
};

/** One slide: one finding. */
export type Slide = {
  /** Its name in the address, the same for the same cut: "title", "quarters", "commune-gia-minh", "ranking-2" (its second part). */
  readonly id: string;
  /** The finding, as a sentence or a name. */
  readonly title: string;
  /** What is shown: measure, unit, place, period; null where the title says it all. */
  readonly subtitle: string | null;
  readonly body: SlideBody;
  /** Under the body: what is partial, not reported, left out. */
  readonly remarks: readonly string[];
  /** What a presenter would say, in up to three sentences with their figures. */
  readonly notes: readonly string[];
};

export type SlideBody =
  | { readonly kind: "title"; readonly lines: readonly string[]; readonly motto: string | null }
  | { readonly kind: "figures"; readonly figures: readonly DeckFigure[] }
  | { readonly kind: "chart"; readonly chart: DeckChart }
  | { readonly kind: "table"; readonly table: DeckTable }
  | { readonly kind: "map"; readonly map: DeckMap }
  | { readonly kind: "list"; readonly items: readonly DeckItem[] }
  /** A commune: its figures, its quarters, and who helps it. */
  | {
      readonly kind: "commune";
      readonly figures: readonly DeckFigure[];
      readonly chart: DeckChart;
      readonly items: readonly DeckItem[];
      readonly locator: DeckMap;
    };

/** Terracotta, and nothing else, is for what needs attention. */
export type DeckTone = "plain" | "attention";

export type DeckFigure = {
  readonly label: string;
  /** "2,5 tỷ đồng". */
  readonly value: string;
  readonly note: string | null;
  readonly tone: DeckTone;
};

/** What to read as a line of a list: whom it is about, and what is to be said. */
export type DeckItem = { readonly subject: string; readonly text: string; readonly tone: DeckTone };

/** The names of the design tokens that series are drawn in (`--kind-1` …); a writer has its own values for them. */
export const DECK_COLOURS = ["delivered", "kind-1", "kind-2", "kind-3", "kind-4", "kind-other", "agency", "enterprise"] as const;
export type DeckColour = (typeof DECK_COLOURS)[number];

export type DeckSeries = {
  readonly name: string;
  readonly colour: DeckColour;
  /** Dong, one a category; null = not reported, or nothing that has a money value. */
  readonly values: readonly (number | null)[];
};

/** Columns over time, or bars over things; stacked where there are several series. */
export type DeckChart = {
  readonly kind: "columns" | "bars";
  readonly categories: readonly DeckCategory[];
  readonly series: readonly DeckSeries[];
  /** What was planned, in dong, one a category; null where there is no chart of a plan. */
  readonly plan: { readonly name: string; readonly values: readonly (number | null)[] } | null;
  /** Dong at the end of the axis at least: charts that are compared share it. */
  readonly scale?: number;
  /** The unit of the labels: "triệu đồng". Values stay whole dong. */
  readonly unit: string;
  /** Dong in one of it. */
  readonly unitDong: number;
  /** The chart in words, for whoever cannot see it: what it shows, its highest and lowest. */
  readonly alt: string;
};

export type DeckCategory = {
  /** "Quý III/2017", "Gia Minh". */
  readonly label: string;
  /** The label of the whole bar, in the chart's unit: "545", or "–". */
  readonly total: string;
  /** The whole bar in dong; null = not reported, or nothing that has a money value. */
  readonly dong: number | null;
  /** Beside the total: "92,3 % KH", "8/19 tiêu chí"; null = nothing. */
  readonly note: string | null;
  /** A period with only some of its months: hatched and named. */
  readonly isPartial: boolean;
};

export type DeckTable = {
  /** The first column is text; the others are numbers unless they say so. */
  readonly columns: readonly { readonly heading: string; readonly kind: "text" | "number" }[];
  readonly rows: readonly (readonly string[])[];
  /** The foot. */
  readonly total: readonly string[] | null;
  readonly alt: string;
};

/** The tile map of the area. Columns and rows count from 0. */
export type DeckMap = {
  readonly tiles: readonly DeckTile[];
  readonly legend: string;
  readonly alt: string;
};

export type DeckTile = {
  readonly name: string;
  readonly column: number;
  readonly row: number;
  /** Null = a unit that the programme does not speak of, for orientation. `step` null = no figure. */
  readonly commune: {
    readonly step: 0 | 1 | 2 | 3 | 4 | null;
    readonly value: string;
    readonly isStandard: boolean;
    /** The one that a locator points at. */
    readonly isHere: boolean;
  } | null;
};
