// @vitest-environment node
import { describe, expect, it } from "vitest";
import { day, month } from "#src/domain/month.ts";
import type { Period } from "#src/domain/period.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { totals } from "#src/domain/totals.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { parsePeriod } from "#src/filters/parse-period.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { loadedTogether, valueOf } from "#src/lib/loaded.ts";
import {
  isShown,
  linesOfType,
  SHOWN,
  type Shown,
  type SponsorsData,
  shownCounts,
  sponsorRows,
  totalRow,
} from "#src/views/sponsor-list-view.ts";
import { aCommune, aProgramme, aProposal, aSponsor, aSupportLine, aTable } from "#test/builders.ts";
import { countedTable } from "#test/counted-table.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { markOf } from "./sponsor-marks.ts";

const Q3: Filter = { ...NO_FILTER, period: period("2017-Q3") };
const NAMED = { type: "enterprise", id: "01" } as const;

function period(text: string): Period {
  return parsePeriod(text) ?? NO_FILTER.period;
}

function readOf(lines: readonly SupportLine[], given: Partial<SponsorsData> = {}): SponsorsData {
  return {
    programme: aProgramme(),
    communes: [aCommune(), aCommune({ id: "gia-lac", name: "Gia Lạc" })],
    sponsors: [aSponsor({ ...NAMED, name: "Doanh nghiệp 01", assignments: [{ communeId: "gia-minh", from: month("2017-01") }] })],
    table: aTable(lines),
    proposals: [],
    ...given,
  };
}

function only(lines: readonly SupportLine[], filter = Q3) {
  const [row] = sponsorRows("enterprise", filter, readOf(lines));
  if (!row) throw new Error("no row");
  return row;
}

/** By another sponsor: so that the period has data. */
const OTHERS = aSupportLine({ id: "other" });
const line = (given: Parameters<typeof aSupportLine>[0]) => aSupportLine({ sponsor: NAMED, ...given });

describe("a sponsor in the list", () => {
  it("that promised and delivered nothing names for whom, the largest sum first", () => {
    const row = only([
      line({ planned: 5_000_000, delivered: 0 }),
      line({ planned: 20_000_000, delivered: 0, communeId: "gia-lac" }),
    ]);
    expect(row.standing).toBe("promised");
    expect(row.promisedTo.map(({ name }) => name)).toEqual(["Gia Lạc", "Gia Minh"]);
    expect(markOf(row, NO_FILTER, "vi")?.replaceAll("\u00a0", " ")).toBe(
      "Cam kết 25 triệu đồng cho Gia Lạc (20 triệu đồng), Gia Minh (5 triệu đồng); báo cáo chưa thực hiện gì",
    );
  });

  it("that has not reported is not said to have delivered nothing", () => {
    const row = only([line({ planned: 5_000_000, delivered: "not-reported" })]);
    expect(row.standing).toBe("owed");
    expect(markOf(row, NO_FILTER, "vi")).toContain("chưa báo cáo đã thực hiện hay chưa");
    expect(shownOf(row)).toEqual(["all", "owed"]);
  });

  it("that reported nothing of one commune and owes the report of another owes it there alone", () => {
    const row = only([
      line({ communeId: "gia-lac", planned: 19_500_000, delivered: 0 }),
      line({ communeId: "gia-minh", planned: 18_000_000, delivered: "not-reported" }),
    ]);
    expect(markOf(row, NO_FILTER, "vi")?.replaceAll("\u00a0", " ")).toBe(
      "Cam kết 37,5 triệu đồng cho Gia Lạc (19,5 triệu đồng), Gia Minh (18 triệu đồng); chưa báo cáo đã thực hiện hay chưa ở Gia Minh",
    );
  });

  it.each([
    ["without a line is idle, and promised nothing", [OTHERS], ["all", "idle"]],
    ["is not idle in a period without data", [], ["all"]],
    ["that gave advice is not idle", [line({ form: "advisory" })], ["all"]],
    ["that gave before the period only is idle", [line({ month: "2017-06", delivered: 9 }), OTHERS], ["all", "idle"]],
  ])("%s", (_name, lines, shown) => {
    expect(shownOf(only(lines))).toEqual(shown);
  });

  it("that gave other kinds, or to other communes, is not said to have given nothing", () => {
    const lines = [line({ kind: "roads", delivered: 9 })];
    const ofKind = { ...Q3, kinds: ["training"] };
    expect(markOf(only(lines, ofKind), ofKind, "vi")).toBe(
      "Được phân công nhưng không có hỗ trợ nào thuộc loại đang chọn trong kỳ",
    );
    const ofCommune = { ...Q3, communes: ["gia-minh"] };
    expect(markOf(only([line({ communeId: "gia-lac", delivered: 9 })], ofCommune), ofCommune, "vi")).toBe(
      "Được phân công nhưng không có hỗ trợ nào cho xã đang chọn trong kỳ",
    );
    expect(markOf(only([], Q3), Q3, "vi")).toBeNull();
    expect(markOf(only([OTHERS], Q3), Q3, "vi")).toBe("Được phân công nhưng không có hỗ trợ nào trong kỳ");
  });

  it("tells its last month with support, whatever the period", () => {
    const lines = [line({ month: "2017-02", delivered: 9 }), line({ month: "2017-08", planned: 9, delivered: 0 })];
    expect(only(lines).lastSupport).toBe("2017-02");
    expect(only([]).lastSupport).toBeNull();
  });

  it("whose assignment began later has no commune in the period, and is not idle then", () => {
    const row = only([], { ...NO_FILTER, period: period("2016-Q4") });
    expect(row.inCharge).toEqual([]);
    expect(row.standing).toBe("unassigned");
  });

  it("is left out under communes that it neither had nor helped", () => {
    expect(sponsorRows("enterprise", { ...Q3, communes: ["gia-lac"] }, readOf([]))).toEqual([]);
    const helped = readOf([line({ communeId: "gia-lac", delivered: 1 })]);
    expect(sponsorRows("enterprise", { ...Q3, communes: ["gia-lac"] }, helped)).toHaveLength(1);
  });

  it("counts the open proposals for it alone, the overdue among them, or says that they are not known", () => {
    const proposals = [
      aProposal({ addressedTo: NAMED, raisedOn: "2017-01-01" }),
      aProposal({ addressedTo: NAMED, raisedOn: "2017-09-20" }),
      aProposal({ addressedTo: NAMED, status: "done" }),
      aProposal({ addressedTo: { type: "agency", id: "01" } }),
      aProposal({ addressedTo: null }),
    ];
    expect(sponsorRows("enterprise", Q3, readOf([], { proposals }))[0]?.waiting).toEqual({ open: 2, overdue: 1 });
    expect(sponsorRows("enterprise", Q3, readOf([], { proposals: null }))[0]?.waiting).toBeNull();
    const ended = { proposals, communes: [aCommune({ validTo: day("2017-06-30") })] };
    expect(sponsorRows("enterprise", Q3, readOf([], ended))[0]?.waiting).toEqual({ open: 0, overdue: 0 });
  });
});

function shownOf(row: ReturnType<typeof only>): Shown[] {
  return SHOWN.filter((shown) => isShown(row, shown));
}

describe("the lists of the demonstration data", () => {
  const { programme, communes, sponsors, support, proposals } = demoDataset();
  const parts = valueOf(loadedTogether({ programme, communes, sponsors, support, proposals }));
  if (!parts) throw new Error("the demonstration data could not be read");
  const data: SponsorsData = { ...parts, table: parts.support.table };

  it("name who promised and delivered nothing in the third quarter of 2017, and for whom", () => {
    const promised = (type: "agency" | "enterprise") =>
      sponsorRows(type, Q3, data)
        .filter((row) => isShown(row, "promised"))
        .map(({ sponsor, promisedTo }) => [sponsor?.name, ...promisedTo.map(({ name }) => name)]);
    expect(promised("agency")).toEqual([["Cơ quan cấp tỉnh 07", "Liên Sơn"]]);
    expect(promised("enterprise")).toEqual([["Doanh nghiệp 07", "Gia Thịnh"]]);
  });

  it.each([NO_FILTER, Q3, { ...Q3, communes: ["gia-lac"] }, { ...NO_FILTER, kinds: ["infrastructure"] }])(
    "add up to the total of all under %j",
    (filter) => {
      const sum = (["agency", "enterprise"] as const).reduce((dong, type) => {
        const rows = sponsorRows(type, filter, data);
        const foot = totalRow(rows, linesOfType(type, filter, data.programme), data.table);
        expect(rows.reduce((all, row) => all + row.total.delivered, 0)).toBe(foot.total.delivered);
        expect(shownCounts(rows).all).toBe(rows.length);
        return dong + foot.total.delivered;
      }, 0);
      expect(sum).toBe(totals(data.table, supportFilterOf(filter, data.programme)).whole.delivered);
    },
  );
});

it("the last month and the communes of a promise are worked out for the sponsors that are drawn", () => {
  const looksFor = (count: number, drawn: number) => {
    const sponsors = Array.from({ length: count }, (_, index) => aSponsor({ type: "enterprise", id: String(index) }));
    const lines = sponsors.map(({ type, id }) =>
      aSupportLine({ sponsor: { type, id }, month: "2017-08", planned: 2, delivered: 1 }),
    );
    // With earlier months a quarter is the smaller part of the table, which looks at each of its series once.
    const earlier = ["2017-01", "2017-02", "2017-03", "2017-04"].map((at) =>
      line({ sponsor: { type: "enterprise", id: "0" }, month: at }),
    );
    const { table, looks } = countedTable(aTable([...earlier, ...lines]));
    const rows = sponsorRows("enterprise", Q3, readOf(lines, { sponsors, table }));
    // Not the rows themselves: whoever prints them asks for all that they say.
    expect(rows.length).toBe(count);
    for (const { lastSupport, promisedTo } of rows.slice(0, drawn)) {
      expect([lastSupport, promisedTo.map(({ communeId }) => communeId)]).toEqual(["2017-08", ["gia-minh"]]);
    }
    return looks();
  };
  expect(looksFor(60, 0)).toBe(looksFor(3, 0));
  expect(looksFor(60, 3)).toBe(looksFor(3, 3));
});
