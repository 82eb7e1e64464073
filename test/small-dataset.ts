import { type Dataset, knownOf, supportOf } from "#src/api/dataset.ts";
import type { Deck } from "#src/documents/deck.ts";
import { columnsOfLines } from "#src/domain/columns-of-lines.ts";
import type { Commune } from "#src/domain/commune.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import type { Sponsor } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import type { Filter } from "#src/filters/filter.ts";
import { ready } from "#src/lib/loaded.ts";
import { aCommune, aProgramme, aTable } from "./builders.ts";
import { demoDataset, sponsorParts } from "./demo-dataset.ts";
import { deckFor } from "./demo-deck.ts";

type Small = {
  readonly programme?: Programme;
  readonly communes?: readonly Commune[];
  readonly sponsors?: readonly Sponsor[];
  readonly lines?: readonly SupportLine[];
  readonly proposals?: readonly Proposal[];
};

/** A dataset of as little as a test is about: one commune, unless told otherwise. */
export function smallDataset(given: Small): Dataset {
  const { programme = aProgramme(), communes = [aCommune()], sponsors = [], lines = [], proposals = [] } = given;
  const parts = {
    programme: ready(programme),
    communes: ready(communes),
    ...sponsorParts(sponsors),
    proposals: ready(proposals),
    support: ready(supportOf(aTable(lines), columnsOfLines(lines), [])),
  };
  return { ...demoDataset(), ...parts, known: knownOf(parts) };
}

/** Its deck, in Vietnamese. */
export function smallDeck(given: Small, filter: Partial<Filter> = {}): Deck {
  return deckFor(smallDataset(given), "vi", filter);
}
