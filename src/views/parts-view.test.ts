// @vitest-environment node
import { expect, it } from "vitest";
import { vi } from "#src/messages/vi.ts";
import { anAdjustment, aSupportLine } from "#test/builders.ts";
import { figuresOf } from "#test/filtered-figures.ts";
import { kindParts, largestShare, sponsorTypeParts } from "./parts-view.ts";

const LINES = [
  aSupportLine({ kind: "training", delivered: 25 }),
  aSupportLine({ kind: "unheard-of", delivered: 75, sponsor: { type: "enterprise", id: "01" } }),
];

it("kinds are the programme's, used or not, then those that only lines name", () => {
  const parts = kindParts(figuresOf({ lines: LINES }), "vi");
  expect(parts.map(({ name, total }) => [name, total.delivered])).toEqual([
    ["Đường", 0],
    ["Dạy nghề", 25],
    ["unheard-of", 75],
  ]);
});

it("kinds are those of the filter", () => {
  expect(kindParts(figuresOf({ lines: LINES, filter: { kinds: ["training"] } }), "vi").map(({ key }) => key)).toEqual([
    "training",
  ]);
});

it("sponsor types are both, or the chosen one", () => {
  const keys = (filter: object) => sponsorTypeParts(figuresOf({ lines: LINES, filter }), vi.sponsorTypes).map(({ key }) => key);
  expect(keys({})).toEqual(["agency", "enterprise"]);
  expect(keys({ sponsorType: "enterprise" })).toEqual(["enterprise"]);
});

it("the largest share is told where there is something to compare it with", () => {
  const parts = kindParts(figuresOf({ lines: LINES }), "vi");
  expect(largestShare(parts, 100)).toMatchObject({ part: { key: "unheard-of" }, share: 0.75 });
  expect(largestShare(parts.slice(0, 2), 25)).toBeNull();
  expect(largestShare([], 0)).toBeNull();
  const back = anAdjustment("ht-001", { kind: "roads", delivered: -10 });
  expect(largestShare(kindParts(figuresOf({ lines: [...LINES, back] }), "vi"), 90)).toBeNull();
});
