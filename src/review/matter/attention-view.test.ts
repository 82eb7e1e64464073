// @vitest-environment node
import { describe, expect, it } from "vitest";
import { asOfPeriod } from "#src/domain/as-of.ts";
import { day, month } from "#src/domain/month.ts";
import { quarterOf } from "#src/domain/period.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { type Loaded, PENDING, ready, valueOf } from "#src/lib/loaded.ts";
import { aCommune, aProposal, aSupportLine } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { smallDataset } from "#test/small-dataset.ts";
import { attentionFound, attentionList } from "./attention-view.ts";

const FAILED: Loaded<never> = { status: "error", problem: { kind: "network", file: "x.json" }, retry: () => {} };

function list(filter: Partial<Filter> = {}, dataset = demoDataset()) {
  const loaded = attentionList(dataset, { ...NO_FILTER, ...filter }, "vi");
  const value = valueOf(loaded);
  if (!value) throw new Error(`Not ready: ${loaded.status}`);
  return value;
}

const namedBy = (items: readonly { key: string; subject: string }[], rule: string) =>
  items.filter(({ key }) => key.startsWith(`${rule}:`)).map(({ subject }) => subject);

describe("what needs attention in the demonstration data", () => {
  const { items, failure } = list();

  it.each([
    ["no-support", ["Liên Sơn"]],
    ["criterion-lost", ["Gia Trung"]],
    ["sponsor-idle", ["Doanh nghiệp 08"]],
  ])("%s names %j", (rule, subjects) => {
    expect(namedBy(items, rule)).toEqual(expect.arrayContaining(subjects));
  });

  it("behind its plan are communes, Gia Phương among them", () => {
    expect(namedBy(items, "plan-behind")).toContain("Gia Phương");
  });

  it("has a reason for each, in words, and keys that differ", () => {
    expect(failure).toBeNull();
    for (const { reason } of items) {
      expect(reason).toMatch(/\S/);
      expect(reason).not.toMatch(/undefined|NaN|null/);
    }
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });

  it("comes rule by rule, what weighs most first", () => {
    const rules = [...new Set(items.map(({ key }) => key.slice(0, key.indexOf(":"))))];
    const order = ["no-support", "plan-behind", "criterion-lost", "proposals-overdue", "not-reported", "sponsor-idle"];
    expect(rules).toEqual(order);
  });

  it("says of what the longest wait is counted, in both languages", () => {
    const said = (language: "vi" | "en") =>
      valueOf(attentionList(demoDataset(), NO_FILTER, language))?.items.find(({ key }) => key === "proposals-overdue:gia-minh")
        ?.reason;
    expect(said("vi")).toBe("2 kiến nghị chờ quá 60 ngày, lâu nhất 161 ngày");
    expect(said("en")).toBe("2 proposals open over 60 days, the oldest 161 days");
  });

  it("leads to the commune with the filters kept, or to the list of those idle in the quarter", () => {
    const commune = items.find(({ subject }) => subject === "Gia Phương");
    expect(commune).toMatchObject({ to: "/communes/gia-phuong", also: {} });
    const idle = items.find(({ subject }) => subject === "Doanh nghiệp 08");
    expect(idle?.to).toBe("/enterprises");
    expect(idle?.also).toEqual({ period: "2017-Q3", show: "idle", kinds: "" });
  });
});

describe("the list", () => {
  it("has nothing of what communes that are no more had asked for", () => {
    const communes = [aCommune({ id: "A", name: "A" }), aCommune({ id: "D", name: "D", validTo: day("2017-06-30") })];
    const proposals = communes.map(({ id }) => aProposal({ id, communeId: id, raisedOn: "2017-01-01" }));
    const { items } = list({}, smallDataset({ communes, proposals }));
    expect(namedBy(items, "proposals-overdue")).toEqual(["A"]);
  });

  it("speaks of the chosen communes only, and of sponsors that have them now", () => {
    const { items } = list({ communes: ["gia-minh"] });
    const subjects = new Set(items.map(({ subject }) => subject));
    for (const subject of subjects) expect(subject).toMatch(/Gia Minh|Doanh nghiệp 06|Cơ quan cấp tỉnh 04/);
    // It had Gia Minh until 2016-12.
    expect(subjects).not.toContain("Cơ quan cấp huyện 03");
  });

  it("does not name sponsors of the type that is filtered away", () => {
    expect(namedBy(list({ sponsorType: "agency" }).items, "sponsor-idle").every((name) => name.startsWith("Cơ quan"))).toBe(true);
  });

  it("of a chosen sponsor names it, its communes, its lines and what waits for it, and nobody else's", () => {
    const { items } = list({ sponsors: ["enterprise:dn-07"] });
    // Doanh nghiệp 07 is twinned with Gia Thịnh, and owes a report on what it gave to Gia Trung.
    for (const { subject } of items) expect(subject).toMatch(/Gia Thịnh|Gia Trung|Doanh nghiệp 07/);
    expect(items.filter(({ subject }) => subject === "Gia Trung").map(({ key }) => key)).toEqual(["not-reported:gia-trung"]);
    expect(items.length).toBeLessThan(list().items.length);
    expect(namedBy(items, "proposals-overdue")).toEqual([]);
  });

  it("of a chosen sponsor names the reports it owes for a commune that another has now", () => {
    const line = aSupportLine({ id: "l", communeId: "gia-minh", month: "2016-11", delivered: "not-reported" });
    const sponsor = { type: "agency", id: "cq-huyen-01" } as const;
    const support = ready({ rows: [{ row: 1, value: { ...line, sponsor } }], setAside: [], wire: [] });
    const { items } = list({ sponsors: ["agency:cq-huyen-01"] }, demoDataset({ support }));
    expect(namedBy(items, "not-reported")).toEqual(["Gia Minh"]);
  });

  it("does not follow the period or the kinds", () => {
    const { items } = list();
    expect(list({ kinds: ["other"], period: { grain: "year", year: 2016 } }).items).toEqual(items);
  });

  it("as of the end of an earlier period knows nothing of what came after", () => {
    const period = { grain: "quarter", quarter: quarterOf(month("2016-09")) } as const;
    const then = attentionList(demoDataset(), NO_FILTER, "vi", (programme) => asOfPeriod(period, programme));
    const reasons = (valueOf(then)?.items ?? []).map(({ reason }) => reason).join("; ");
    expect(reasons).not.toMatch(/2017/);
  });

  it.each(["support", "proposals", "agencies"] as const)(
    "says that it is not complete, and why, when %s cannot be read",
    (endpoint) => {
      const { items, failure } = list({}, demoDataset({ [endpoint]: FAILED }));
      expect(failure).toMatchObject({ problem: { file: "x.json" } });
      expect(namedBy(items, "criterion-lost")).toEqual(["Gia Trung"]);
    },
  );

  it("cannot be drawn up without the programme or the communes", () => {
    expect(attentionList(demoDataset({ programme: PENDING }), NO_FILTER, "vi").status).toBe("pending");
    expect(attentionList(demoDataset({ communes: FAILED }), NO_FILTER, "vi").status).toBe("error");
  });
});

it("is found once for all panels of a page: another period asks the same, another commune does not", () => {
  const dataset = demoDataset();
  const quarter = { grain: "quarter", quarter: quarterOf(month("2017-08")) } as const;
  const found = attentionFound(dataset, NO_FILTER);
  expect(attentionFound(dataset, { ...NO_FILTER, period: quarter })).toBe(found);
  const ofOne = attentionFound(dataset, { ...NO_FILTER, communes: ["lien-son"] });
  expect(valueOf(ofOne)?.found.length).toBeLessThan(valueOf(found)?.found.length ?? 0);
  expect(attentionFound(demoDataset(), NO_FILTER)).not.toBe(found);
  // A report on a past period asks for its own time, and does not take the answer of today.
  expect(attentionFound(dataset, NO_FILTER, (programme) => asOfPeriod(quarter, programme))).not.toBe(found);
});
