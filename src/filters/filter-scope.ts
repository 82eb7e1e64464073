import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Filter } from "./filter.ts";
import type { FilterKey } from "./filter-codec.ts";
import { filterScopeWords } from "./filter-scope-words.ts";

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

const KEYS: readonly FilterKey[] = ["period", "communes", "sponsorType", "sponsors", "kinds"];

/** The filters that the reader has chosen and the figure does not follow. */
export function leftOut(figure: FigureKind, filter: Filter): FilterKey[] {
  const followed: readonly FilterKey[] = FOLLOWED[figure];
  return KEYS.filter((key) => isChosen(key, filter) && !followed.includes(key));
}

function isChosen(key: FilterKey, filter: Filter): boolean {
  if (key === "period") return filter.period.grain !== "programme";
  return key === "sponsorType" ? filter.sponsorType !== null : filter[key].length > 0;
}

/** "không lọc theo kỳ, loại hỗ trợ"; empty where every chosen filter is followed. `told`: what the text says of itself already. */
export function scopeNote(figure: FigureKind, filter: Filter, language: Language, told: readonly FilterKey[] = []): string {
  const left = leftOut(figure, filter).filter((key) => !told.includes(key));
  const words = filterScopeWords[language];
  return left.length === 0 ? "" : words.leftOut(left.map((key) => words.filters[key]).join(", "));
}

/** A subtitle with what it leaves out, where it does. */
export function withScope(subtitle: string, figure: FigureKind, filter: Filter, language: Language): string {
  const note = scopeNote(figure, filter, language);
  if (note === "") return subtitle;
  return subtitle === "" ? capitalise(note) : `${subtitle}; ${note}`;
}
