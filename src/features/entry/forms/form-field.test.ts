// @vitest-environment node
import { expect, it } from "vitest";
import { fieldsBeside } from "./fields-beside.ts";
import { codecOf, type FormField, rowWith } from "./form-field.ts";

const SHARE: FormField = { path: "share", label: "Tỷ lệ", kind: "share" };

it.each([
  ["0,6", 0.6],
  ["0.6", 0.6],
  ["60 %", 0.6],
  ["60%", 0.6],
  ["7 %", 0.07],
  ["12,5 %", 0.125],
  ["sáu mươi", "sáu mươi"],
])("the share %j is %j", (text, share) => {
  expect(codecOf(SHARE).valueOf(text)).toBe(share);
});

it("two versions of a box are said in words", () => {
  const box: FormField = { path: "met", label: "Đạt", kind: "flag" };
  const row = rowWith({}, { met: "yes" }, [box]);
  expect(fieldsBeside({ met: "" }, row, null, [box], { yes: "có", no: "không" })).toMatchObject([
    { mine: "không", theirs: "có" },
  ]);
});
