// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Attention } from "#src/domain/attention.ts";
import { day, month } from "#src/domain/month.ts";
import { quarterOf } from "#src/domain/period.ts";
import { SPONSOR_TYPES, type Sponsor } from "#src/domain/sponsor.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { type Loaded, PENDING, valueOf } from "#src/lib/loaded.ts";
import { aCommune, aProgramme, aSpan, aSponsor } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { attentionList } from "./attention-view.ts";
import { type MatterEntry, matterEntries, mergeMatters } from "./matter-entries.ts";

const FAILED: Loaded<never> = { status: "error", problem: { kind: "network", file: "x.json" }, retry: () => {} };
const Q3 = quarterOf(month("2017-09"));
const MINH = "gia-minh";

const noSupport: Attention = { rule: "no-support", communeId: MINH, months: 2, lastMonth: month("2017-07") };
const neverSupported: Attention = { rule: "no-support", communeId: MINH, months: 15, lastMonth: null };
const behind: Attention = { rule: "plan-behind", communeId: MINH, quarter: Q3, completion: 0.231 };
const overdue = (addressees: Extract<Attention, { rule: "proposals-overdue" }>["addressees"]): Attention => ({
  rule: "proposals-overdue",
  communeId: MINH,
  count: 2,
  longestDays: 161,
  limitDays: 60,
  addressees,
});
const owed = (sponsors: readonly string[]): Attention => ({
  rule: "not-reported",
  communeId: MINH,
  months: [month("2017-03"), month("2017-09")],
  lines: 3,
  sponsors,
});

function agency(id: string, from: string, to?: string): Sponsor {
  const assignment = { communeId: MINH, from: month(from), ...(to ? { to: month(to) } : {}) };
  return aSponsor({ id, name: `Cơ quan ${id}`, assignments: [assignment] });
}

function merged(found: readonly Attention[], sponsors: readonly Sponsor[] | null = [], language: "vi" | "en" = "vi") {
  const programme = aProgramme();
  const asOf = { span: aSpan("2016-07", "2017-09"), today: day("2017-09-28") };
  const communes = [aCommune(), aCommune({ id: "gia-lac", name: "Gia Lạc" })];
  return mergeMatters(found, {
    programme,
    communes,
    asOf,
    sponsors: sponsors ?? [],
    unread: sponsors === null ? SPONSOR_TYPES : [],
    language,
  });
}

const texts = ({ tasks }: MatterEntry) =>
  tasks.map(({ weight, reasons, who }) => `${weight}: ${reasons.join(", ")} · ${who}`.replaceAll("\u00a0", " "));
const textsOf = (...given: Parameters<typeof merged>) => merged(...given).map(texts);

describe("the matters of a commune", () => {
  const all = [noSupport, behind, overdue([{ type: "agency", id: "02" }]), owed(["agency:02"])];
  const sponsors = [agency("01", "2016-07"), aSponsor({ id: "02", name: "Cơ quan 02" })];

  it("are one entry, a reason each, by what they ask for, each with who must act", () => {
    const [entry, ...rest] = merged(all, sponsors);
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({ subject: "Gia Minh", weight: "act", to: "/communes/gia-minh", also: {} });
    expect(entry && texts(entry)).toEqual([
      "act: 2 tháng liền chưa có hỗ trợ, Quý III 23,1 % kế hoạch · phụ trách: Cơ quan 01",
      "chase: 2 kiến nghị quá 60 ngày (lâu nhất 161) · trả lời: Cơ quan 02",
      "ask: 3 nội dung chưa báo cáo (từ tháng 3/2017) · của Cơ quan 02",
    ]);
  });

  it("of one proposal alone tell how long it waits, and of none other", () => {
    const one: Attention = {
      rule: "proposals-overdue",
      communeId: MINH,
      count: 1,
      longestDays: 61,
      limitDays: 60,
      addressees: [null],
    };
    expect(textsOf([one])).toEqual([["chase: 1 kiến nghị chờ 61 ngày (hạn 60) · chưa rõ nơi trả lời"]]);
    expect(textsOf([one], [], "en")).toEqual([["chase: 1 proposal open 61 days (limit 60) · no addressee"]]);
  });

  it("are the same in English", () => {
    expect(textsOf(all, sponsors, "en")).toEqual([
      [
        "act: no support for 2 months in a row, Q3 at 23.1% of plan · in charge: Cơ quan 01",
        "chase: 2 proposals open over 60 days (oldest 161) · to answer: Cơ quan 02",
        "ask: 3 lines not reported (from March 2017) · of Cơ quan 02",
      ],
    ]);
  });

  it("weigh as much as the most pressing of them, whatever their order", () => {
    expect(merged([owed([]), overdue([null])])[0]?.weight).toBe("chase");
    expect(merged([owed([])])[0]?.weight).toBe("ask");
    const lost: Attention = { rule: "criterion-lost", communeId: "gia-lac", number: 17, since: month("2017-05") };
    expect(merged([owed([]), lost]).map(({ subject, weight }) => [subject, weight])).toEqual([
      ["Gia Lạc", "act"],
      ["Gia Minh", "ask"],
    ]);
  });

  it("of a commune never supported say so, and of two criteria name both", () => {
    const lost = (number: number): Attention => ({ rule: "criterion-lost", communeId: MINH, number, since: month("2017-05") });
    expect(textsOf([neverSupported, lost(3), lost(17)])).toEqual([
      [
        "act: chưa có hỗ trợ nào từ khi triển khai, không còn đạt tiêu chí 3 (Tiêu chí 3), không còn đạt tiêu chí 17 (Tiêu chí 17) · chưa phân công nơi phụ trách",
      ],
    ]);
  });
});

describe("who must act", () => {
  const whoOf = (found: Attention, sponsors: readonly Sponsor[] | null) => merged([found], sponsors)[0]?.tasks[0]?.who;

  it.each<[string, readonly Sponsor[] | null, string]>([
    ["no agency", [], "chưa phân công nơi phụ trách"],
    ["an enterprise is not in charge", [{ ...agency("07", "2016-07"), type: "enterprise" }], "chưa phân công nơi phụ trách"],
    ["one", [agency("07", "2016-07")], "phụ trách: Cơ quan 07"],
    ["two", [agency("07", "2016-07"), agency("03", "2017-01")], "phụ trách: Cơ quan 07, Cơ quan 03"],
    ["from the latest month on", [agency("07", "2017-09")], "phụ trách: Cơ quan 07"],
    ["from a month later", [agency("07", "2017-10")], "chưa phân công nơi phụ trách"],
    ["up to the latest month", [agency("07", "2016-07", "2017-09")], "phụ trách: Cơ quan 07"],
    ["up to the month before", [agency("07", "2016-07", "2017-08")], "chưa phân công nơi phụ trách"],
    ["could not be read", null, "chưa đọc được danh sách bên hỗ trợ"],
    ["four", ["1", "2", "3", "4"].map((id) => agency(id, "2016-07")), "phụ trách: Cơ quan 1, Cơ quan 2, Cơ quan 3, Cơ quan 4"],
    [
      "five",
      ["1", "2", "3", "4", "5"].map((id) => agency(id, "2016-07")),
      "phụ trách: Cơ quan 1, Cơ quan 2, Cơ quan 3 và 2 đơn vị khác",
    ],
  ])("on a commune without support: %s", (_, sponsors, who) => {
    expect(whoOf(noSupport, sponsors)).toBe(who);
  });

  it.each<[Parameters<typeof overdue>[0], string]>([
    [[null], "chưa rõ nơi trả lời"],
    [[{ type: "agency", id: "07" }], "trả lời: Cơ quan 07"],
    [[{ type: "agency", id: "07" }, null], "trả lời: Cơ quan 07; chưa rõ nơi trả lời"],
    [[{ type: "enterprise", id: "07" }], "trả lời: 07"],
  ])("on proposals to %j", (addressees, who) => {
    expect(whoOf(overdue(addressees), [agency("07", "2016-07")])).toBe(who);
  });

  it("on a sponsor's silence: itself, named with the communes it has", () => {
    const sponsor = { ...agency("07", "2016-07"), type: "enterprise" } as const;
    const idle: Attention = { rule: "sponsor-idle", sponsor, communeIds: [MINH, "gia-lac"], quarter: Q3 };
    const [entry] = merged([idle], null);
    expect(entry).toMatchObject({ key: "enterprise:07", subject: "Cơ quan 07", weight: "chase", to: "/enterprises" });
    expect(entry?.also).toEqual({ period: "2017-Q3", show: "idle", kinds: "" });
    expect(entry && texts(entry)).toEqual([
      "chase: chưa có nội dung hỗ trợ nào trong Quý III/2017 · kết nghĩa với Gia Minh, Gia Lạc",
    ]);
  });
});

describe("the entries of the demonstration data", () => {
  const entriesOf = (filter: Partial<Filter> = {}, dataset = demoDataset()) => {
    const value = valueOf(matterEntries(dataset, { ...NO_FILTER, ...filter }, "vi"));
    if (!value) throw new Error("Not ready");
    return value;
  };

  it("open with who had no support for two months, and who is in charge of it", () => {
    const [first] = entriesOf().entries;
    expect(first?.subject).toBe("Liên Sơn");
    expect(first && texts(first)[0]).toBe(
      "act: 2 tháng liền chưa có hỗ trợ, Quý III 23,1 % kế hoạch · phụ trách: Cơ quan cấp tỉnh 07, Cơ quan cấp huyện 03",
    );
  });

  it.each<[string, Partial<Filter>]>([
    ["everything", {}],
    ["one commune", { communes: [MINH] }],
    ["enterprises", { sponsorType: "enterprise" }],
    ["a sponsor", { sponsors: ["enterprise:dn-07"] }],
    ["nothing", { communes: ["gia-tien"] }],
  ])("tell every matter that the list has, once: %s", (_, filter) => {
    const { entries, matters, communes, sponsors } = entriesOf(filter);
    const list = valueOf(attentionList(demoDataset(), { ...NO_FILTER, ...filter }, "vi"))?.items ?? [];
    expect(matters).toBe(list.length);
    expect(entries.flatMap(({ tasks }) => tasks.flatMap(({ reasons }) => reasons))).toHaveLength(matters);
    expect(new Set(entries.map(({ subject }) => subject))).toEqual(new Set(list.map(({ subject }) => subject)));
    expect(communes + sponsors).toBe(entries.length);
    expect(entries).toHaveLength(new Set(entries.map(({ key }) => key)).size);
  });

  it("of a chosen commune name no other", () => {
    const { entries } = entriesOf({ communes: [MINH] });
    expect(entries.filter(({ key }) => key.startsWith("commune:")).map(({ subject }) => subject)).toEqual(["Gia Minh"]);
  });

  it("wait for all that they are made of, and stand without what could not be read", () => {
    for (const endpoint of ["support", "agencies", "proposals"] as const) {
      expect(matterEntries(demoDataset({ [endpoint]: PENDING }), NO_FILTER, "vi").status).toBe("pending");
      const { entries, failure } = entriesOf({}, demoDataset({ [endpoint]: FAILED }));
      expect(failure).not.toBeNull();
      expect(entries.map(({ subject }) => subject)).toContain("Gia Trung");
    }
    expect(matterEntries(demoDataset({ communes: FAILED }), NO_FILTER, "vi").status).toBe("error");
  });
});
