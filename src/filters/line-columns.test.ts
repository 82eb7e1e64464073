// @vitest-environment node
import { expect, it } from "vitest";
import { vi } from "#src/messages/vi.ts";
import { aSupportLine } from "#test/builders.ts";
import { amountColumn, monthColumn, textColumn } from "./line-columns.ts";

const line = aSupportLine({ month: "2017-09", title: "Giống lúa", delivered: 12_000_000 });
const owed = aSupportLine({ delivered: "not-reported" });

it("a month is read in words and sorted by its key", () => {
  const { key, kind, cell, value } = monthColumn("Tháng", "vi");
  expect({ key, kind, cell: cell(line), value: value?.(line) }).toEqual({
    key: "month",
    kind: "month",
    cell: "Tháng 9/2017",
    value: "2017-09",
  });
});

it("a text is what it says", () => {
  const { key, kind, cell, value } = textColumn("title", "Nội dung", ({ title }) => title);
  expect({ key, kind, cell: cell(line), value: value?.(line) }).toEqual({
    key: "title",
    kind: "text",
    cell: "Giống lúa",
    value: "Giống lúa",
  });
});

it("an amount is read in millions and kept in dong; a blank has its reason and is no 0", () => {
  const { key, kind, cell, value, blank } = amountColumn("delivered", "Đã thực hiện", "vi", vi);
  expect({ key, kind, cell: cell(line), value: value?.(line), blank: blank?.(line) }).toEqual({
    key: "delivered",
    kind: "dong",
    cell: "12",
    value: 12_000_000,
    blank: null,
  });
  expect({ cell: cell(owed), value: value?.(owed), blank: blank?.(owed) }).toEqual({
    cell: `– ${vi.states.notReported}`,
    value: null,
    blank: vi.states.notReported,
  });
});
