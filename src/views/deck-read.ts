import type { Dataset } from "#src/api/dataset.ts";
import { dataDoubts } from "#src/filters/data-doubts.ts";
import type { Filter } from "#src/filters/filter.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, loadedTogether, mapLoaded, PENDING, valueOf } from "#src/lib/loaded.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { DeckRead } from "./deck-slide.ts";
import { deckWords } from "./deck-words.ts";
import { filteredFigures } from "./filtered-figures.ts";
import { proposalsToDate } from "./proposals-view.ts";

/**
 * What the deck and the report are made of, under a filter. Programme, communes and support lines are needed; sponsors and proposals
 * that could not be read are null.
 */
export function deckRead(dataset: Dataset, filter: Filter, language: Language, t: Messages): Loaded<DeckRead> {
  const { programme, communes } = dataset;
  const figures = filteredFigures(dataset, filter);
  const needed = loadedTogether({ programme, communes, figures });
  if (needed.status === "ready" && (dataset.proposals.status === "pending" || dataset.sponsors.status === "pending"))
    return PENDING;
  return mapLoaded(needed, (value) => {
    const proposals = valueOf(dataset.proposals);
    return {
      programme: value.programme,
      communes: value.communes,
      figures: value.figures,
      filter,
      sponsors: valueOf(dataset.sponsors),
      proposals: proposals && proposalsToDate(filter, { proposals }),
      doubts: dataDoubts(dataset, language, t),
      language,
      t,
      words: deckWords[language],
    };
  });
}
