import { useCallback, useMemo } from "react";
import type { Deck, Slide } from "#src/documents/deck.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { CHOICE_KEYS, type DeckChoice, readDeckChoice, shownInsteadOf, writeDeckChoice } from "./deck-choice.ts";

export type ChosenDeck = {
  /** The slides to show, in the chosen order. */
  readonly deck: Deck;
  readonly choice: DeckChoice;
  readonly slide: Slide | undefined;
  /** Of the slide on screen, from 0. */
  readonly index: number;
  /** The id in the address, where the deck has no such slide to show. */
  readonly unknownId: string | null;
  /** Both rewrite the address in place: a walk through the deck leaves no trail to go back through. */
  readonly goTo: (slideId: string) => void;
  readonly choose: (choice: DeckChoice, slideId?: string) => void;
};

/** The deck as the address has it: which slides, in what order, and the one on screen. */
export function useChosenDeck(whole: Deck): ChosenDeck {
  const [search, changeAddress] = useAddress();
  const id = search.get(CHOICE_KEYS.slide);
  const hide = search.get(CHOICE_KEYS.hide) ?? "";
  const order = search.get(CHOICE_KEYS.order) ?? "";
  const ids = useMemo(() => whole.slides.map((slide) => slide.id), [whole]);
  const choice = useMemo(() => readDeckChoice(new URLSearchParams({ hide, order }), ids), [hide, order, ids]);
  const deck = useMemo(() => ({ ...whole, slides: chosenSlides(whole, choice) }), [whole, choice]);
  const found = deck.slides.findIndex((slide) => slide.id === id);
  const index = Math.max(found, 0);
  const slide = deck.slides[index];

  const goTo = useCallback(
    (slideId: string) =>
      changeAddress(
        (next) => {
          next.set(CHOICE_KEYS.slide, slideId);
          return next;
        },
        { replace: true },
      ),
    [changeAddress],
  );
  const shownId = slide?.id;
  const choose = useCallback(
    (changed: DeckChoice, slideId = shownId) =>
      changeAddress(
        (current) => {
          const next = writeDeckChoice(changed, current, ids);
          const shown = slideId === undefined ? undefined : shownInsteadOf(changed, slideId);
          if (shown !== undefined) next.set(CHOICE_KEYS.slide, shown);
          return next;
        },
        { replace: true },
      ),
    [changeAddress, ids, shownId],
  );
  return { deck, choice, slide, index, unknownId: found === -1 ? id : null, goTo, choose };
}

/** The slides shown, in their order. */
function chosenSlides({ slides }: Deck, { order, hidden }: DeckChoice): Slide[] {
  const byId = new Map(slides.map((slide) => [slide.id, slide]));
  return order.flatMap((id) => (hidden.has(id) ? [] : (byId.get(id) ?? [])));
}
