// @vitest-environment node
import { expect, it } from "vitest";
import { aProgramme, aProposal, aSupportLine } from "#test/builders.ts";
import { smallDataset } from "#test/small-dataset.ts";
import { unknownKinds } from "./unknown-kinds.ts";

it("kinds that lines or proposals name and the programme does not are told once each, those of lines first", () => {
  const programme = aProgramme();
  const known = programme.kinds[0]?.id ?? "";
  const lines = [known, "trees", "trees"].map((kind, index) => aSupportLine({ id: `${index}`, kind }));
  const proposals = [known, "water", "trees"].map((kind, index) => aProposal({ id: `${index}`, kind }));
  expect(unknownKinds(smallDataset({ programme, lines, proposals }))).toEqual(["trees", "water"]);
  expect(unknownKinds(smallDataset({ programme, lines: [], proposals: proposals.slice(0, 1) }))).toEqual([]);
});
