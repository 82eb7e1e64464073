import type { Dataset } from "#src/api/dataset.ts";
import type { Filter } from "#src/filters/filter.ts";
import type { Deck, Slide } from "#src/lib/deck.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, mapLoaded } from "#src/lib/loaded.ts";
import type { Messages } from "#src/messages/vi.ts";
import { attentionSlides } from "./deck-attention.ts";
import { bridgeSlides } from "./deck-bridge.ts";
import { communeSlides } from "./deck-commune.ts";
import { criteriaSlides } from "./deck-criteria.ts";
import { figuresSlide } from "./deck-figures.ts";
import { kindsSlides } from "./deck-kinds.ts";
import { mapSlides } from "./deck-map.ts";
import { directionsSlides, nextSlides } from "./deck-next.ts";
import { proposalsSlides } from "./deck-proposals.ts";
import { rankingSlides } from "./deck-ranking.ts";
import { deckRead } from "./deck-read.ts";
import type { DeckRead } from "./deck-slide.ts";
import { sponsorSlides } from "./deck-sponsors.ts";
import { timeSlide } from "./deck-time.ts";
import { fileNameOf, footerOf, titleSlide } from "./deck-title.ts";

/**
 * The slides of the review deck under a filter, in their order; pure. `changes`: those on what is new since the last review. Sponsors and
 * proposals that could not be read are said to be so on their slides.
 */
export function deckOf(
  dataset: Dataset,
  filter: Filter,
  changes: readonly Slide[],
  language: Language,
  t: Messages,
): Loaded<Deck> {
  return mapLoaded(deckRead(dataset, filter, language, t), (read) => ({
    title: read.programme.title,
    fileName: fileNameOf(read),
    language,
    footer: footerOf(read),
    slides: slidesOf(dataset, changes, read),
  }));
}

function slidesOf(dataset: Dataset, changes: readonly Slide[], read: DeckRead): Slide[] {
  return [
    titleSlide(read),
    figuresSlide(read),
    timeSlide("quarter", read),
    timeSlide("month", read),
    ...bridgeSlides(read),
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
