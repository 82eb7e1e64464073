// @vitest-environment node
import { describe, expect, it } from "vitest";
import { snapshotOf } from "#src/api/snapshot.ts";
import type { Slide } from "#src/documents/deck.ts";
import { day, month } from "#src/domain/month.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import type { ReviewChoice } from "#src/filters/review-choice.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { ready } from "#src/lib/loaded.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { leadSentence } from "#src/review/changes/review-change-lead.ts";
import { reviewChangeWords } from "#src/review/changes/review-change-words.ts";
import { reviewBase, reviewChanges } from "#src/review/changes/review-changes.ts";
import { demoAnswers, demoDataset } from "#test/demo-dataset.ts";
import { changeSlides } from "./change-slides.ts";
import { DECK_LIMITS } from "./limits.ts";
import { itemHeight, listRoom } from "./list-room.ts";

const FROZEN_AT = "2017-07-03T08:30:00+07:00";
const messages = { vi, en };

/** The illustrative publication with every delivered figure higher, each by a million, and with long names. */
function laterDataset() {
  const answers = demoAnswers();
  if (answers.support.status !== "ready") throw new Error("the illustrative publication cannot be read");
  const rows = answers.support.value.rows.map((row) => {
    const { delivered } = row.value;
    const title = `${row.value.title} ${"rất dài ".repeat(30)}`;
    return {
      ...row,
      value: { ...row.value, title, delivered: typeof delivered === "number" ? delivered + 1_000_000 : delivered },
    };
  });
  return demoDataset({ support: ready({ ...answers.support.value, rows }) });
}

function earlierPack() {
  const snapshot = snapshotOf(demoAnswers(), FROZEN_AT);
  if (!snapshot) throw new Error("the illustrative publication cannot be read");
  const { programme } = snapshot.answers;
  const pack = { programmeId: programme.id, frozenAt: FROZEN_AT, asOf: day("2017-09-28"), name: "goi.html", snapshot };
  return { ...pack, dataThrough: month(programme.dataThrough) };
}

function changesOf(choice: ReviewChoice, dataset = demoDataset()) {
  return reviewChanges(dataset, reviewBase(choice, ready([earlierPack()])), NO_FILTER);
}

const SINCE_JUNE: ReviewChoice = { kind: "day", day: day("2017-06-30") };
const AGAINST_PACK: ReviewChoice = { kind: "pack", frozenAt: FROZEN_AT };

function itemsOf({ body }: Slide) {
  if (body.kind !== "list") throw new Error("not a list");
  return body.items;
}

describe("the slides on what changed", () => {
  it("open with the sums, then list what happened; overdue proposals need attention", () => {
    const [first, second] = changeSlides(changesOf(SINCE_JUNE), "vi", vi);
    if (!first || !second) throw new Error("too few slides");
    expect(first.id).toBe("changes");
    expect(second.id).toBe("changes-2");
    expect(itemsOf(first)[0]?.text.replaceAll("\u00a0", " ")).toBe(
      "Hỗ trợ thêm 548,5 triệu đồng (chưa kể 8 nội dung chưa báo cáo)",
    );
    expect(first.remarks).toEqual([reviewChangeWords.vi.deck.noCorrections]);
    const marked = itemsOf(second).filter(({ tone }) => tone === "attention");
    expect(marked.every(({ subject }) => subject.endsWith("mới quá hạn"))).toBe(true);
    expect(marked.length).toBeGreaterThan(0);
  });

  it.each(LANGUAGES)("hold no more than a room can read: %s", (language) => {
    const slides = [SINCE_JUNE, AGAINST_PACK].flatMap((choice) =>
      changeSlides(changesOf(choice, laterDataset()), language, messages[language]),
    );
    expect(slides.length).toBeGreaterThan(4);
    for (const slide of slides) {
      const height = itemsOf(slide).reduce((sum, item) => sum + itemHeight(item), 0);
      expect(height).toBeLessThanOrEqual(listRoom(slide.title, slide.remarks));
      expect(slide.title.length).toBeLessThanOrEqual(DECK_LIMITS.title);
      expect(slide.notes.length).toBeGreaterThan(0);
    }
  });

  it("count what they have no room for", () => {
    const slides = changeSlides(changesOf(AGAINST_PACK, laterDataset()), "vi", vi);
    expect(slides.at(-1)?.remarks.join()).toMatch(/Còn \d+ thay đổi khác/);
  });

  it("say that nothing changed, that the pack is not here, that data is unread", () => {
    const titles = (...given: Parameters<typeof changeSlides>) => changeSlides(...given).map(({ title }) => title);
    const { deck } = reviewChangeWords.vi;
    expect(titles(changesOf(AGAINST_PACK), "vi", vi)).toEqual(["So với gói sơ kết 28/09/2017: không có thay đổi nào"]);
    expect(titles(changesOf({ kind: "pack", frozenAt: "2016-01-01T00:00:00Z" }), "vi", vi)).toEqual([deck.missing]);
    const moment = reviewBase({ kind: "moment", at: FROZEN_AT }, ready([]), ready({ kind: "no-past" }));
    const ofMoment = changeSlides(reviewChanges(demoDataset(), moment, NO_FILTER), "vi", vi, "moment");
    expect(ofMoment.map(({ title }) => title)).toEqual([deck.missingMoment]);
    const failed = { status: "error", problem: { kind: "too-much-money" }, retry: () => undefined } as const;
    expect(titles(changesOf(SINCE_JUNE, demoDataset({ proposals: failed })), "vi", vi)).toEqual([deck.unread]);
    expect(changeSlides(null, "vi", vi)).toEqual([]);
  });
});

describe("what changed under a filter", () => {
  const under = (filter: Partial<typeof NO_FILTER>) => {
    const changes = reviewChanges(demoDataset(), reviewBase(SINCE_JUNE, ready([])), { ...NO_FILTER, ...filter });
    if (changes.status !== "ready" || !changes.value) throw new Error("unread");
    return changes.value;
  };

  it("is that of its communes, sponsors and kinds, whatever its period", () => {
    const all = under({});
    expect(under({ period: { grain: "year", year: 2016 } }).changes).toEqual(all.changes);
    const inMinh = under({ communes: ["gia-minh"] });
    expect(inMinh.added.whole.now.delivered).toBe(all.added.by("commune").get("gia-minh")?.now.delivered);
    expect(inMinh.changes.length).toBeLessThan(all.changes.length);
    const byAgencies = under({ sponsorType: "agency" });
    const byEnterprises = under({ sponsorType: "enterprise" });
    expect(byAgencies.added.whole.now.delivered + byEnterprises.added.whole.now.delivered).toBe(all.added.whole.now.delivered);
  });

  it("is said in a sentence", () => {
    expect(leadSentence(under({}), "vi", vi).replaceAll("\u00a0", " ")).toBe(
      "Từ 30/06/2017: hỗ trợ thêm 548,5 triệu đồng (chưa kể 8 nội dung chưa báo cáo), 2 tiêu chí đạt thêm, 3 kiến nghị đã trả lời, 6 kiến nghị mới quá hạn, 7 kiến nghị mới.",
    );
  });
});
