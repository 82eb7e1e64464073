// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { SupportLine } from "#src/domain/support-line.ts";
import { readRows } from "./rows.ts";

const LINE = {
  id: "ht-1",
  communeId: "gia-minh",
  sponsor: { type: "agency", id: "01" },
  kind: "roads",
  month: "2017-08",
  title: "Đường vào thôn",
  planned: 20_000_000,
  delivered: 20_000_000,
  form: "cash",
};
const ADJUSTMENT = { ...LINE, id: "ht-2", month: "2017-09", planned: undefined, adjusts: "ht-1", adjustReason: "Nhập trùng" };

function reading(wire: unknown) {
  const { rows, setAside } = readRows("support", [wire]);
  return { line: rows[0]?.value, refused: setAside[0] && { field: setAside[0].field, reason: setAside[0].reason } };
}

describe("an adjustment", () => {
  it.each<[string, object, Partial<SupportLine>]>([
    ["takes away what was delivered", { delivered: -5_000_000 }, { delivered: -5_000_000, planned: "not-applicable" }],
    ["takes away what was planned", { delivered: undefined, planned: -1 }, { planned: -1, delivered: "not-applicable" }],
    ["adds", { delivered: 5_000_000 }, { delivered: 5_000_000 }],
    ["is owed", { delivered: null }, { delivered: "not-reported" }],
    ["says the blank", { delivered: -1, planned: "notApplicable" }, { planned: "not-applicable" }],
  ])("%s", (_, given, expected) => {
    const { line, refused } = reading({ ...ADJUSTMENT, ...given });
    expect(refused).toBeUndefined();
    expect(line).toMatchObject({ adjusts: { lineId: "ht-1", reason: "Nhập trùng" }, ...expected });
  });

  it.each<[string, object, string, string]>([
    ["without a reason", { adjustReason: undefined }, "adjustReason", "missing"],
    ["with null for a reason", { adjustReason: null }, "adjustReason", "missing"],
    ["with spaces for a reason", { adjustReason: "  " }, "adjustReason", "missing"],
    ["of a line without an id", { adjusts: "" }, "adjusts", "empty"],
    ["that changes no figure", { delivered: undefined }, "delivered", "missing"],
    ["that changes no figure, in words", { delivered: "notApplicable", planned: "notApplicable" }, "delivered", "missing"],
    ["of half a dong", { delivered: -0.5 }, "delivered", "not-whole-dong"],
  ])("%s is set aside", (_, given, field, reason) => {
    expect(reading({ ...ADJUSTMENT, delivered: -5, ...given }).refused).toEqual({ field, reason });
  });
});

describe("a line that adjusts no other", () => {
  it.each<[string, object, string, string]>([
    ["delivered below 0", { delivered: -5_000_000 }, "delivered", "negative-amount"],
    ["planned below 0", { planned: -1 }, "planned", "negative-amount"],
    [
      "below 0, and null for what it adjusts",
      { delivered: -1, adjusts: null, adjustReason: null },
      "delivered",
      "negative-amount",
    ],
  ])("%s is set aside", (_, given, field, reason) => {
    expect(reading({ ...LINE, ...given }).refused).toEqual({ field, reason });
  });

  it.each<[string, object, Partial<SupportLine>]>([
    ["reads as ever", {}, { planned: 20_000_000, delivered: 20_000_000 }],
    ["may say null for both", { adjusts: null, adjustReason: null }, { delivered: 20_000_000 }],
    [
      "may say its blanks",
      { planned: "notApplicable", delivered: "notApplicable" },
      { planned: "not-applicable", delivered: "not-applicable" },
    ],
    [
      "may leave them out",
      { planned: undefined, delivered: undefined },
      { planned: "not-applicable", delivered: "not-applicable" },
    ],
    ["may owe them", { planned: null, delivered: null }, { planned: "not-reported", delivered: "not-reported" }],
    ["may report a zero", { delivered: 0 }, { delivered: 0 }],
  ])("%s", (_, given, expected) => {
    const { line } = reading({ ...LINE, ...given });
    expect(line).toMatchObject(expected);
    expect(line).not.toHaveProperty("adjusts");
  });
});
