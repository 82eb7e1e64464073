// @vitest-environment node
import { expect, it } from "vitest";
import { vi } from "#src/messages/vi.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import type { FigureKind } from "./figure-kind.ts";
import { type Filter, NO_FILTER } from "./filter.ts";
import { sheetNotes } from "./sheet-notes.ts";

const cut = (given: Partial<Filter>, figure: FigureKind = "support") =>
  sheetNotes(demoDataset(), { ...NO_FILTER, ...given }, "vi", vi, figure).cut;

it.each<[Partial<Filter>, string[]]>([
  [{}, []],
  [{ communes: ["gia-minh"] }, ["Gia Minh"]],
  [{ communes: ["gia-lac", "gia-minh"] }, ["Gia Lạc Gia Minh"]],
  [{ communes: ["gia-hung", "gia-lac", "gia-minh", "gia-tien"] }, ["4 xã"]],
  [
    { communes: ["gia-minh"], kinds: ["vocationalTraining"], sponsorType: "enterprise" },
    ["Gia Minh", "Doanh nghiệp kết nghĩa", "Dạy nghề"],
  ],
])("%j is cut to %j", (filter, expected) => {
  expect(cut(filter)).toEqual(expected);
});

it("is of no filter that the figure does not follow", () => {
  expect(cut({ communes: ["gia-minh"], kinds: ["vocationalTraining"] }, "proposal")).toEqual(["Gia Minh"]);
});
