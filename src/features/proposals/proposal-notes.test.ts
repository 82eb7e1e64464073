// @vitest-environment node
import { expect, it } from "vitest";
import { day } from "#src/domain/month.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { vi } from "#src/messages/vi.ts";
import { aCommune, aProposal } from "#test/builders.ts";
import { smallDataset } from "#test/small-dataset.ts";
import { proposalNotes } from "./proposal-notes.ts";
import { proposalsWords } from "./proposals-words.ts";

it("a file of proposals says how many of those that wait are of communes that are no more, as the screen does", () => {
  const communes = [aCommune({ id: "A" }), aCommune({ id: "D", validTo: day("2017-06-30") })];
  const proposals = communes.map(({ id }) => aProposal({ id, communeId: id }));
  const notesOf = (some: typeof proposals) => proposalNotes(smallDataset({ communes, proposals: some }), NO_FILTER, "vi", vi);
  expect(notesOf(proposals)).toContain(proposalsWords.vi.endedRule("1"));
  expect(notesOf(proposals.slice(0, 1)).join(" ")).not.toContain("không còn nữa");
});
