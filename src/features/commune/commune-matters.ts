import type { Dataset } from "#src/api/dataset.ts";
import type { Attention, AttentionRule } from "#src/domain/attention.ts";
import { onlyCommune } from "#src/filters/communes-chosen.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, mapLoaded, PENDING } from "#src/lib/loaded.ts";
import { type AttentionFound, attentionFound } from "#src/review/matter/attention-view.ts";
import { type MatterWeight, mergeMatters } from "#src/review/matter/matter-entries.ts";
import { sponsorsRead, unreadTypes } from "#src/views/sponsors-read.ts";

/** One of a commune's matters that need attention, as the overview words it: what it asks for, why, and who must act. */
export type CommuneMatter = {
  readonly rule: AttentionRule;
  readonly weight: MatterWeight;
  readonly reason: string;
  readonly who: string;
};

/** `isUnchecked`: no month has data, so that nothing can be said of support and progress. */
export type CommuneMatters = { readonly matters: readonly CommuneMatter[] } & Pick<AttentionFound, "isUnchecked">;

/**
 * What needs attention in a commune as of now, whatever the reader has chosen: the overview's rules in the overview's words, of which it
 * tells as much as could be read. Pending, as there, until all has been answered.
 */
export function communeMatters(dataset: Dataset, communeId: string, language: Language): Loaded<CommuneMatters> {
  const { support, proposals, namedSponsors } = dataset;
  const read = sponsorsRead(dataset);
  if ([support, proposals, read].some(({ status }) => status === "pending")) return PENDING;
  const ofCommuneAlone = { ...NO_FILTER, ...onlyCommune(communeId) };
  // Of a dataset one answer is kept, the overview's of all communes, which this one is not to drive out: so it is asked of a copy.
  return mapLoaded(attentionFound({ ...dataset }, ofCommuneAlone), ({ found, isUnchecked, ...rest }) => {
    const naming = { ...rest, sponsors: namedSponsors, unread: unreadTypes(read), language };
    const asMatter = (attention: Attention): CommuneMatter[] =>
      mergeMatters([attention], naming).flatMap(({ tasks }) =>
        tasks.flatMap(({ weight, reasons, who }) => reasons.map((reason) => ({ rule: attention.rule, weight, reason, who }))),
      );
    // An idle sponsor is no matter of the communes that it has.
    return { matters: found.filter(({ rule }) => rule !== "sponsor-idle").flatMap(asMatter), isUnchecked };
  });
}
