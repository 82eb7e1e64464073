import type { Dataset } from "#src/api/dataset.ts";
import { periodKey } from "#src/domain/period.ts";
import type { Filter } from "#src/filters/filter.ts";
import type { Deck, Slide } from "#src/lib/deck.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, loadedTogether, mapLoaded, PENDING, valueOf } from "#src/lib/loaded.ts";
import type { Messages } from "#src/messages/vi.ts";
import { attentionSlides } from "./deck-attention.ts";
import { communeSlides } from "./deck-commune.ts";
import { criteriaSlides } from "./deck-criteria.ts";
import { figuresSlide } from "./deck-figures.ts";
import { kindsSlides } from "./deck-kinds.ts";
import { mapSlides } from "./deck-map.ts";
import { directionsSlides, nextSlides } from "./deck-next.ts";
import { proposalsSlides } from "./deck-proposals.ts";
import { rankingSlides } from "./deck-ranking.ts";
import type { DeckRead } from "./deck-slide.ts";
import { sponsorSlides } from "./deck-sponsors.ts";
import { timeSlide } from "./deck-time.ts";
import { fileNameOf, footerOf, titleSlide } from "./deck-title.ts";
import { deckWords } from "./deck-words.ts";
import { filteredFigures } from "./filtered-figures.ts";
import { proposalsUnder } from "./proposals-view.ts";

/**
 * The slides of the review deck under a filter, in their order; pure. `changes`: those on what is new since the last review. Programme,
 * communes and support lines are needed; sponsors and proposals that could not be read are said to be so on their slides.
 */
export function deckOf(
  dataset: Dataset,
  filter: Filter,
  changes: readonly Slide[],
  language: Language,
  t: Messages,
): Loaded<Deck> {
  const { programme, communes } = dataset;
  const figures = filteredFigures(dataset, filter);
  const needed = loadedTogether({ programme, communes, figures });
  if (needed.status === "ready" && (dataset.proposals.status === "pending" || dataset.sponsors.status === "pending"))
    return PENDING;
  return mapLoaded(needed, (value) => {
    const proposals = valueOf(dataset.proposals);
    const read: DeckRead = {
      programme: value.programme,
      communes: value.communes,
      figures: value.figures,
      filter,
      sponsors: valueOf(dataset.sponsors),
      proposals:
        proposals && proposalsUnder(filter, { programme: value.programme, proposals, communes: value.communes, sponsors: null }),
      language,
      t,
      words: deckWords[language],
    };
    return {
      title: value.programme.title,
      fileName: fileNameOf(read, periodKey(filter.period)),
      language,
      footer: footerOf(read),
      slides: slidesOf(dataset, changes, read),
    };
  });
}

function slidesOf(dataset: Dataset, changes: readonly Slide[], read: DeckRead): Slide[] {
  return [
    titleSlide(read),
    figuresSlide(read),
    timeSlide("quarter", read),
    timeSlide("month", read),
    ...rankingSlides(read),
    ...mapSlides(read),
    ...kindsSlides(read),
    ...sponsorSlides("agency", read),
    ...sponsorSlides("enterprise", read),
    ...criteriaSlides(read),
    ...communeSlides(read),
    ...proposalsSlides(read),
    ...attentionSlides(dataset, read),
    ...changes,
    ...nextSlides(read),
    ...directionsSlides(read),
  ];
}
