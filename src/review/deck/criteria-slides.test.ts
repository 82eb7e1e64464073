// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Commune } from "#src/domain/commune.ts";
import { month } from "#src/domain/month.ts";
import { ready } from "#src/lib/loaded.ts";
import { aCommune } from "#test/builders.ts";
import { itemsOf, slideOf } from "#test/deck-slides.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { deckFor } from "#test/demo-deck.ts";
import { deckWords } from "./deck-words.ts";

const ALL = Array.from({ length: 19 }, (_none, index) => index + 1);
const without = (...missing: number[]) => ALL.filter((number) => !missing.includes(number));

function criteriaSlide(...communes: readonly Commune[]) {
  return slideOf(deckFor({ ...demoDataset(), communes: ready(communes) }), "criteria");
}

describe("the slide on criteria", () => {
  const lacking = aCommune({ id: "a", name: "Gia Minh", met: without(3, 5) });
  const lackingLess = aCommune({ id: "b", name: "Gia Lạc", met: without(3) });
  const complete = aCommune({ id: "c", name: "Gia Tiến", met: ALL });

  it("names the communes that miss a criterion, and no other; the worst is first, and what all meet is not listed", () => {
    const slide = criteriaSlide(lacking, lackingLess, complete);
    const [first, second, ...others] = itemsOf(slide);
    expect(first?.text).toContain("Gia Minh, Gia Lạc");
    expect(first?.text).not.toContain("Gia Tiến");
    expect(second?.text).toContain("Gia Minh");
    expect(second?.text).not.toContain("Gia Lạc");
    expect(others).toEqual([]);
    expect(slide.notes.join(" ")).toContain("Gia Minh, Gia Lạc");
  });

  it("names a commune that met a criterion and no longer does", () => {
    const criteria = complete.criteria.map((each) =>
      each.number === 3 ? { number: 3, met: false, since: month("2017-08") } : each,
    );
    const [item] = itemsOf(criteriaSlide(aCommune({ id: "a", criteria }), complete));
    expect(item?.text).toContain("Gia Minh");
  });

  it("counts those that miss the worst of those of which it is known, and says of how many it is not", () => {
    const unknown = aCommune({ id: "d", name: "Gia Hưng", criteria: [] });
    const { title, notes } = criteriaSlide(lacking, lackingLess, complete, unknown);
    expect(title).toBe("3. Thủy lợi: 2/3 xã chưa đạt, chưa rõ ở 1 xã");
    expect(notes.join(" ")).toContain("2/3 xã (Gia Minh, Gia Lạc); chưa rõ ở 1 xã.");
  });

  it("says that all is met only where all is known", () => {
    const unknown = aCommune({ id: "d", met: ALL, criteria: complete.criteria.slice(1) });
    const { titleNone, titleUnknown } = deckWords.vi.criteria;
    expect([criteriaSlide(complete), criteriaSlide(complete, unknown)].map(({ title }) => title)).toEqual([
      titleNone,
      titleUnknown,
    ]);
  });
});
