import type { SponsorRef, SponsorType } from "#src/domain/sponsor.ts";
import {
  AGENCY_KIND_WEIGHTS,
  ILLUSTRATIVE_AGENCIES,
  ILLUSTRATIVE_ENTERPRISES,
  kindWeightsOfSector,
} from "./illustrative-sponsors.ts";
import { KIND_IDS, type KindId } from "./kinds.ts";
import type { Random } from "./random.ts";
import { type CatalogueEntry, entriesFor } from "./support-catalogue.ts";
import {
  type CommunePlan,
  MONTH_WEIGHTS,
  OUTCOME_WEIGHTS,
  type Outcome,
  PROMISE_ONLY_SPONSORS,
  SILENT_SPONSORS,
  UNREPORTED_SHARE,
} from "./support-plan.ts";

/** A line before its sums are fixed: what it is, how large beside the others, how it turned out. */
export type SupportDraft = {
  readonly communeId: string;
  readonly month: string;
  readonly sponsor: SponsorRef;
  readonly kind: KindId;
  readonly entry: CatalogueEntry;
  readonly millions: number | null;
  readonly outcome: Outcome;
};

type Candidate = SponsorRef & { readonly kindWeights: Readonly<Record<KindId, number>> };

const SPONSOR_TYPE_WEIGHTS: Record<SponsorType, number> = { agency: 4, enterprise: 5 };

/** The lines of one commune, in order of their months. */
export function draftCommune(plan: CommunePlan, random: Random): SupportDraft[] {
  const used = new Map<string, number>();
  return monthsOfLines(plan, random).map((month) => {
    const sponsor = drawSponsor(inChargeOf(plan.communeId, month), random);
    const { kind, entry } = drawEntry(sponsor, Number(month.slice(5)), used, random);
    return {
      communeId: plan.communeId,
      month,
      sponsor: { type: sponsor.type, id: sponsor.id },
      kind,
      entry,
      millions: entry.millions && entry.millions[0] + random.unit() * (entry.millions[1] - entry.millions[0]),
      outcome: outcomeOf(sponsor, month, drawOutcome(plan, month, random)),
    };
  });
}

/** Shares the lines out over the months by weight, with chance deciding the fractions. */
function monthsOfLines(plan: CommunePlan, random: Random): string[] {
  const months = Object.keys(MONTH_WEIGHTS);
  const weights = months.map((month) => (MONTH_WEIGHTS[month] ?? 0) * (plan.monthFactors?.[month] ?? 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const counts = weights.map((weight) => Math.floor((weight / total) * plan.lines));
  const fractions = weights.map((weight, index) => (weight / total) * plan.lines - (counts[index] ?? 0));
  for (let left = plan.lines - counts.reduce((sum, count) => sum + count, 0); left > 0; left -= 1) {
    const index = random.weightedIndex(fractions);
    counts[index] = (counts[index] ?? 0) + 1;
    fractions[index] = 0;
  }
  return months.flatMap((month, index) => Array.from({ length: counts[index] ?? 0 }, () => month));
}

function inChargeOf(communeId: string, month: string): Candidate[] {
  const isInCharge = (row: { communes: readonly { communeId: string; from: string; to?: string | null | undefined }[] }) =>
    row.communes.some((held) => held.communeId === communeId && held.from <= month && month <= (held.to ?? month));
  const isSilent = (id: string) => SILENT_SPONSORS.some((silent) => silent.id === id && silent.from <= month);
  return [
    ...ILLUSTRATIVE_AGENCIES.filter(isInCharge).map(
      ({ id }): Candidate => ({ type: "agency", id, kindWeights: AGENCY_KIND_WEIGHTS }),
    ),
    ...ILLUSTRATIVE_ENTERPRISES.filter((row) => isInCharge(row) && !isSilent(row.id)).map(
      ({ id, sector }): Candidate => ({ type: "enterprise", id, kindWeights: kindWeightsOfSector(sector) }),
    ),
  ];
}

function drawSponsor(candidates: readonly Candidate[], random: Random): Candidate {
  const types = candidates.map((candidate) => candidate.type);
  const weights = types.map((type) => SPONSOR_TYPE_WEIGHTS[type] / types.filter((other) => other === type).length);
  const candidate = candidates[random.weightedIndex(weights)];
  if (!candidate) throw new RangeError("No sponsor is in charge");
  return candidate;
}

/** A commune gets what it has not had yet before anything comes a second time. */
function drawEntry(sponsor: Candidate, calendarMonth: number, used: Map<string, number>, random: Random) {
  const kind = KIND_IDS[random.weightedIndex(KIND_IDS.map((id) => sponsor.kindWeights[id]))];
  if (!kind) throw new RangeError("No kind has a weight");
  const entries = entriesFor(kind, sponsor.type, calendarMonth);
  const timesUsed = (entry: CatalogueEntry) => used.get(entry.title) ?? 0;
  const fewest = Math.min(...entries.map(timesUsed));
  const inSeason = entries.filter((entry) => entry.season && timesUsed(entry) === 0);
  const entry = random.pick(inSeason.length > 0 ? inSeason : entries.filter((candidate) => timesUsed(candidate) === fewest));
  used.set(entry.title, timesUsed(entry) + 1);
  return { kind, entry };
}

function outcomeOf(sponsor: Candidate, month: string, drawn: Outcome): Outcome {
  const onlyPromises = PROMISE_ONLY_SPONSORS.some(({ id, from }) => id === sponsor.id && from <= month);
  return onlyPromises ? "reportedZero" : drawn;
}

function drawOutcome(plan: CommunePlan, month: string, random: Random): Outcome {
  const decided = plan.outcomes?.[month];
  if (decided) return decided;
  if (random.chance(UNREPORTED_SHARE[month] ?? 0)) return "notReported";
  return OUTCOME_WEIGHTS[random.weightedIndex(OUTCOME_WEIGHTS.map(([, weight]) => weight))]?.[0] ?? "met";
}
