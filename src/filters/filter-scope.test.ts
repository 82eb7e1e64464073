// @vitest-environment node
import { expect, it } from "vitest";
import { month } from "#src/domain/month.ts";
import type { FigureKind } from "./figure-kind.ts";
import { type Filter, NO_FILTER } from "./filter.ts";
import { leftOut, receivedMeant, scopeNote, supportMeant, withScope } from "./filter-scope.ts";

const EVERYTHING_CHOSEN: Filter = {
  ...NO_FILTER,
  period: { grain: "month", month: month("2017-08") },
  communes: ["gia-lac"],
  sponsorType: "agency",
  sponsors: ["agency:01"],
  kinds: ["roads"],
};

it.each<[FigureKind, string[]]>([
  ["support", []],
  ["course", ["period"]],
  ["supportOfSponsor", ["sponsorType", "sponsors"]],
  ["proposal", ["kinds"]],
  ["waiting", ["period", "kinds"]],
  ["everything", ["period", "sponsorType", "sponsors", "kinds"]],
  ["standing", ["period", "sponsorType", "sponsors", "kinds"]],
  ["attention", ["period", "kinds"]],
])("%s leaves out %j of all filters, and none of no filter", (figure, keys) => {
  expect(leftOut(figure, EVERYTHING_CHOSEN)).toEqual(keys);
  expect(leftOut(figure, NO_FILTER)).toEqual([]);
});

it("says what is left out, in both languages, and nothing where nothing is", () => {
  expect(scopeNote("waiting", EVERYTHING_CHOSEN, "vi")).toBe("không lọc theo kỳ, loại hỗ trợ");
  expect(scopeNote("waiting", EVERYTHING_CHOSEN, "en")).toBe("not filtered by period, kind of support");
  expect(withScope("Tính đến tháng 9/2017", "attention", EVERYTHING_CHOSEN, "vi")).toBe(
    "Tính đến tháng 9/2017; không lọc theo kỳ, loại hỗ trợ",
  );
  expect(withScope("Tính đến tháng 9/2017", "attention", NO_FILTER, "vi")).toBe("Tính đến tháng 9/2017");
});

it("names what stands beside figures of support, those that leave out the same together", () => {
  expect(scopeNote(["standing", "waiting"], EVERYTHING_CHOSEN, "vi")).toBe(
    "mức đạt và tiêu chí không lọc theo kỳ, bên hỗ trợ, đơn vị, loại hỗ trợ; kiến nghị chờ không lọc theo kỳ, loại hỗ trợ",
  );
  expect(scopeNote(["standing", "waiting"], { ...NO_FILTER, kinds: ["roads"] }, "en")).toBe(
    "standing and criteria, open proposals are not filtered by kind of support",
  );
  expect(scopeNote(["standing", "waiting"], { ...NO_FILTER, communes: ["gia-lac"] }, "vi")).toBe("");
});

it("says which support is meant where there is none", () => {
  expect(supportMeant(NO_FILTER, "vi")).toBe("");
  expect(supportMeant({ ...NO_FILTER, sponsorType: "agency" }, "vi")).toBe("");
  expect(supportMeant(EVERYTHING_CHOSEN, "vi")).toBe(" thuộc loại đang chọn cho xã đang chọn");
  expect(supportMeant({ ...NO_FILTER, kinds: ["roads"] }, "en")).toBe(" of the kinds chosen");
  expect(receivedMeant({ ...NO_FILTER, communes: ["gia-lac"] }, "vi")).toBe("");
  expect(receivedMeant(EVERYTHING_CHOSEN, "vi")).toBe(" thuộc loại đang chọn của đơn vị đang chọn");
  expect(receivedMeant({ ...NO_FILTER, sponsorType: "agency" }, "en")).toBe(" from the sponsors chosen");
});

it("is a sentence of its own after a sentence, and alone where there is nothing else to say", () => {
  const kinds = { ...NO_FILTER, kinds: ["roads"] };
  expect(withScope("21 lượt mới đạt.", "standing", kinds, "vi")).toBe("21 lượt mới đạt. Không lọc theo loại hỗ trợ.");
  expect(withScope("", "standing", kinds, "vi")).toBe("Không lọc theo loại hỗ trợ");
});
