import { useCallback } from "react";
import type { Dataset } from "#src/api/dataset.ts";
import type { Filter } from "#src/filters/filter.ts";
import type { FilterProblem } from "#src/filters/filter-codec.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { type Loaded, PENDING, valueOf } from "#src/lib/loaded.ts";
import type { Steps } from "#src/lib/steps.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { deckSteps } from "#src/review/deck/deck-of.ts";
import { MOST_AT_ONCE } from "#src/review/matter/most-at-once.ts";
import { useSteps } from "#src/ui/use-steps.ts";
import { CHOICE_KEYS, EVERY_COMMUNE } from "./deck-choice.ts";
import { Stage } from "./stage.tsx";
import { StageFailure, StageWaiting } from "./stage-states.tsx";
import { useChangeSlides } from "./use-change-slides.ts";

/** What is presented, as it was at one instant. */
export type Frozen = {
  readonly dataset: Dataset;
  readonly filter: Filter;
  /** What the address asked for and could not be used. */
  readonly problems: readonly FilterProblem[];
  /** When the data was read, or its pack frozen: ISO 8601 with offset. */
  readonly asOf: string;
  /** Epoch milliseconds of the entry. */
  readonly startedAt: number;
};

/** The deck of the frozen data: made once for a language. */
export function FrozenStage({ frozen, onLeave }: { frozen: Frozen; onLeave: () => void }) {
  const { dataset, filter, problems, asOf, startedAt } = frozen;
  const { language, t } = useLanguage();
  const changes = useChangeSlides(dataset, filter);
  const [search] = useAddress();
  const everyCommune = search.get(CHOICE_KEYS.detail) === EVERY_COMMUNE;
  const make = useCallback(
    () => (changes.status === "ready" ? deckSteps(dataset, filter, changes.value, language, t, everyCommune) : pending()),
    [dataset, filter, changes, language, t, everyCommune],
  );
  const { value } = useSteps(make, (valueOf(dataset.communes)?.length ?? 0) > MOST_AT_ONCE);
  const deck = value ?? PENDING;
  switch (deck.status) {
    case "pending":
      return <StageWaiting />;
    case "error":
      return <StageFailure failure={deck} onLeave={onLeave} />;
    case "ready":
      return <Stage whole={deck.value} problems={problems} asOf={asOf} startedAt={startedAt} onLeave={onLeave} />;
  }
}

// biome-ignore lint/correctness/useYield: there is nothing to make yet
function* pending(): Steps<Loaded<never>> {
  return PENDING;
}
