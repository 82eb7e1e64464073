import type { Dataset } from "#src/api/dataset.ts";
import type { Commune } from "#src/domain/commune.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import type { Sponsor, SponsorType } from "#src/domain/sponsor.ts";
import { type DataDoubts, dataDoubts } from "#src/filters/data-doubts.ts";
import type { Filter } from "#src/filters/filter.ts";
import { matchesProposal } from "#src/filters/matches-proposal.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, loadedTogether, mapLoaded, PENDING, valueOf } from "#src/lib/loaded.ts";
import type { Messages } from "#src/messages/vi.ts";
import { type FilteredFigures, filteredFigures } from "#src/views/filtered-figures.ts";
import { proposalsToDate, proposalsUnder, waitingForNobody } from "#src/views/proposals-view.ts";
import { sponsorsRead, unreadTypes } from "#src/views/sponsors-read.ts";

/** What a review is made of, as slides or as a report: the data under the filter, and the language. */
export type ReviewData = {
  readonly programme: Programme;
  /** All of the programme, in the Decision's order; `figures.communes` are those of the filter. */
  readonly communes: readonly Commune[];
  readonly figures: FilteredFigures;
  readonly filter: Filter;
  /** Null = could not be read. */
  /** Those of the lists that were read. */
  readonly sponsors: readonly Sponsor[];
  /** Those whose list could not be read. */
  readonly unreadSponsors: readonly SponsorType[];
  /** Those of the filter's communes and sponsors, whenever they were raised, of which an answer is asked (`proposalsAsked`) or was given; null = could not be read. */
  readonly proposals: readonly Proposal[] | null;
  /** Those raised in the filter's period, of communes that have ended since, too: what was raised stays raised, as on `/proposals` and `/compare`. */
  readonly raised: readonly Proposal[] | null;
  /** How many of those without an answer, whenever they were raised, are of communes that are no more: figures of what waits leave them out. */
  readonly endedWaiting: number;
  /** What all of this lacks. */
  readonly doubts: DataDoubts;
  readonly language: Language;
  readonly t: Messages;
};

/** Programme, communes and support lines are needed; proposals that could not be read are null, and of sponsors it is said whose list could not be. */
export function reviewData(dataset: Dataset, filter: Filter, language: Language, t: Messages): Loaded<ReviewData> {
  const { programme, communes } = dataset;
  const figures = filteredFigures(dataset, filter);
  const needed = loadedTogether({ programme, communes, figures });
  const readSponsors = sponsorsRead(dataset);
  if (needed.status === "ready" && (dataset.proposals.status === "pending" || readSponsors.status === "pending")) return PENDING;
  return mapLoaded(needed, (value) => {
    const proposals = valueOf(dataset.proposals);
    const asked = { programme: value.programme, communes: value.communes, proposals: proposals ?? [], sponsors: null };
    const theirs = asked.proposals.filter((proposal) => matchesProposal(proposal, filter));
    return {
      programme: value.programme,
      communes: value.communes,
      figures: value.figures,
      filter,
      sponsors: dataset.namedSponsors,
      unreadSponsors: unreadTypes(readSponsors),
      proposals: proposals && proposalsToDate(filter, asked),
      raised: proposals && proposalsUnder(filter, asked),
      endedWaiting: waitingForNobody(theirs, asked),
      doubts: dataDoubts(dataset, language, t),
      language,
      t,
    };
  });
}
