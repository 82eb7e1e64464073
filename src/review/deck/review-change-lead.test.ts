// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Dataset } from "#src/api/dataset.ts";
import { type Answers, assembleDataset } from "#src/api/dataset.ts";
import type { KeptPack } from "#src/api/earlier-packs.ts";
import { readRows } from "#src/api/rows.ts";
import { snapshotOf } from "#src/api/snapshot.ts";
import type { Amount } from "#src/domain/amount.ts";
import { type Day, day, month } from "#src/domain/month.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { ready } from "#src/lib/loaded.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { leadSentence } from "#src/review/changes/review-change-lead.ts";
import { type ReviewChanges, reviewBase, reviewChanges } from "#src/review/changes/review-changes.ts";
import { demoAnswers } from "#test/demo-dataset.ts";
import { changeSlides } from "./change-slides.ts";

const FROZEN_AT = "2017-07-03T08:30:00+07:00";

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

/** The answers with each wire row of the lines changed; undefined takes the row out. */
function answersWith(change: (line: Record<string, unknown>, index: number) => unknown): Answers {
  const answers = demoAnswers();
  if (answers.support.status !== "ready") throw new Error("the illustrative publication cannot be read");
  const rows = answers.support.value.wire
    .map((line, index) => change({ ...Object(line) }, index))
    .filter((row) => row !== undefined);
  return { ...answers, support: ready(readRows("support", rows)) };
}

/** Every so-many-th amount as text: such a row is set aside. */
function withTexts(every: number): Answers {
  return answersWith((line, index) => (index % every === 1 ? { ...line, planned: "7,5 triệu" } : line));
}

function packOf(answers: Answers): KeptPack {
  const snapshot = snapshotOf(answers, FROZEN_AT);
  if (!snapshot) throw new Error("not every list was read");
  const { programme } = snapshot.answers;
  const dataThrough = month(programme.dataThrough);
  return { programmeId: programme.id, frozenAt: FROZEN_AT, asOf: day("2017-09-28"), dataThrough, name: "goi.html", snapshot };
}

function against(pack: Answers, now: Answers = demoAnswers()): ReviewChanges {
  const base = reviewBase({ kind: "pack", frozenAt: FROZEN_AT }, ready([packOf(pack)]));
  return found(assembleDataset(now), base);
}

function since(from: Day, now: Answers = demoAnswers()): ReviewChanges {
  return found(assembleDataset(now), reviewBase({ kind: "day", day: from }, ready([])));
}

function found(dataset: Dataset, base: Parameters<typeof reviewChanges>[1]): ReviewChanges {
  const changes = reviewChanges(dataset, base, NO_FILTER);
  if (changes.status !== "ready" || !changes.value) throw new Error("unread");
  return changes.value;
}

function lead(data: ReviewChanges): string {
  return plain(leadSentence(data, "vi", vi));
}

describe("a pack with a few rows set aside", () => {
  const answers = withTexts(60);

  it("is told in the sentence; its mended rows are no growth, and their sum is named", () => {
    const data = against(answers);
    expect(data.added.whole.now.lines).toBe(0);
    expect(data.mended.whole.now.lines).toBe(6);
    expect(data.mended.whole.now.delivered).toBe(data.all?.whole.difference);
    expect(lead(data)).toMatch(
      /^So với gói sơ kết 28\/09\/2017: 6 nội dung được sửa để đọc được \([\d,]+ triệu đồng, không tính là hỗ trợ thêm\)\. Gói sơ kết: 6 dòng bị để riêng \(support\.json\)\.$/,
    );
    expect(leadSentence(data, "en", en)).toContain("In the review pack, rows set aside: 6 (support.json).");
  });

  it("beside lines that are new, both sums are told in one unit", () => {
    const amounts = [1_500_000_000, 7_500_000];
    const now = answersWith((line, index) => ({ ...line, ...(index < 2 && { delivered: amounts[index] }) }));
    const pack = answersWith((line, index) => {
      if (index === 0) return undefined;
      return index === 1 ? { ...line, planned: "7,5 triệu" } : line;
    });
    expect(lead(against(pack, now))).toContain(
      "hỗ trợ thêm 1.500 triệu đồng, 1 nội dung được sửa để đọc được (7,5 triệu đồng, không tính là hỗ trợ thêm)",
    );
  });

  it("rows set aside today are no withdrawal either", () => {
    const data = against(demoAnswers(), answers);
    expect(lead(data)).toMatch(
      /: 6 nội dung nay không đọc được \(trước: [\d,]+ triệu đồng\)\. Số liệu đang xem: 6 dòng bị để riêng \(support\.json\)\.$/,
    );
    expect(lead(data)).not.toContain("bị rút");
  });

  it("is told on every slide of what changed", () => {
    const slides = changeSlides(ready(against(answers)), "vi", vi);
    expect(slides.length).toBeGreaterThan(0);
    for (const { remarks } of slides) expect(remarks).toContain("Gói sơ kết: 6 dòng bị để riêng (support.json).");
  });
});

it("a pack of what was only tried out is no publication, which is said", () => {
  const pack = packOf(withTexts(60));
  const trial = { files: ["xa-1.xlsx"], at: FROZEN_AT };
  const base = reviewBase({ kind: "pack", frozenAt: FROZEN_AT }, ready([{ ...pack, snapshot: { ...pack.snapshot, trial } }]));
  const data = found(assembleDataset(demoAnswers()), base);
  expect(lead(data)).toMatch(/ Gói sơ kết: Số liệu nhập thử, 6 dòng bị để riêng \(support\.json\)\.$/);
});

it("rows of a pack without an id of their own cannot be told from new ones, which is said", () => {
  const pack = answersWith((line, index) => {
    if (index === 0) return { ...line, id: 7 };
    return index === 1 ? { ...line, id: "ht-003" } : line;
  });
  expect(lead(against(pack))).toContain(
    "Gói sơ kết: 2 dòng bị để riêng (support.json). 2 dòng trong đó không có mã riêng: nếu đã sửa thì nay được tính là hỗ trợ thêm.",
  );
});

describe("a pack whose every second amount is text", () => {
  const data = against(withTexts(2));

  it("gives no growth, and says what it lacks", () => {
    expect(lead(data)).not.toContain("hỗ trợ thêm 1");
    expect(data.added.whole.now.delivered).toBe(0);
    expect(lead(data)).toContain("151 dòng bị để riêng (support.json)");
  });
});

describe("a list of the pack that could not be read", () => {
  const data = reviewBase({ kind: "pack", frozenAt: FROZEN_AT }, ready([packOf(withTexts(2))]));
  if (data.status !== "ready" || data.value.kind !== "pack") throw new Error("the pack is here");
  const publication = { ...data.value.publication, lines: null };
  const changes = found(assembleDataset(demoAnswers()), ready({ ...data.value, publication }));

  it("makes no difference of money, and is named", () => {
    expect(changes.all).toBeNull();
    expect([changes.added, changes.mended, changes.corrected].map(({ whole }) => whole.now.lines)).toEqual([0, 0, 0]);
    expect(lead(changes)).toMatch(
      /^So với gói sơ kết 28\/09\/2017: không có thay đổi nào trong phần so được\. Không so được hỗ trợ và số tiền: danh sách trong gói sơ kết không đọc được\. Gói sơ kết: .*151 dòng bị để riêng \(support\.json\)\.$/,
    );
  });

  it("is named on its slide, which does not say that nothing changed", () => {
    const [slide] = changeSlides(ready(changes), "vi", vi);
    expect(slide?.title).toBe("So với gói sơ kết 28/09/2017: không có thay đổi nào trong phần so được");
    expect(slide?.remarks).toContain("Không so được hỗ trợ và số tiền: danh sách trong gói sơ kết không đọc được.");
  });
});

describe("lines that are new", () => {
  const withAmounts = (amounts: readonly (Amount | undefined)[]) => {
    const later = answersWith((line, index) => {
      const amount = amounts[index];
      if (index >= amounts.length) return line;
      const { delivered: _, ...rest } = line;
      if (amount === "not-applicable") return rest;
      return { ...rest, delivered: amount === "not-reported" ? null : amount };
    });
    return against(
      answersWith((line, index) => (index < amounts.length ? undefined : line)),
      later,
    );
  };

  it.each<[readonly Amount[], string]>([
    [[0, 0], "thêm 2 nội dung hỗ trợ (2 đã báo cáo, 0 đồng)"],
    [["not-reported"], "thêm 1 nội dung hỗ trợ (1 chưa báo cáo)"],
    [["not-applicable"], "thêm 1 nội dung hỗ trợ (1 không quy ra tiền)"],
    [[0, "not-reported", "not-applicable"], "thêm 3 nội dung hỗ trợ (1 đã báo cáo, 0 đồng, 1 chưa báo cáo, 1 không quy ra tiền)"],
    [[5_000_000, "not-reported"], "hỗ trợ thêm 5 triệu đồng (chưa kể 1 nội dung chưa báo cáo)"],
    [[5_000_000, "not-applicable"], "hỗ trợ thêm 5 triệu đồng"],
  ])("%j: %s", (amounts, expected) => {
    expect(lead(withAmounts(amounts))).toBe(`So với gói sơ kết 28/09/2017: ${expected}.`);
  });
});

it.each([
  [-9_000_000, "hỗ trợ thêm 5 triệu đồng, 1 bút toán điều chỉnh giảm 9 triệu đồng"],
  [2_000_000, "hỗ trợ thêm 5 triệu đồng, 1 bút toán điều chỉnh tăng 2 triệu đồng"],
  [0, "hỗ trợ thêm 5 triệu đồng, 1 bút toán điều chỉnh"],
])("an adjustment of %i is told beside what was given, not taken for it: %s", (delivered, expected) => {
  let adjusted: Record<string, unknown> = {};
  answersWith((line, index) => {
    if (index === 2) adjusted = line;
    return line;
  });
  const adjustment = { ...adjusted, id: "dc-1", adjusts: adjusted.id, adjustReason: "Nhập trùng", planned: 0, delivered };
  const later = answersWith((line, index) => [{ ...line, delivered: 5_000_000 }, adjustment][index] ?? line);
  const pack = answersWith((line, index) => (index < 2 ? undefined : line));
  expect(lead(against(pack, later))).toContain(`So với gói sơ kết 28/09/2017: ${expected}.`);
});

describe("since a day", () => {
  it.each([
    ["2017-09-28", "Từ 28/09/2017 (số liệu theo tháng gồm cả tháng 9/2017): hỗ trợ thêm 131 triệu đồng"],
    ["2017-08-31", "Từ 31/08/2017: hỗ trợ thêm 131 triệu đồng"],
    ["2017-09-30", "Từ 30/09/2017: không có thay đổi nào"],
    ["2017-10-05", "Từ 05/10/2017: không có thay đổi nào"],
  ])("%s: the month that was not over by then is counted whole, and said", (from, expected) => {
    expect(lead(since(day(from)))).toMatch(new RegExp(`^${expected.replace(/[()]/g, "\\$&")}`));
  });

  it("a line of a month outside the programme is no new support", () => {
    const outside = answersWith((line, index) => (index === 0 ? { ...line, month: "2018-01", delivered: 9_000_000_000 } : line));
    expect(lead(since(day("2017-09-30"), outside))).toContain("không có thay đổi nào");
  });
});
