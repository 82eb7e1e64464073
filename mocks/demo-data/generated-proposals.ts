import { addMonths, type Month } from "#src/domain/month.ts";
import { type DataSize, numberedId } from "./data-size.ts";
import { communeIdAt, givers } from "./generated-sponsors.ts";
import { ILLUSTRATIVE_PROPOSALS } from "./illustrative-proposals.ts";
import { createRandom, type Random } from "./random.ts";
import type { WireProposal } from "./wire-publication.ts";

const ANSWERED = ILLUSTRATIVE_PROPOSALS.filter((proposal) => proposal.answer !== undefined);

/** Proposals in order of their months, under the texts of the illustrative ones. Those of the last two months are open. */
export function generatedProposals(size: DataSize): WireProposal[] {
  const random = createRandom(size.seed + 1);
  const lists = givers(size);
  return Array.from({ length: size.proposals }, (_, index) => {
    const monthIndex = Math.floor((index * size.months) / size.proposals);
    const month = addMonths(size.firstMonth, monthIndex);
    const commune = random.integer(0, size.communes - 1);
    const sponsors = lists[commune]?.[monthIndex] ?? [];
    const { kind, text } = random.pick(ILLUSTRATIVE_PROPOSALS);
    const day = String(random.integer(1, 28)).padStart(2, "0");
    return {
      id: numberedId("kn", index, size.proposals),
      communeId: communeIdAt(commune, size),
      raisedOn: `${month}-${day}`,
      kind,
      text,
      addressedTo: sponsors.length === 0 || random.chance(0.15) ? null : random.pick(sponsors),
      ...drawAnswer(month, day, size.months - monthIndex, random),
    };
  });
}

function drawAnswer(
  month: Month,
  day: string,
  monthsLeft: number,
  random: Random,
): Pick<WireProposal, "status" | "answeredOn" | "answer"> {
  if (monthsLeft <= 2 || random.chance(0.25)) return { status: "open" };
  const answeredOn = `${addMonths(month, random.integer(1, 2))}-${day}`;
  const { status, answer } = random.pick(ANSWERED);
  return { status, answeredOn, answer };
}
