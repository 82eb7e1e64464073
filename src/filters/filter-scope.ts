import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { FigureKind } from "./figure-kind.ts";
import { FIELD_NAMES, type Filter, type FilterField, isChosen, rulesOf } from "./filter.ts";
import { filterScopeWords } from "./filter-scope-words.ts";
import { filterWords } from "./filter-words.ts";
import { namesSponsors } from "./matches-sponsor.ts";

/** The filters that the reader has chosen and the figure does not follow. */
export function leftOut(figure: FigureKind, filter: Filter): FilterField[] {
  return FIELD_NAMES.filter((field) => isChosen(field, filter) && !rulesOf(field).followedBy.includes(figure));
}

/** Figures that stand beside those of support in one panel, and have to be named where only they leave a filter out. */
export type NamedFigure = keyof (typeof filterScopeWords)["vi"]["named"];

/** What a panel shows: one kind of figure, or support with figures beside it that follow fewer filters. */
export type Shown = FigureKind | readonly NamedFigure[];

/**
 * "không lọc theo kỳ, loại hỗ trợ", or "mức đạt và tiêu chí không lọc theo kỳ"; empty where every chosen filter is followed. `told`: what
 * the text says of itself already.
 */
export function scopeNote(shown: Shown, filter: Filter, language: Language, told: readonly FilterField[] = []): string {
  const words = filterScopeWords[language];
  const filtersOf = (figure: FigureKind) =>
    leftOut(figure, filter)
      .filter((key) => !told.includes(key))
      .map((key) => filterWords[language][key].inSentence)
      .join(", ");
  const across = acrossNote(filter, language);
  if (typeof shown === "string") {
    const filters = filtersOf(shown);
    return [filters === "" ? "" : words.leftOut(filters), across].filter(Boolean).join("; ");
  }
  const named = Map.groupBy(shown, filtersOf);
  const left = [...named]
    .filter(([filters]) => filters !== "")
    .map(([filters, figures]) => words.leftOutBy(figures.map((figure) => words.named[figure]).join(", "), filters));
  return [...left, across].filter(Boolean).join("; ");
}

/** Under the units of today: which of them an area does not have, though it has a part of them. Empty where there is none. */
function acrossNote({ area }: Filter, language: Language): string {
  const names = area?.across ?? [];
  const named = names.length > MOST_ACROSS ? [...names.slice(0, MOST_ACROSS), "…"] : names;
  return names.length === 0 ? "" : filterScopeWords[language].across(named.join(", "));
}

const MOST_ACROSS = 4;

/**
 * What support is meant where it is said of somebody that there is none: " thuộc loại đang chọn"; empty where it is any to any commune. `told`:
 * what stands beside it already.
 */
export function supportMeant(filter: Filter, language: Language, told: readonly FilterField[] = []): string {
  const { ofKinds, toCommunes } = filterScopeWords[language];
  const isMeant = (field: FilterField) => isChosen(field, filter) && !told.includes(field);
  return spaced([isMeant("kinds") && ofKinds, (isMeant("communes") || isMeant("area")) && toCommunes]);
}

/** The same where it is said of a commune that it received none: " thuộc loại đang chọn của đơn vị đang chọn". */
export function receivedMeant(filter: Filter, language: Language): string {
  const { ofKinds, ofSponsors } = filterScopeWords[language];
  return spaced([isChosen("kinds", filter) && ofKinds, namesSponsors(filter) && ofSponsors]);
}

function spaced(meant: readonly (string | false)[]): string {
  return meant.map((words) => (words === false ? "" : ` ${words}`)).join("");
}

/** A subtitle with what it leaves out, where it does; as a sentence of its own after a sentence. */
export function withScope(subtitle: string, shown: Shown, filter: Filter, language: Language): string {
  return withNote(subtitle, scopeNote(shown, filter, language));
}

/** A subtitle with a remark after it; as a sentence of its own after a sentence. */
export function withNote(subtitle: string, note: string): string {
  if (note === "") return subtitle;
  if (subtitle === "") return capitalise(note);
  return subtitle.endsWith(".") ? `${subtitle} ${capitalise(note)}.` : `${subtitle}; ${note}`;
}
