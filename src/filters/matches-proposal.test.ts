// @vitest-environment node
import { expect, it } from "vitest";
import { aProposal } from "#test/builders.ts";
import { type Filter, NO_FILTER } from "./filter.ts";
import { matchesProposal } from "./matches-proposal.ts";

const proposal = aProposal({ addressedTo: { type: "agency", id: "01" } });
const toNobody = aProposal({ addressedTo: null });

it.each<[Partial<Filter>, boolean, boolean]>([
  [{}, true, true],
  [{ communes: ["gia-minh", "gia-lac"], kinds: ["roads"] }, true, true],
  [{ communes: ["gia-lac"] }, false, false],
  [{ kinds: ["training"] }, true, true],
  [{ sponsorType: "agency" }, true, false],
  [{ sponsorType: "enterprise" }, false, false],
  [{ sponsors: ["agency:01"] }, true, false],
  [{ sponsors: ["enterprise:01"] }, false, false],
  [{ sponsorType: "enterprise", sponsors: ["agency:01"] }, false, false],
])("%j: a proposal to an agency %s, one to nobody %s", (given, expected, expectedOfNobody) => {
  const filter = { ...NO_FILTER, ...given };
  expect(matchesProposal(proposal, filter)).toBe(expected);
  expect(matchesProposal(toNobody, filter)).toBe(expectedOfNobody);
});
