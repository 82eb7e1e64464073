import { describe, expect, it } from "vitest";
import type { ReviewLine } from "#src/import/import-review.ts";
import { aReview } from "#test/scripted-session.ts";
import { lineView } from "./line-view.ts";

const ROW = {
  id: "ht-001",
  communeId: "gia-minh",
  sponsor: { type: "enterprise", id: "dn-06" },
  kind: "other",
  month: "2017-08",
  title: "Trồng nấm",
  planned: 20_000_000,
  delivered: null,
  form: "cash",
  outputs: {},
};
const AT = { file: 0, sheet: 0, row: 6, column: 4 };

function view(given: Partial<ReviewLine>) {
  const line: ReviewLine = {
    state: "new",
    id: "ht-001",
    revision: null,
    before: null,
    after: null,
    changed: [],
    at: AT,
    problems: [],
    ...given,
  };
  return lineView(line, aReview(), "vi");
}

describe("a line of the review", () => {
  it("that is new has what it will be, and was nothing", () => {
    expect(view({ after: ROW })).toMatchObject({
      title: "Trồng nấm",
      who: "Gia Minh – Doanh nghiệp 06",
      planned: { was: null, is: "20.000.000" },
      delivered: { was: null, is: "chưa báo cáo" },
      others: [],
      at: "E7",
    });
  });

  it("that changes has old and new of what differs, and of that alone", () => {
    const after = { ...ROW, delivered: 15_000_000, note: "Đợt 2", outputs: { trained: 30 } };
    expect(view({ state: "changed", before: ROW, after, changed: ["delivered", "note", "outputs"] })).toMatchObject({
      planned: { was: null, is: "20.000.000" },
      delivered: { was: "chưa báo cáo", is: "15.000.000" },
      others: [
        { name: "Ghi chú", was: "để trống", is: "Đợt 2" },
        { name: "Kết quả", was: "để trống", is: "30 người học nghề" },
      ],
    });
  });

  it("that goes is told as it was, at no cell", () => {
    expect(view({ state: "removed", before: ROW, at: null })).toMatchObject({
      title: "Trồng nấm",
      planned: { is: "20.000.000" },
      at: "",
    });
  });

  it("that is refused is called as the form calls it", () => {
    const told = { title: "Lớp may", commune: "Gia Thăg" };
    expect(view({ state: "refused", told })).toMatchObject({ title: "Lớp may", who: "Gia Thăg" });
  });

  it("that is refused says why", () => {
    const problem = { code: "negative-amount", at: AT, isBlocking: true, values: { text: "-5" } } as const;
    const { title, others } = view({ state: "refused", problems: [problem] });
    expect(title).toBe("Dòng chưa nhận");
    expect(others.map(({ is }) => is).join()).toContain("-5");
  });
});
