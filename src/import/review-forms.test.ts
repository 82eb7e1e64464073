// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { WireSupportLine } from "#mocks/demo-data/wire-publication.ts";
import { type Said, aForm, aPeriod, cellOf, demoBase, reviewOf, saidOf } from "#test/import-forms.ts";

/** A line of Gia Thắng in 9/2017, in a store that has no others. */
const MUSHROOMS = {
  id: "ht-900",
  communeId: "gia-thang",
  sponsor: { type: "enterprise", id: "dn-01" },
  kind: "vocationalTraining",
  month: "2017-09",
  title: "Lớp kỹ thuật trồng nấm",
  planned: 12_000_000,
  delivered: 10_000_000,
  form: "cash",
  outputs: { trained: 35 },
  note: "Đợt một",
} as const satisfies WireSupportLine;

const SAID: Said = {
  commune: { code: "14506" },
  sponsor: { code: "dn-01" },
  kind: "Dạy nghề",
  period: "2017-09",
  title: "Lớp kỹ thuật trồng nấm",
  planned: 12_000_000,
  delivered: 10_000_000,
};

/** What the form does not say at all is answered so. */
const ANSWERS = { "form:": "cash", "kind:": "other" };

function oneOf(said: Said, support: readonly WireSupportLine[] = [], answers: Record<string, string> = ANSWERS) {
  const review = reviewOf([aForm([said])], { base: demoBase(support), answers });
  return { review, line: review.lines[0] };
}

describe("a line that nobody has", () => {
  it("is new, with all that the form says and nothing that it does not", () => {
    const { review, line } = oneOf({ ...SAID, planned: null, trained: 40, note: "Đợt  hai " });
    expect(line).toEqual({
      state: "new",
      id: "nk-",
      revision: null,
      before: null,
      after: {
        id: "nk-",
        communeId: "gia-thang",
        sponsor: { type: "enterprise", id: "dn-01" },
        kind: "vocationalTraining",
        month: "2017-09",
        title: "Lớp kỹ thuật trồng nấm",
        planned: null,
        delivered: 10_000_000,
        form: "cash",
        outputs: { trained: 40 },
        note: "Đợt hai",
      },
      changed: [
        "id",
        "communeId",
        "sponsor",
        "kind",
        "month",
        "title",
        "planned",
        "delivered",
        "form",
        "outputs",
        "note",
      ],
      at: cellOf("delivered", 0),
      problems: [],
    });
    expect(review.counts).toEqual({ new: 1, changed: 0, unchanged: 0, removed: 0, refused: 0 });
    expect(review.cuts).toEqual([{ file: 0, communeIds: ["gia-thang"], months: ["2017-09"], lines: 1 }]);
  });
});
