// @vitest-environment node
import { expect, it } from "vitest";
import { aCommune, aProposal } from "#test/builders.ts";
import { day, month } from "./month.ts";
import { proposalsAsked, waitingAtEndOf } from "./proposals-asked.ts";

const COMMUNES = [aCommune({ id: "here" }), aCommune({ id: "ended", validTo: day("2017-07-31") })];
const asked = ["here", "ended", "unknown"].map((communeId) => aProposal({ id: communeId, communeId, raisedOn: "2017-06-01" }));
const answered = aProposal({
  id: "answered",
  communeId: "ended",
  raisedOn: "2017-06-01",
  status: "done",
  answeredOn: "2017-09-20",
});
const ids = (proposals: readonly { readonly id: string }[]) => proposals.map(({ id }) => id);

it("of what a commune that is no more asked for only what was answered stays", () => {
  expect(ids(proposalsAsked([...asked, answered], COMMUNES, month("2017-08")))).toEqual(["here", "unknown", "answered"]);
  expect(ids(proposalsAsked([...asked, answered], COMMUNES, month("2017-07")))).toHaveLength(4);
  expect(ids(proposalsAsked(asked, null, month("2017-08")))).toHaveLength(3);
});

it("when a month ended those waited whose commune there was in it, and which had no answer by then", () => {
  const all = [...asked, answered];
  expect(ids(waitingAtEndOf(all, COMMUNES, month("2017-05")))).toEqual([]);
  expect(ids(waitingAtEndOf(all, COMMUNES, month("2017-07")))).toEqual(["here", "ended", "unknown", "answered"]);
  // Answered in September, and by the end of August asked of nobody any more.
  expect(ids(waitingAtEndOf(all, COMMUNES, month("2017-08")))).toEqual(["here", "unknown"]);
  expect(ids(waitingAtEndOf(all, null, month("2017-08")))).toHaveLength(4);
});
