import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Filter } from "./filter.ts";
import { FILTER_KEYS, type FilterKey } from "./filter-codec.ts";
import { filterScopeWords } from "./filter-scope-words.ts";
import { filterWords } from "./filter-words.ts";

/**
 * Which filters each kind of figure follows: the one table that panels, slides, parts of the report and files ask. What leaves out a
 * filter that the reader has chosen says so (`scopeNote`).
 */
export const FOLLOWED = {
  /** Sums and counts of support lines. */
  support: ["period", "communes", "sponsorType", "sponsors", "kinds"],
  /** The same over the programme's whole time, or up to its last month with data. */
  course: ["communes", "sponsorType", "sponsors", "kinds"],
  /** Everything of the commune or the sponsor that the page is on, whatever else is chosen. */
  everything: ["communes"],
  /** The same of a sponsor's page over the programme's whole time. */
  courseOfSponsor: ["communes", "kinds"],
  /** On the page of one sponsor, which takes the place of the filter on sponsors. */
  supportOfSponsor: ["period", "communes", "kinds"],
  /** Proposals by the period in which they were raised; sponsors are those who have to answer. */
  proposal: ["period", "communes", "sponsorType", "sponsors"],
  /** Proposals that wait for an answer now, whenever they were raised, of all that were. */
  waiting: ["communes", "sponsorType", "sponsors"],
  /** Stage, level and criteria of a commune, as they stand now. */
  standing: ["communes"],
  /** What needs attention now: matters of the communes, or of the communes and lines that the sponsors have. */
  attention: ["communes", "sponsorType", "sponsors"],
} as const satisfies Record<string, readonly FilterKey[]>;

export type FigureKind = keyof typeof FOLLOWED;

const KEYS: readonly FilterKey[] = Object.values(FILTER_KEYS);

/** The filters that the reader has chosen and the figure does not follow. */
export function leftOut(figure: FigureKind, filter: Filter): FilterKey[] {
  const followed: readonly FilterKey[] = FOLLOWED[figure];
  return KEYS.filter((key) => isChosen(key, filter) && !followed.includes(key));
}

function isChosen(key: FilterKey, filter: Filter): boolean {
  if (key === "period") return filter.period.grain !== "programme";
  return key === "sponsorType" ? filter.sponsorType !== null : filter[key].length > 0;
}

/** Figures that stand beside those of support in one panel, and have to be named where only they leave a filter out. */
export type NamedFigure = keyof (typeof filterScopeWords)["vi"]["named"];

/** What a panel shows: one kind of figure, or support with figures beside it that follow fewer filters. */
export type Shown = FigureKind | readonly NamedFigure[];

/**
 * "không lọc theo kỳ, loại hỗ trợ", or "mức đạt và tiêu chí không lọc theo kỳ"; empty where every chosen filter is followed. `told`: what
 * the text says of itself already.
 */
export function scopeNote(shown: Shown, filter: Filter, language: Language, told: readonly FilterKey[] = []): string {
  const words = filterScopeWords[language];
  const filtersOf = (figure: FigureKind) =>
    leftOut(figure, filter)
      .filter((key) => !told.includes(key))
      .map((key) => filterWords[language][key].inSentence)
      .join(", ");
  if (typeof shown === "string") {
    const filters = filtersOf(shown);
    return filters === "" ? "" : words.leftOut(filters);
  }
  const named = Map.groupBy(shown, filtersOf);
  return [...named]
    .filter(([filters]) => filters !== "")
    .map(([filters, figures]) => words.leftOutBy(figures.map((figure) => words.named[figure]).join(", "), filters))
    .join("; ");
}

/** A subtitle with what it leaves out, where it does; as a sentence of its own after a sentence. */
export function withScope(subtitle: string, shown: Shown, filter: Filter, language: Language): string {
  const note = scopeNote(shown, filter, language);
  if (note === "") return subtitle;
  if (subtitle === "") return capitalise(note);
  return subtitle.endsWith(".") ? `${subtitle} ${capitalise(note)}.` : `${subtitle}; ${note}`;
}
