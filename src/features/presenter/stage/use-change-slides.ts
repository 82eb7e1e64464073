import { useMemo } from "react";
import type { Dataset } from "#src/api/dataset.ts";
import { useEarlierPacks } from "#src/api/use-earlier-packs.ts";
import type { Slide } from "#src/documents/deck.ts";
import type { Filter } from "#src/filters/filter.ts";
import { readReviewChoice, writeReviewChoice } from "#src/filters/review-choice.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { type Loaded, PENDING, ready, valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { reviewBase, reviewChanges } from "#src/review/changes/review-changes.ts";
import { changeSlides } from "#src/review/deck/change-slides.ts";

/**
 * The slides on what is new since the day or the pack that the address names (`since`, `against`); none where it names neither. Pending
 * while an earlier pack is read from the device. Never an error: what could not be compared is said on a slide.
 */
export function useChangeSlides(dataset: Dataset, filter: Filter): Loaded<readonly Slide[]> {
  const { language, t } = useLanguage();
  const [search] = useAddress();
  const { packs } = useEarlierPacks(valueOf(dataset.programme)?.id ?? null);
  // The choice alone, as a text: the rest of the address changes with every slide.
  const chosen = String(writeReviewChoice(readReviewChoice(search), new URLSearchParams()));
  return useMemo(() => {
    const choice = readReviewChoice(new URLSearchParams(chosen));
    if (!choice) return ready([]);
    const changes = reviewChanges(dataset, reviewBase(choice, packs), filter);
    return changes.status === "pending" ? PENDING : ready(changeSlides(changes, language, t));
  }, [dataset, filter, chosen, packs, language, t]);
}
