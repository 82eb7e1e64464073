import { useMemo } from "react";
import type { Dataset } from "#src/api/dataset.ts";
import { useEarlierPacks } from "#src/api/use-earlier-packs.ts";
import { usePastSnapshot } from "#src/api/use-past-snapshot.ts";
import type { Slide } from "#src/documents/deck.ts";
import type { Filter } from "#src/filters/filter.ts";
import { readReviewChoice, writeReviewChoice } from "#src/filters/review-choice.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { type Loaded, PENDING, ready, valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { linesAddedUp, reviewBase, reviewChanges, tableSeenUnder } from "#src/review/changes/review-changes.ts";
import { changeSlides } from "#src/review/deck/change-slides.ts";

/**
 * The slides on what is new since the day, the pack or the moment that the address names (`since`, `against`); none where it names
 * none. Pending while an earlier pack is read from the device, or the moment from the server. Never an error: what could not be compared is said on a slide.
 */
export function useChangeSlides(dataset: Dataset, filter: Filter): Loaded<readonly Slide[]> {
  const { language, t } = useLanguage();
  const [search] = useAddress();
  const { packs } = useEarlierPacks(valueOf(dataset.programme)?.id ?? null);
  // The choice alone, as a text: the rest of the address changes with every slide.
  const chosen = String(writeReviewChoice(readReviewChoice(search), new URLSearchParams()));
  const choice = useMemo(() => readReviewChoice(new URLSearchParams(chosen)), [chosen]);
  const past = usePastSnapshot(choice?.kind === "moment" ? choice.at : null);
  return useMemo(() => {
    if (!choice) return ready([]);
    const changes = reviewChanges(dataset, reviewBase(choice, packs, past, tableSeenUnder(valueOf(dataset.programme))), filter);
    const ofChoice = choice.kind === "moment" ? "moment" : "pack";
    const against = linesAddedUp(dataset) === null ? ofChoice : "added-up";
    return changes.status === "pending" ? PENDING : ready(changeSlides(changes, language, t, against));
  }, [dataset, filter, choice, packs, past, language, t]);
}
