// @vitest-environment node
import { expect, it } from "vitest";
import { aCommune, aProposal } from "#test/builders.ts";
import { day, month } from "./month.ts";
import { proposalsAsked } from "./proposals-asked.ts";
import { proposalsWaitingAtEndOf } from "./proposals-waiting.ts";

const COMMUNES = [aCommune({ id: "A" }), aCommune({ id: "D", validTo: day("2017-06-30") })];
const asked = (id: string, communeId: string, given: Parameters<typeof aProposal>[0] = {}) =>
  aProposal({ id, communeId, raisedOn: "2017-06-01", ...given });
const PROPOSALS = [
  asked("a", "A"),
  asked("d", "D"),
  asked("answered", "D", { status: "done", answeredOn: "2017-08-10" }),
  asked("elsewhere", "?"),
];
const idsOf = (proposals: readonly { readonly id: string }[]) => proposals.map(({ id }) => id);

it.each([
  // In its last month the commune is still there.
  ["2017-05", []],
  ["2017-06", ["a", "d", "answered", "elsewhere"]],
  ["2017-07", ["a", "elsewhere"]],
  ["2017-09", ["a", "elsewhere"]],
])("at the end of %s wait %j: whom nobody answers any more waits no longer", (at, expected) => {
  expect(idsOf(proposalsWaitingAtEndOf(month(at), PROPOSALS, COMMUNES))).toEqual(expected);
});

it("what was answered stays, whoever has ended; where communes could not be read, none is known to have", () => {
  expect(idsOf(proposalsAsked(PROPOSALS, COMMUNES, month("2017-07")))).toEqual(["a", "answered", "elsewhere"]);
  expect(idsOf(proposalsAsked(PROPOSALS, COMMUNES, month("2017-06")))).toEqual(idsOf(PROPOSALS));
  expect(idsOf(proposalsAsked(PROPOSALS, null, month("2017-07")))).toEqual(idsOf(PROPOSALS));
  expect(idsOf(proposalsWaitingAtEndOf(month("2017-07"), PROPOSALS, null))).toEqual(["a", "d", "answered", "elsewhere"]);
});
