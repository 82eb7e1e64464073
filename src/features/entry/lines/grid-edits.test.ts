// @vitest-environment node
import { describe, expect, it } from "vitest";
import { valueOf } from "#src/lib/loaded.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { gridColumns } from "./grid-columns.ts";
import { pasteInto, withEdits } from "./grid-edits.ts";
import { blankRow, faultsOf, isBlank, type SheetOf, wireRowOf } from "./grid-row.ts";

const OF: SheetOf = { side: "commune", key: "gia-minh", month: "2017-09" };
const dataset = demoDataset();
const columns = gridColumns(
  OF,
  {
    programme: valueOf(dataset.programme),
    communes: [],
    sponsors: valueOf(dataset.sponsors) ?? [],
  },
  "vi",
);
const IDS = ["ht-1", "ht-2", "ht-3", "ht-4", "ht-5"];
const LINE = ["Doanh nghiệp 06", "day nghe", "Lớp may", "12.000.000", "-", "tiền", "35", "", "", ""];

describe("a paste", () => {
  it("makes lines that the contract takes, below one another, and a blank one to go on in", () => {
    const { edits, rows } = pasteInto([LINE, LINE], columns, 0, 0);
    const made = withEdits([blankRow("ht-0")], edits, IDS);
    expect(rows).toBe(2);
    expect(made).toHaveLength(3);
    expect(made.map(isBlank)).toEqual([false, false, true]);
    const [first] = made;
    if (!first) throw new Error("no line");
    expect(faultsOf(first, OF)).toEqual({});
    expect(wireRowOf(first, OF)).toMatchObject({
      id: "ht-0",
      communeId: "gia-minh",
      month: "2017-09",
      sponsor: { type: "enterprise", id: "dn-06" },
      kind: "vocationalTraining",
      planned: 12_000_000,
      delivered: null,
      form: "cash",
      outputs: { trained: 35 },
    });
  });

  it("goes by a row of headings, in their order, and leaves out rows of totals and blank ones", () => {
    const table = [
      ["TT", "Nội dung", "Thực hiện"],
      ["1", "Lớp may", "1.000"],
      ["", "", ""],
      ["", "Tổng cộng", "1.000"],
    ];
    const { edits, rows, totals } = pasteInto(table, columns, 0, 3);
    expect({ rows, totals }).toEqual({ rows: 1, totals: ["Tổng cộng"] });
    expect(edits.map(({ row, column, cell }) => [row, column.key, cell.value])).toEqual([
      [0, "title", "Lớp may"],
      [0, "delivered", "1000"],
    ]);
  });

  it.each([
    "Công ty May Sông Lam",
    "Tổng công ty Điện lực",
    "Cống thủy lợi",
    "Công trình nước sạch",
    "Công ty May".normalize("NFD"),
    "Tổng hợp phân bón",
    "Cộng đồng thôn 3",
  ])("takes %s for a line and no total", (name) => {
    expect(pasteInto([[name, "x"]], columns, 0, 0)).toMatchObject({ rows: 1, totals: [] });
  });

  it.each(["CỘNG", "Cộng:", "Tổng số".normalize("NFD"), "Cộng dồn", "Lũy kế", "Total", "Tổng cộng (12)"])(
    "leaves out the total %s, and names it",
    (name) => {
      expect(pasteInto([["I", name, "1"], LINE], columns, 0, 0)).toMatchObject({ rows: 1, totals: [name.normalize("NFC")] });
    },
  );

  it("keeps what it cannot understand, with the reason, and nothing beyond the last column", () => {
    const { edits } = pasteInto([["1.250,5", "tiền mặt lẻ", "", "", "", "", "xa"]], columns, 0, 4);
    expect(edits.map(({ column, cell }) => [column.key, cell.value, cell.fault]).slice(0, 2)).toEqual([
      ["delivered", "1.250,5", "not-whole-dong"],
      ["form", "tiền mặt lẻ", "not-in-list"],
    ]);
    expect(edits).toHaveLength(6);
  });
});

it("each column reads back what it shows", () => {
  const [edit] = [pasteInto([LINE], columns, 0, 0)];
  for (const { column, cell } of edit.edits) expect(column.read(column.show(cell)), column.key).toEqual(cell);
});

it("a line that lacks what it needs says so at its columns", () => {
  const row = withEdits([blankRow("ht-0")], pasteInto([["", "", "", "5.000"]], columns, 0, 0).edits, IDS)[0];
  if (!row) throw new Error("no line");
  expect(faultsOf(row, OF)).toEqual({ place: "missing", kind: "missing", title: "missing", form: "missing" });
});
