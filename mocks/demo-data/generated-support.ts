import { supportLineFromWire } from "#src/api/support.ts";
import { addMonths } from "#src/domain/month.ts";
import type { SponsorType } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { checkSize, type DataSize } from "./data-size.ts";
import { communeIdAt, givers } from "./generated-sponsors.ts";
import { KIND_IDS, type KindId } from "./kinds.ts";
import { createRandom, type Random } from "./random.ts";
import { amountsOf, deliveredShare } from "./support-amounts.ts";
import { type CatalogueEntry, SUPPORT_CATALOGUE } from "./support-catalogue.ts";
import { OUTCOME_WEIGHTS, type Outcome } from "./support-plan.ts";
import type { WireSupportLine } from "./wire-publication.ts";

type Choice = { readonly kind: KindId; readonly entry: CatalogueEntry };

const CHOICES: Record<SponsorType, readonly Choice[]> = { agency: choicesOf("agency"), enterprise: choicesOf("enterprise") };
const WEIGHTS = [...OUTCOME_WEIGHTS.map(([, weight]) => weight), 4];
const OUTCOMES: readonly Outcome[] = [...OUTCOME_WEIGHTS.map(([outcome]) => outcome), "notReported"];

/** Lines in order of their months, one at a time: a million of them need no more memory than their reader keeps. */
export function* generatedSupport(size: DataSize): Generator<WireSupportLine, void, undefined> {
  checkSize(size);
  const random = createRandom(size.seed);
  const lists = givers(size);
  const communeIds = lists.map((_, index) => communeIdAt(index, size));
  const months = Array.from({ length: size.months }, (_, index) => addMonths(size.firstMonth, index));
  const digits = String(size.lines).length;
  for (let line = 0; line < size.lines; line += 1) {
    const monthIndex = Math.floor((line * size.months) / size.lines);
    const commune = random.integer(0, size.communes - 1);
    const sponsor = random.pick(lists[commune]?.[monthIndex] ?? []);
    const { kind, entry } = random.pick(CHOICES[sponsor.type]);
    yield {
      id: `ht-${String(line + 1).padStart(digits, "0")}`,
      communeId: communeIds[commune] ?? "",
      sponsor,
      kind,
      month: months[monthIndex] ?? size.firstMonth,
      title: entry.title,
      ...drawAmounts(entry, random),
      form: entry.form,
      outputs: entry.output ? { [entry.output[0]]: random.integer(entry.output[1], entry.output[2]) } : {},
    };
  }
}

/** The same lines as the domain knows them, for benchmarks and tests of the engine. */
export function* generateSupportLines(size: DataSize): Generator<SupportLine, void, undefined> {
  for (const line of generatedSupport(size)) yield supportLineFromWire(line);
}

function drawAmounts(entry: CatalogueEntry, random: Random) {
  if (entry.millions === null) return {};
  const [low, high] = entry.millions;
  const outcome = OUTCOMES[random.weightedIndex(WEIGHTS)] ?? "met";
  return amountsOf(low + random.unit() * (high - low), outcome, deliveredShare(outcome, random));
}

function choicesOf(type: SponsorType): Choice[] {
  return KIND_IDS.flatMap((kind) =>
    SUPPORT_CATALOGUE[kind].filter((entry) => entry.by === "any" || entry.by === type).map((entry) => ({ kind, entry })),
  );
}
