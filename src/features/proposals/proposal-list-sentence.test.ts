// @vitest-environment node
import { expect, it } from "vitest";
import type { Proposal } from "#src/domain/proposal.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { proposalRows, proposalsUnder } from "#src/views/proposals-view.ts";
import { aCommune, aProgramme, aProposal } from "#test/builders.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { proposalListSentence } from "./proposal-list-sentence.ts";

const JULY: Partial<Filter> = { period: aPeriod("2017-07") };
const LAC: Partial<Filter> = { communes: ["gia-lac"] };

function said(proposals: readonly Proposal[], given: Partial<Filter> = {}): string[] {
  const filter = { ...NO_FILTER, ...given };
  const data = { programme: aProgramme(), proposals, communes: [aCommune()], sponsors: [] };
  const rows = proposalRows(proposalsUnder(filter, data), data, "vi");
  return [proposalListSentence(rows, filter, data, "vi", vi), proposalListSentence(rows, filter, data, "en", en)];
}

const raised = [aProposal({ raisedOn: "2017-09-01" })];

it.each<[string, readonly Proposal[], Partial<Filter>, string, string]>([
  ["there are none at all", [], JULY, "Chưa có kiến nghị nào.", "No proposals yet."],
  [
    "the communes chosen have none",
    raised,
    LAC,
    "Không có kiến nghị nào trong phần đang xem.",
    "There is no proposal within the selection.",
  ],
  [
    "none was raised in the period",
    raised,
    JULY,
    "Không có kiến nghị nào nêu trong tháng 7/2017 trong phần đang xem.",
    "No proposal within the selection was raised in July 2017.",
  ],
  [
    "there are some",
    raised,
    {},
    "1 kiến nghị đang chờ trả lời; đã trả lời 0/1.",
    "1 proposal waits for an answer; 0 of 1 answered.",
  ],
])("says that %s", (_, proposals, filter, inVietnamese, inEnglish) => {
  expect(said(proposals, filter)).toEqual([inVietnamese, inEnglish]);
});
