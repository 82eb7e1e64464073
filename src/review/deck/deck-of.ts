import type { Dataset } from "#src/api/dataset.ts";
import type { Deck, Slide } from "#src/documents/deck.ts";
import type { Filter } from "#src/filters/filter.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, ready } from "#src/lib/loaded.ts";
import { allSteps, listInSteps, type Steps } from "#src/lib/steps.ts";
import type { Messages } from "#src/messages/vi.ts";
import { footNote } from "#src/review/matter/foot-note.ts";
import { reviewData } from "#src/review/matter/review-data.ts";
import { attentionSlides } from "./attention-slides.ts";
import { bridgeSlides } from "./bridge-slides.ts";
import { communeSlides } from "./commune-slides.ts";
import { communesTableSlides } from "./communes-table-slides.ts";
import { criteriaSlides } from "./criteria-slides.ts";
import { deckWords } from "./deck-words.ts";
import { exceptionalCommunes } from "./exceptional-communes.ts";
import { figuresSlide } from "./figures-slide.ts";
import { kindsSlides } from "./kinds-slides.ts";
import { DECK_LIMITS } from "./limits.ts";
import { mapSlides } from "./map-slides.ts";
import { directionsSlides, nextSlides } from "./next-slides.ts";
import { proposalsSlides } from "./proposals-slides.ts";
import { rankingSlides } from "./ranking-slides.ts";
import type { DeckData } from "./slide-of.ts";
import { sponsorSlides } from "./sponsor-slides.ts";
import { timeSlide } from "./time-slides.ts";
import { fileNameOf, titleSlide } from "./title-slide.ts";

/**
 * The slides of the review deck under a filter, in their order; pure. It tells first what a hall must know when time runs out.
 * `changes`: those on what is new since the last review. Sponsors and proposals that could not be read are said to be so on their
 * slides. `everyCommune`: a slide for each, however many there are.
 */
export function deckOf(
  dataset: Dataset,
  filter: Filter,
  changes: readonly Slide[],
  language: Language,
  t: Messages,
  everyCommune = false,
): Loaded<Deck> {
  return allSteps(deckSteps(dataset, filter, changes, language, t, everyCommune));
}

/** The same in steps of a slide or two, none of which takes long: of thousands of communes all of it does. */
export function* deckSteps(
  dataset: Dataset,
  filter: Filter,
  changes: readonly Slide[],
  language: Language,
  t: Messages,
  everyCommune = false,
): Steps<Loaded<Deck>> {
  const review = reviewData(dataset, filter, language, t);
  if (review.status !== "ready") return review;
  const data = { ...review.value, words: deckWords[language] };
  yield;
  return ready({
    title: data.programme.title,
    fileName: fileNameOf(data),
    language,
    footer: footNote(data, DECK_LIMITS.footer),
    slides: yield* slideSteps(dataset, changes, everyCommune, data),
  });
}

function* slideSteps(dataset: Dataset, changes: readonly Slide[], everyCommune: boolean, data: DeckData): Steps<Slide[]> {
  const before = yield* stepsBeforeCommunes(dataset, changes, data);
  const proposals = proposalsSlides(data);
  yield;
  const room = DECK_LIMITS.deck - before.length - proposals.length;
  const communes = yield* everyCommune ? communeSlides(data) : communeSlidesWithin(room, data);
  return [...before, ...communes, ...proposals];
}

/** A slide for each commune; where there are too many for a hall, for some of them, and tables of the rest as far as the deck has room. */
function* communeSlidesWithin(room: number, data: DeckData): Steps<Slide[]> {
  const { listed: communes, inPeriod, programme } = data.figures;
  const { each, fewest, most, rows } = DECK_LIMITS.communes;
  if (communes.length <= each) return yield* communeSlides(data);
  const count = Math.max(fewest, Math.min(most, room - Math.ceil((communes.length - fewest) / rows)));
  const exceptional = exceptionalCommunes(communes, inPeriod.by("commune"), programme, count);
  const chosen = new Set(exceptional);
  const rest = communes.filter((commune) => !chosen.has(commune));
  const alone = yield* communeSlides(data, exceptional);
  return [...alone, ...communesTableSlides(rest, Math.max(1, room - exceptional.length), data)];
}

function stepsBeforeCommunes(dataset: Dataset, changes: readonly Slide[], data: DeckData): Steps<Slide[]> {
  return listInSteps([
    // Where we stand, and since when.
    () => [titleSlide(data), figuresSlide(data)],
    () => changes,
    // Who is behind.
    () => rankingSlides(data),
    () => attentionSlides(dataset, data),
    // Why.
    () => bridgeSlides(data),
    // What is asked of whom.
    () => [...nextSlides(data), ...directionsSlides(data)],
    // The detail.
    () => [timeSlide("quarter", data)],
    () => [timeSlide("month", data)],
    () => kindsSlides(data),
    () => sponsorSlides("agency", data),
    () => sponsorSlides("enterprise", data),
    () => mapSlides(data),
    () => criteriaSlides(data),
  ]);
}
