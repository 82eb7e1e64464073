// @vitest-environment node
import { describe, expect, it } from "vitest";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { type Loaded, PENDING, valueOf } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { attentionList } from "./attention-view.ts";

const FAILED: Loaded<never> = { status: "error", problem: { kind: "network", file: "x.json" }, retry: () => {} };

function list(filter: Partial<Filter> = {}, dataset = demoDataset()) {
  const loaded = attentionList(dataset, { ...NO_FILTER, ...filter }, "vi", vi);
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
    for (const { reason } of items) expect(reason).not.toMatch(/undefined|NaN|null/);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });

  it("leads to the commune with the filters kept, or to the list of those idle in the quarter", () => {
    const commune = items.find(({ subject }) => subject === "Gia Phương");
    expect(commune).toMatchObject({ to: "/communes/gia-phuong", search: null });
    const idle = items.find(({ subject }) => subject === "Doanh nghiệp 08");
    expect(idle?.to).toBe("/enterprises");
    expect(Object.fromEntries(new URLSearchParams(idle?.search ?? ""))).toEqual({ period: "2017-Q3", show: "idle", lang: "vi" });
  });
});

describe("the list", () => {
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

  it.each(["support", "proposals", "agencies"] as const)(
    "says that it is not complete, and why, when %s cannot be read",
    (endpoint) => {
      const { items, failure } = list({}, demoDataset({ [endpoint]: FAILED }));
      expect(failure).toMatchObject({ problem: { file: "x.json" } });
      expect(namedBy(items, "criterion-lost")).toEqual(["Gia Trung"]);
    },
  );

  it("cannot be drawn up without the programme or the communes", () => {
    expect(attentionList(demoDataset({ programme: PENDING }), NO_FILTER, "vi", vi).status).toBe("pending");
    expect(attentionList(demoDataset({ communes: FAILED }), NO_FILTER, "vi", vi).status).toBe("error");
  });
});
