import type { FigureKind } from "./figure-kind.ts";
import { FIELD_NAMES, type Filter, type FilterField, isChosen, rulesOf } from "./filter.ts";
import type { Naming } from "./filter-field.ts";
import { filterWords } from "./filter-words.ts";

/** Letters that the names of one field may take in the name of a file; where they take more, their number stands for them. */
const MOST_LETTERS = 24;

/**
 * What a figure is cut to, for the name of its file: "Gia Minh", "4 xã", "Dạy nghề". Without the period, which stands in the name already
 * (`periodInFileName`), and without what the figure does not follow.
 */
export function cutInFileName(filter: Filter, figure: FigureKind, naming: Naming): string[] {
  return FIELD_NAMES.filter(
    (field) => field !== "period" && isChosen(field, filter) && rulesOf(field).followedBy.includes(figure),
  ).map((field) => partOf(field, filter, naming));
}

function partOf<Field extends FilterField>(field: Field, filter: Filter, naming: Naming): string {
  const chips = rulesOf(field).chips(filter[field], naming);
  const names = chips.map(({ label }) => label).join(" ");
  const words = filterWords[naming.language][field];
  return names.length > MOST_LETTERS && "some" in words && chips.length > 1 ? words.some(chips.length) : names;
}
