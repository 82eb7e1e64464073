// @vitest-environment node
import { expect, it } from "vitest";
import { vi } from "#src/messages/vi.ts";
import { aCommune, aProgramme, aTotal } from "#test/builders.ts";
import { amountColumns, criteriaCells } from "./amount-columns.ts";

it.each([
  [false, "chưa có số liệu"],
  [true, "không có nội dung"],
])("a row without a line says why in a file, where the period has data: %s", (hasData, reason) => {
  const row = { name: "Gia Minh", met: 1, total: aTotal({}), hasData };
  const columns = amountColumns("Xã", false, "vi", vi).filter(({ key }) => ["planned", "delivered", "completion"].includes(key));
  expect(columns.map(({ blank }) => blank?.(row))).toEqual([reason, reason, reason]);
});

it("criteria of all rows are told together where each is known and of one set; else why there is no sum, or nothing", () => {
  const programme = aProgramme();
  const whole = [aCommune({ id: "a", met: [1, 2] }), aCommune({ id: "b", met: [1] })];
  const inPart = aCommune({ id: "c", met: [1], of: 5 });
  const other = {
    ...aCommune({ id: "d", met: [1], of: 2 }),
    criteriaSet: { ...programme.criteriaSet, decision: "1", criteria: programme.criteriaSet.criteria.slice(0, 2) },
  };
  const columns = amountColumns("Xã", true, "vi", vi, true);
  const told = (communes: Parameters<typeof criteriaCells>[0]) => {
    const row = { name: "Tổng", ...criteriaCells(communes, programme), total: aTotal({}), hasData: true };
    const [met, unknown] = ["criteria", "criteriaUnknown"].map((key) => columns.find((column) => column.key === key));
    return [met?.value?.(row), met?.blank?.(row), unknown?.value?.(row)];
  };
  expect(told(whole)).toEqual([3, null, 0]);
  expect(told([inPart])).toEqual([1, null, 14]);
  expect(told([...whole, inPart])).toEqual([null, "chưa rõ", 14]);
  expect(told([...whole, other])).toEqual([null, null, 0]);
});
