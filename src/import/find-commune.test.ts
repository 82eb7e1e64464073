// @vitest-environment node
import { expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { demoBase } from "#test/import-forms.ts";
import { findCommune } from "./find-commune.ts";
import type { CommuneNaming } from "./form-record.ts";
import { lookupsOf } from "./lookups.ts";
import { baseOfAnswers } from "./publication-after.ts";

const DEMO = lookupsOf(demoBase([]));
const [THANG] = illustrativePublication().communes;

function found(naming: CommuneNaming, lookups = DEMO, answers: Record<string, string> = {}) {
  const result = findCommune(naming, lookups, (id) => answers[id] ?? null);
  if (result.kind !== "ask") return result;
  const { id, type, choices, suggested } = result.asked;
  return { asked: id, type, choices: choices(), suggested };
}

it.each<[string, CommuneNaming, string]>([
  ["its official code", { code: "14506" }, "gia-thang"],
  ["its code, whatever the marks of the name beside it", { code: "14506", name: "Xã GIA THANG" }, "gia-thang"],
  ["its id", { code: "gia-thang" }, "gia-thang"],
  ["the code behind the name, as our own form has it", { name: "Gia Thắng (14506)" }, "gia-thang"],
  ["its name and the district of the programme", { name: "Gia Lạc", parent: "huyện Gia Viễn" }, "gia-lac"],
  ["its name and the district within its province", { name: "xã Gia Lạc", parent: "H. Gia Viễn, tỉnh Ninh Bình" }, "gia-lac"],
  ["its name with the district behind it", { name: "Gia Minh - Gia Viễn" }, "gia-minh"],
  ["its name with the district behind a comma", { name: "Gia Minh, huyện Gia Viễn" }, "gia-minh"],
  ["its name with the district in brackets", { name: "xã Gia Minh (Gia Viễn)" }, "gia-minh"],
  ["a name in old spelling of its tones, folded", { name: "X. gia lac", parent: "GIA VIEN" }, "gia-lac"],
])("a commune is known by %s", (_, naming, id) => {
  expect(found(naming)).toEqual({ kind: "found", value: id });
});

const ALL = [
  "gia-thang",
  "gia-phuong",
  "gia-lac",
  "gia-minh",
  "gia-trung",
  "gia-thinh",
  "lien-son",
  "gia-hung",
  "gia-tien",
  "leave-out",
];

it.each<[string, CommuneNaming, object]>([
  ["a name alone", { name: "Xã Gia Lạc" }, { asked: "commune:gia lac", type: "commune", choices: ALL, suggested: "gia-lac" }],
  [
    "a name of another district",
    { name: "Gia Lạc", parent: "huyện Nho Quan" },
    { asked: "commune:gia lac, nho quan", type: "commune", choices: ["gia-lac", "leave-out"], suggested: null },
  ],
  [
    "a code that speaks for one and a name that speaks for another",
    { code: "14500", name: "Gia Lạc" },
    { asked: "commune:14500 gia lac", type: "commune", choices: ["gia-phuong", "gia-lac", "leave-out"], suggested: null },
  ],
  [
    "a name with a code that is none of the programme's",
    { code: "99999", name: "Gia Lạc" },
    { asked: "commune:99999 gia lac", type: "commune", choices: ["gia-lac", "leave-out"], suggested: null },
  ],
  [
    "a unit of after the mergers, which is counted for a commune on request only",
    { name: "xã Đại Hoàng", parent: "tỉnh Ninh Bình" },
    {
      asked: "successor:dai hoang, ninh binh",
      type: "successor",
      choices: ["gia-thang", "gia-phuong", "gia-trung", "gia-tien", "leave-out"],
      suggested: null,
    },
  ],
  [
    "a new unit under an old one's code",
    { code: "14500", name: "Đại Hoàng" },
    {
      asked: "successor:14500 dai hoang",
      type: "successor",
      choices: ["gia-thang", "gia-phuong", "gia-trung", "gia-tien", "leave-out"],
      suggested: null,
    },
  ],
  [
    "a new unit by its code",
    { code: "14482", name: "Gia Hưng" },
    { asked: "successor:14482 gia hung", type: "successor", choices: ["lien-son", "gia-hung", "leave-out"], suggested: null },
  ],
])("%s is asked", (_, naming, asked) => {
  expect(found(naming)).toEqual(asked);
});

it("an answer is taken, and one that names no commune is not", () => {
  expect(found({ name: "Gia Lạc" }, DEMO, { "commune:gia lac": "gia-minh" })).toEqual({ kind: "found", value: "gia-minh" });
  expect(found({ name: "Gia Lạc" }, DEMO, { "commune:gia lac": "leave-out" })).toEqual({ kind: "left-out" });
  expect(found({ name: "Gia Lạc" }, DEMO, { "commune:gia lac": "gone" })).toMatchObject({ asked: "commune:gia lac" });
});

it.each<[string, CommuneNaming, object]>([
  ["nothing", { name: " " }, { code: "no-commune", values: {} }],
  [
    "a name that is near one",
    { name: "Gia Thăg" },
    { code: "unknown-commune", values: { text: "Gia Thăg", candidates: "Gia Thắng" } },
  ],
  [
    "a name in a district",
    { name: "TC", parent: "huyện GIA VIỄN" },
    { code: "unknown-commune", values: { text: "TC", parent: "huyện GIA VIỄN" } },
  ],
  ["a name that is near none", { name: "Yên Thành" }, { code: "unknown-commune", values: { text: "Yên Thành" } }],
])("%s is no commune", (_, naming, problem) => {
  expect(found(naming)).toEqual({ kind: "problem", ...problem });
});

it("a code without the zero that it begins with is the same code", () => {
  if (!THANG) throw new Error("The illustrative publication has no commune");
  const lookups = lookupsOf(baseOfAnswers({ ...illustrativePublication(), communes: [{ ...THANG, code: "00506" }] }));
  expect(found({ code: "506" }, lookups)).toEqual({ kind: "found", value: "gia-thang" });
});

it("a name that several share is asked, with all of them, and told apart by its parent, its type or its marks", () => {
  if (!THANG) throw new Error("The illustrative publication has no commune");
  const { code: _, successor: __, ...commune } = THANG;
  const communes = [
    { ...commune, id: "a", name: "Gia Tân", parent: { name: "Gia Viễn", level: "huyện" } },
    { ...commune, id: "b", name: "Gia Tân", parent: { name: "Nho Quan", level: "huyện" } },
    { ...commune, id: "c", name: "Gia Tấn", type: "township" as const },
  ];
  const lookups = lookupsOf(baseOfAnswers({ ...illustrativePublication(), communes }));
  const choices = ["a", "b", "c", "leave-out"];
  expect(found({ name: "Gia Tan" }, lookups)).toMatchObject({ choices, suggested: null });
  expect(found({ name: "Gia Tấn" }, lookups)).toMatchObject({ choices, suggested: "c" });
  expect(found({ name: "TT. Gia Tân" }, lookups)).toMatchObject({ choices, suggested: "c" });
  expect(found({ name: "Gia Tân", parent: "Nho Quan" }, lookups)).toEqual({ kind: "found", value: "b" });
  expect(found({ name: "Gia Tân", parent: "Gia Viễn" }, lookups)).toMatchObject({ choices: ["a", "c", "leave-out"] });
});
