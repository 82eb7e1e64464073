// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { SupportLine } from "#src/domain/support-line.ts";
import { aProposal, aSupportLine } from "#test/builders.ts";
import { checkProposals, checkReferences } from "./check-references.ts";
import type { ReadRows, References, SetAsideRow } from "./rows.ts";

const REFERENCES: References = { span: null, communeIds: new Set(["gia-minh"]), sponsorKeys: new Set(["agency:01"]) };

function reading<Row>(values: readonly Row[], setAside: SetAsideRow[] = []): ReadRows<Row> {
  return { rows: values.map((value, index) => ({ row: index + 1, value })), setAside, wire: [] };
}

describe("a line", () => {
  it.each<[string, SupportLine, Partial<References>, Pick<SetAsideRow, "field" | "value" | "reason"> | null]>([
    ["that refers to what is known counts", aSupportLine(), {}, null],
    [
      "of an unknown commune",
      aSupportLine({ communeId: "gia-vien" }),
      {},
      { field: "communeId", value: "gia-vien", reason: "unknown-commune" },
    ],
    [
      "of an unknown sponsor",
      aSupportLine({ sponsor: { type: "agency", id: "02" } }),
      {},
      { field: "sponsor.id", value: "02", reason: "unknown-sponsor" },
    ],
    [
      "of a namesake of the other type",
      aSupportLine({ sponsor: { type: "enterprise", id: "01" } }),
      {},
      { field: "sponsor.id", value: "01", reason: "unknown-sponsor" },
    ],
    [
      "of a sponsor that cannot be known counts",
      aSupportLine({ sponsor: { type: "agency", id: "02" } }),
      { sponsorKeys: null },
      null,
    ],
    ["of a month outside the programme is no fault", aSupportLine({ month: "2001-01" }), {}, null],
    ["of an unknown kind is kept", aSupportLine({ kind: "tree-planting" }), {}, null],
  ])("%s", (_, line, changed, fault) => {
    const { rows, setAside } = checkReferences(reading([line]), { ...REFERENCES, ...changed });
    expect(rows).toEqual(fault ? [] : [{ row: 1, value: line }]);
    expect(setAside).toEqual(fault ? [{ endpoint: "support", row: 1, id: "ht-001", ...fault }] : []);
  });

  it("that was set aside before stays so, and all are told in the order of the file", () => {
    const broken: SetAsideRow = { endpoint: "support", row: 2, id: null, field: "", value: null, reason: "not-an-object" };
    const rows: ReadRows<SupportLine> = {
      wire: [],
      rows: [
        { row: 1, value: aSupportLine({ communeId: "a" }) },
        { row: 3, value: aSupportLine({ communeId: "b" }) },
      ],
      setAside: [broken],
    };
    expect(checkReferences(rows, REFERENCES).setAside.map(({ row }) => row)).toEqual([1, 2, 3]);
  });
});

describe("a proposal", () => {
  it("of an unknown commune is set aside: it would be counted in the whole and shown on no card", () => {
    const known = aProposal({ id: "kn-1" });
    const { rows, setAside } = checkProposals(
      reading([aProposal({ id: "kn-0", communeId: "gia-vien" }), known]),
      new Set(["gia-minh"]),
    );
    expect(rows).toEqual([{ row: 2, value: known }]);
    expect(setAside).toEqual([
      { endpoint: "proposals", row: 1, id: "kn-0", field: "communeId", value: "gia-vien", reason: "unknown-commune" },
    ]);
  });
});
