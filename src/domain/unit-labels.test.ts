// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "#src/lib/language.ts";
import { aCommune, aSponsor } from "#test/builders.ts";
import { communeLabels, kindsToldApart, sponsorLabels, typedName } from "./unit-labels.ts";
import { UNIT_TYPES } from "./unit-type.ts";

type Given = Parameters<typeof communeLabels>[0][number];
const named = (id: string, name: string, more: Partial<Given> = {}): Given => ({ id, name, ...more });
const labels = (...communes: Given[]) => [...communeLabels(communes).values()];

describe("communes", () => {
  it("keep a name that is their own, whatever else is known of them", () => {
    const more = { type: "ward", parent: { name: "A", level: "huyện" }, code: "1" } as const;
    expect(labels(named("a", "Gia Minh", more), named("b", "Gia Lạc"))).toEqual(["Gia Minh", "Gia Lạc"]);
  });

  it.each<[what: string, Given[], string[]]>([
    [
      "by type",
      [named("a", "Hoa Lư", { type: "commune" }), named("b", "Hoa Lư", { type: "ward" })],
      ["xã Hoa Lư", "phường Hoa Lư"],
    ],
    [
      "by parent",
      [
        named("a", "Hoa Lư", { parent: { name: "Đông", level: "huyện" } }),
        named("b", "Hoa Lư", { parent: { name: "Tây", level: "huyện" } }),
      ],
      ["Hoa Lư (huyện Đông)", "Hoa Lư (huyện Tây)"],
    ],
    [
      "by both where both differ",
      [
        named("a", "Hoa Lư", { type: "township", parent: { name: "huyện Đông", level: "huyện" } }),
        named("b", "Hoa Lư", { type: "specialZone", parent: { name: "Tây" } }),
      ],
      ["thị trấn Hoa Lư (huyện Đông)", "đặc khu Hoa Lư (Tây)"],
    ],
    [
      "by code where neither does",
      [named("a", "Hoa Lư", { type: "ward", code: "14464" }), named("b", "Hoa Lư", { type: "ward", code: "14467" })],
      ["Hoa Lư (14464)", "Hoa Lư (14467)"],
    ],
    ["by id where nothing does", [named("a", "Hoa Lư"), named("b", "Hoa Lư")], ["Hoa Lư (a)", "Hoa Lư (b)"]],
    [
      "by the spelling of a name no more than by spaces and capitals",
      [named("a", "Hoa Lư"), named("b", "HOA  Lư")],
      ["Hoa Lư (a)", "HOA  Lư (b)"],
    ],
    [
      "three of them, two of one parent",
      [
        named("a", "Hoa Lư", { parent: { name: "Đông" }, code: "1" }),
        named("b", "Hoa Lư", { parent: { name: "Tây" }, code: "2" }),
        named("c", "Hoa Lư", { parent: { name: "Tây" }, code: "3" }),
      ],
      ["Hoa Lư (Đông)", "Hoa Lư (Tây) (2)", "Hoa Lư (Tây) (3)"],
    ],
    [
      "also from one that is called what they come out as",
      [named("a", "Hoa Lư", { type: "ward" }), named("b", "Hoa Lư", { type: "commune" }), named("c", "phường Hoa Lư")],
      ["phường Hoa Lư (a)", "xã Hoa Lư", "phường Hoa Lư (c)"],
    ],
  ])("of one name are told apart %s", (_, communes, expected) => {
    expect(labels(...communes)).toEqual(expected);
  });

  it("are never called alike, whatever is known of them", () => {
    const commune = fc.record({
      name: fc.constantFrom("Hoa Lư", "hoa lư", "phường Hoa Lư", "Hoa Lư (1)"),
      type: fc.constantFrom(undefined, ...UNIT_TYPES),
      parent: fc.constantFrom(undefined, { name: "Đông" }, { name: "Tây", level: "huyện" }),
      code: fc.constantFrom(undefined, "1", "2"),
    });
    fc.assert(
      fc.property(fc.array(commune, { maxLength: 12, size: "max" }), (all) => {
        const given = all.map(({ name, type, parent, code }, index) =>
          named(`id-${index}`, name, { ...(type && { type }), ...(parent && { parent }), ...(code && { code }) }),
        );
        const made = [...communeLabels(given).values()].map((label) => label.toLowerCase());
        expect(new Set(made).size).toBe(all.length);
      }),
      { numRuns: 1000 },
    );
  });
});

it("sponsors of one name are told apart by level or sector, else by id; an agency and an enterprise as well", () => {
  const all = [
    aSponsor({ id: "1", name: "Hội", detail: "province" }),
    aSponsor({ id: "2", name: "Hội", detail: "district" }),
    aSponsor({ type: "enterprise", id: "3", name: "An Bình", detail: "May mặc" }),
    aSponsor({ type: "enterprise", id: "4", name: "An Bình", detail: "May mặc" }),
    aSponsor({ id: "5", name: "Sở A" }),
  ];
  expect([...sponsorLabels(all).values()]).toEqual(["Hội (cấp tỉnh)", "Hội (cấp huyện)", "An Bình (3)", "An Bình (4)", "Sở A"]);
  expect(communeLabels([aCommune()]).get("gia-minh")).toBe("Gia Minh");
});

it("a name has its type before it once", () => {
  expect(typedName("commune", "Đại Hoàng")).toBe("xã Đại Hoàng");
  expect(typedName("ward", "Phường 5")).toBe("Phường 5");
  expect(typedName("commune", "Xãn")).toBe("xã Xãn");
});

describe("kinds of support", () => {
  it("of one name have their id with it, in the language in which they are called alike", () => {
    const kinds = kindsToldApart([
      { id: "roads", name: { vi: "Hạ tầng", en: "Roads" } },
      { id: "water", name: { vi: "hạ  tầng", en: "Water" } },
      { id: "jobs", name: { vi: "Việc làm", en: "Jobs" } },
    ]);
    expect(kinds.map(({ id, name }) => [id, name.vi, name.en])).toEqual([
      ["roads", "Hạ tầng (roads)", "Roads"],
      ["water", "hạ  tầng (water)", "Water"],
      ["jobs", "Việc làm", "Jobs"],
    ]);
  });

  it("are never called alike", () => {
    const name = fc.constantFrom("Khác", "khác", "Khác (id-0)", "Đường");
    fc.assert(
      fc.property(fc.array(fc.record({ vi: name, en: name }), { maxLength: 12, size: "max" }), (names) => {
        const kinds = kindsToldApart(names.map((each, index) => ({ id: `id-${index}`, name: each })));
        for (const language of LANGUAGES) {
          expect(new Set(kinds.map((kind) => kind.name[language].toLowerCase())).size).toBe(names.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
