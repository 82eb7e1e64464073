import type { Dataset } from "#src/api/dataset.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { foldText } from "#src/lib/fold-text.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { paths } from "#src/lib/paths.ts";
import { findCodes, findFew, findIn } from "./find.ts";
import { type Entry, type Indexed, lineEntry } from "./search-index.ts";
import type { SearchWords } from "./search-words.ts";
import type { FoldedLines } from "./use-folded-lines.ts";

const MOST_LINES = 8;
const MOST_OTHERS = 12;

type Input = {
  readonly query: string;
  readonly index: readonly Indexed[];
  readonly lines: readonly SupportLine[] | null;
  /** Null while they are being made. */
  readonly folded: FoldedLines | null;
  readonly dataset: Dataset;
  readonly language: Language;
  readonly words: SearchWords;
};

export type SearchView = { readonly entries: readonly Entry[]; readonly isWaiting: boolean };

/**
 * What is listed under a query: without one the screens; else the lines that bear it as their id, what else answers, lines last, and the
 * way to all lines that do.
 */
export function searchView(input: Input): SearchView {
  const { index, lines, folded, dataset, language, words } = input;
  const query = foldText(input.query);
  if (query === "") {
    return { entries: index.filter(({ entry }) => entry.kind === "screen").map(({ entry }) => entry), isWaiting: false };
  }
  const others = findIn(index, query)
    .slice(0, MOST_OTHERS)
    .map(({ entry }) => entry);
  if (!lines) return { entries: others, isWaiting: false };
  if (!folded) return { entries: others, isWaiting: true };
  const entriesAt = (places: readonly number[]) =>
    places.flatMap((place) => {
      const line = lines[place];
      return line ? [lineEntry(line, dataset, language)] : [];
    });
  const idPlaces = findCodes(lines.keys(), query, (place) => folded.ids[place] ?? "");
  const { places, count } = findFew(folded.titles, query, MOST_LINES);
  const found = entriesAt(places.filter((place) => !idPlaces.includes(place)));
  const shownQuery = input.query.trim().normalize("NFC");
  const all: Entry = {
    key: "all-lines",
    kind: "line",
    title: words.allLines(shownQuery, formatNumber(count, language)),
    hint: "",
    to: paths.support.href(),
    search: { q: shownQuery },
    dropsFilters: true,
  };
  return { entries: [...entriesAt(idPlaces), ...others, ...found, ...(count > places.length ? [all] : [])], isWaiting: false };
}
