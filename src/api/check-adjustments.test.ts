// @vitest-environment node
import { describe, expect, it } from "vitest";
import { month } from "#src/domain/month.ts";
import type { ProgrammeSpan } from "#src/domain/period.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { anAdjustment, aSupportLine } from "#test/builders.ts";
import { checkAdjustments } from "./check-adjustments.ts";
import { checkReferences } from "./check-references.ts";

const SPAN = { firstMonth: month("2016-07"), dataThrough: month("2017-09") };

function checked(lines: readonly SupportLine[], span: ProgrammeSpan | null = SPAN) {
  const { rows, setAside } = checkAdjustments(
    lines.map((value, index) => ({ row: index + 1, value })),
    span,
  );
  return { lines: rows.map(({ value }) => value), setAside };
}

const LINE = aSupportLine({ id: "ht-1", planned: 20, delivered: 20 });

describe("an adjustment", () => {
  it("counts with the line that it adjusts, wherever that stands in the file", () => {
    const adjustment = anAdjustment("ht-1", { id: "ht-2", planned: -5, delivered: -5 });
    expect(checked([LINE, adjustment])).toEqual({ lines: [LINE, adjustment], setAside: [] });
    expect(checked([adjustment, LINE])).toEqual({ lines: [adjustment, LINE], setAside: [] });
  });

  it.each<[string, readonly SupportLine[], string]>([
    ["of a line that is not there", [anAdjustment("ht-9", { id: "ht-2" })], "unknown-line"],
    ["of itself", [anAdjustment("ht-2", { id: "ht-2" })], "adjusts-itself"],
  ])("%s is set aside", (_, adjustments, reason) => {
    const { lines, setAside } = checked([LINE, ...adjustments]);
    expect(lines).toEqual([LINE]);
    expect(setAside).toEqual([
      { endpoint: "support", row: 2, id: "ht-2", field: "adjusts", value: adjustments[0]?.adjusts?.lineId, reason },
    ]);
  });

  it("of another adjustment is set aside, and the other counts", () => {
    const first = anAdjustment("ht-1", { id: "ht-2", planned: 0, delivered: -5 });
    const { lines, setAside } = checked([LINE, first, anAdjustment("ht-2", { id: "ht-3" })]);
    expect(lines).toEqual([LINE, first]);
    expect(setAside).toMatchObject([{ row: 3, id: "ht-3", value: "ht-2", reason: "adjusts-adjustment" }]);
  });

  it.each<[Partial<SupportLine>, field: string, value: string]>([
    [{ communeId: "gia-lac" }, "communeId", "gia-lac"],
    [{ sponsor: { type: "enterprise", id: "dn-07" } }, "sponsor.id", "dn-07"],
    [{ kind: "other" }, "kind", "other"],
  ])("takes nothing from another than its line was given to, by or for: %j", (given, field, value) => {
    const { lines, setAside } = checked([LINE, anAdjustment("ht-1", { id: "ht-2", ...given })]);
    expect(lines).toEqual([LINE]);
    expect(setAside).toEqual([{ endpoint: "support", row: 2, id: "ht-2", field, value, reason: "adjusts-elsewhere" }]);
  });

  it.each(["2016-06", "2017-10"])(
    "of a line of %s, which no screen shows, takes nothing from the months that are shown",
    (of) => {
      const outside = { ...LINE, month: month(of) };
      const adjustment = anAdjustment("ht-1", { id: "ht-2", month: month("2017-09") });
      const { lines, setAside } = checked([outside, adjustment]);
      expect(lines).toEqual([outside]);
      expect(setAside).toMatchObject([{ row: 2, field: "adjusts", value: "ht-1", reason: "adjusts-outside" }]);
      expect(checked([outside, { ...adjustment, month: month(of) }]).setAside).toEqual([]);
      expect(checked([outside, adjustment], null).setAside).toEqual([]);
    },
  );

  it.each<[string, Partial<SupportLine>, Partial<SupportLine>, Pick<SupportLine, "planned" | "delivered">]>([
    ["of the plan changes nothing delivered", {}, { planned: -5, delivered: "not-applicable" }, { planned: -5, delivered: 0 }],
    ["of what was delivered leaves the plan", {}, { planned: "not-applicable", delivered: -5 }, { planned: 0, delivered: -5 }],
    [
      "of a line outside the plan is outside it too",
      { planned: "not-applicable" },
      { planned: "not-applicable", delivered: -5 },
      { planned: "not-applicable", delivered: -5 },
    ],
    ["that is owed stays owed", {}, { planned: 0, delivered: "not-reported" }, { planned: 0, delivered: "not-reported" }],
  ])("%s", (_, line, given, expected) => {
    const { lines } = checked([{ ...LINE, ...line }, anAdjustment("ht-1", { id: "ht-2", ...given })]);
    expect(lines[1]).toMatchObject(expected);
  });

  it("of a line that is set aside is set aside with it: it would be taken from the others", () => {
    const wire = { wire: [], setAside: [] };
    const values = [aSupportLine({ id: "ht-1", communeId: "gia-vien" }), anAdjustment("ht-1", { id: "ht-2", delivered: -5 })];
    const { rows, setAside } = checkReferences(
      { ...wire, rows: values.map((value, index) => ({ row: index + 1, value })) },
      { communeIds: new Set(["gia-minh"]), sponsorKeys: null, span: SPAN },
    );
    expect(rows).toEqual([]);
    expect(setAside.map(({ id, reason }) => [id, reason])).toEqual([
      ["ht-1", "unknown-commune"],
      ["ht-2", "unknown-line"],
    ]);
  });
});
