// @vitest-environment node
import { expect, it } from "vitest";
import { underCurrentUnits } from "#src/api/under-current-units.ts";
import { day } from "#src/domain/month.ts";
import { foldText } from "#src/lib/fold-text.ts";
import { mapLoaded, ready, valueOf } from "#src/lib/loaded.ts";
import { isOfEntry, paths } from "#src/lib/paths.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { aCommune, aProgramme, aSupportLine } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { heldLines } from "#test/held-lines.ts";
import { findIn } from "./find.ts";
import { addressOf, indexEntries } from "./search-index.ts";
import { searchView } from "./search-view.ts";
import { searchWords } from "./search-words.ts";

const DATASET = demoDataset();
const INDEX = indexEntries(DATASET, "vi", vi, searchWords.vi);
const TRAINING = aSupportLine({ id: "ht-1", title: "Đào tạo nghề mây tre", communeId: "gia-minh", month: "2017-09" });

function viewOf(
  query: string,
  lines = [...(valueOf(mapLoaded(DATASET.support, heldLines))?.lines ?? []), TRAINING],
  isFolded = true,
) {
  return searchView({
    query,
    index: INDEX,
    lines,
    folded: isFolded ? { titles: lines.map(({ title }) => foldText(title)), ids: lines.map(({ id }) => foldText(id)) } : null,
    dataset: DATASET,
    language: "vi",
    words: searchWords.vi,
  });
}
const titlesOf = (query: string) => viewOf(query).entries.map(({ title }) => title);

it("before anything is typed it lists every screen that needs no id", () => {
  const screens = viewOf("").entries.map(({ to }) => to);
  // Where figures are entered is for those who enter them, and only where the source takes entries: the navigation leads there.
  const all = Object.values(paths).flatMap(({ pattern }) => (pattern.includes(":") || isOfEntry(pattern) ? [] : [pattern]));
  expect(screens.toSorted()).toEqual(all.toSorted());
});

it.each(["gia thinh", "GIA THỊNH", "Gia Thịnh".normalize("NFD")])("%j leads to the commune first", (query) => {
  const [first] = viewOf(query).entries;
  expect(first).toMatchObject({ kind: "commune", title: "Gia Thịnh", to: "/communes/gia-thinh" });
});

it("dao tao finds the criterion and the line, with where and when", () => {
  const { entries } = viewOf("dao tao");
  expect(entries.map(({ kind }) => kind)).toContain("criterion");
  expect(entries.find(({ key }) => key === "line:ht-1")).toMatchObject({
    title: "Đào tạo nghề mây tre",
    hint: "Gia Minh, tháng 9/2017 · ht-1",
  });
});

it.each([
  ["doanh nghiep 07", "/enterprises/"],
  ["co quan cap tinh 03", "/agencies/"],
  ["day nghe", "/support"],
  ["lich bao cao", "/reporting"],
  ["tien do", "/pace"],
  ["14506", "/communes/gia-thang"],
  ["DN-07", "/enterprises/dn-07"],
])("%s leads to %s", (query, path) => {
  expect(viewOf(query).entries[0]?.to).toContain(path);
});

it("finds a line by its id, once, before what only has words like it", () => {
  const lines = [aSupportLine({ id: "ht-0129" }), aSupportLine({ id: "ht-012", title: "Theo ht-012" }), TRAINING];
  expect(viewOf("HT-012", lines).entries.map(({ key }) => key)).toEqual(["line:ht-012", "line:ht-0129"]);
});

it("finds a proposal by its words and by its id, and leads to it in the list of its commune", () => {
  const [proposal] = valueOf(DATASET.proposals) ?? [];
  for (const query of ["xi mang be tong hoa 600", proposal?.id ?? ""]) {
    expect(viewOf(query).entries[0]).toMatchObject({
      kind: "proposal",
      title: proposal?.text,
      hint: "Gia Thắng, 22/07/2016 · kn-01",
      search: { communes: "gia-thang", status: "done", proposal: "kn-01" },
    });
  }
});

it("says the unit above a commune and its code, unless its name has it already", () => {
  const parent = { name: "Gia Viễn", level: "huyện" };
  const communes = [
    aCommune({ id: "a", name: "Gia Hưng (huyện Gia Viễn)", parent }),
    aCommune({ id: "b", name: "Gia Minh", parent, code: "14506" }),
  ];
  const index = indexEntries({ ...DATASET, communes: ready(communes) }, "vi", vi, searchWords.vi);
  const hints = index.filter(({ entry }) => entry.key.startsWith("commune:")).map(({ entry }) => entry.hint);
  expect(hints).toEqual(["", "Gia Viễn · mã 14506"]);
});

const TODAY = underCurrentUnits(DATASET);

it.each([
  ["vi", vi, "gia thang", "Gia Thắng, nay thuộc Đại Hoàng", "/communes/14500-2025-07-01"],
  ["vi", vi, "14506", "Gia Thắng, nay thuộc Đại Hoàng", "/communes/14500-2025-07-01"],
  ["vi", vi, "lien son", "Liên Sơn, nay thuộc Gia Hưng", "/communes/14482-2025-07-01"],
  ["en", en, "gia thang", "Gia Thắng, now in Đại Hoàng", "/communes/14500-2025-07-01"],
] as const)("under the units of today, %s: %s leads to what it lies in, and says so", (language, t, query, title, to) => {
  const index = indexEntries(TODAY, language, t, searchWords[language]);
  const [first] = findIn(index, foldText(query));
  expect(first?.entry).toMatchObject({ kind: "commune", title, to });
});

it("under the units of today a name of today leads to its commune, and to none of those that lie in it", () => {
  const index = indexEntries(TODAY, "vi", vi, searchWords.vi);
  const found = (query: string) =>
    findIn(index, foldText(query)).flatMap(({ entry }) => (entry.kind === "commune" ? [entry] : []));
  expect(found("dai hoang").map(({ title }) => title)).toEqual(["Đại Hoàng"]);
  const names = found("gia").map(({ title }) => title);
  expect(new Set(names).size).toBe(names.length);
});

it.each([
  ["dai hoang", ["Đại Hoàng (theo đơn vị hiện nay)", "/communes/14500-2025-07-01?period=2017-Q3&units=current"]],
  ["gia hung", ["Gia Hưng", "/communes/gia-hung?period=2017-Q3"]],
])(
  "under the units of then %s leads to the unit that bears it, and to its figures of today where that is one of today",
  (query, first) => {
    const found = findIn(INDEX, foldText(query)).map(({ entry }) => [entry.title, addressOf(entry, "?period=2017-Q3")]);
    expect(found[0]).toEqual(first);
  },
);

it.each([
  ["gia hung", ["Gia Hưng", "Gia Hưng (theo đơn vị hiện nay)"]],
  ["14500", ["Gia Phương", "Đại Hoàng (theo đơn vị hiện nay)"]],
])("what one of then and another of today bear, %s, is told of both", (query, expected) => {
  const titles = findIn(INDEX, foldText(query)).flatMap(({ entry }) => (entry.kind === "commune" ? [entry.title] : []));
  expect(titles).toEqual(expected);
});

it("a unit of today that the publication has a row for is found once", () => {
  const row = aCommune({ id: "own", name: "Đại Hoàng", code: "14500", validFrom: day("2025-07-01") });
  const communes = ready([...(valueOf(DATASET.communes) ?? []), row]);
  const index = indexEntries({ ...DATASET, communes }, "vi", vi, searchWords.vi);
  expect(findIn(index, foldText("dai hoang")).map(({ entry }) => entry.key)).toEqual(["commune:own"]);
});

it("an area is found by its name, with its level and code, and leads to the overview of it without the communes chosen", () => {
  const programme = aProgramme({
    areaLevels: [{ id: "province", one: { vi: "tỉnh", en: "province" } }],
    areas: [{ id: "nb", name: "Ninh Bình", level: "province", code: "37" }],
  });
  const index = indexEntries({ ...DATASET, programme: ready(programme) }, "vi", vi, searchWords.vi);
  for (const query of ["ninh binh", "Bình Ninh"]) {
    const [first] = findIn(index, foldText(query));
    expect(first?.entry).toMatchObject({ kind: "area", title: "Ninh Bình", hint: "tỉnh · mã 37" });
    expect(first && addressOf(first.entry, "?communes=gia-minh&period=2017-Q3&units=current")).toBe(
      "/?period=2017-Q3&units=current&area=nb",
    );
  }
});

it("shows at most eight lines, and the way to all of them", () => {
  const lines = Array.from({ length: 30 }, (_, place) =>
    aSupportLine({ id: `ht-${place}`, title: `Cấp giống lúa đợt ${place}` }),
  );
  const { entries } = viewOf("giống lúa", lines);
  expect(entries.filter(({ key }) => key.startsWith("line:"))).toHaveLength(8);
  expect(entries.at(-1)).toMatchObject({
    title: "Xem cả 30 nội dung hỗ trợ có “giống lúa”",
    to: "/support",
    search: { q: "giống lúa" },
  });
});

it("says that it waits for the lines' titles, and finds the rest meanwhile", () => {
  expect(viewOf("gia thinh", [TRAINING], false)).toMatchObject({ isWaiting: true, entries: [{ title: "Gia Thịnh" }] });
  expect(titlesOf("zzzz")).toEqual([]);
});

it("takes the filters along, but not where they could hide what was found", () => {
  const carried = "?period=2017-Q3&communes=gia-minh&lang=en";
  const [commune] = viewOf("gia thinh").entries;
  const line = viewOf("dao tao").entries.find(({ kind }) => kind === "line");
  const kind = viewOf("day nghe").entries.find((entry) => entry.kind === "kind");
  expect(commune && addressOf(commune, carried)).toBe(`/communes/gia-thinh${carried}`);
  expect(line && addressOf(line, carried)).toBe("/support?lang=en&line=ht-1");
  expect(kind && addressOf(kind, carried)).toBe("/support?period=2017-Q3&communes=gia-minh&lang=en&kinds=vocationalTraining");
  expect(commune && addressOf(commune, "")).toBe("/communes/gia-thinh");
});

it("in English the screens and kinds go by their English names", () => {
  const index = indexEntries(DATASET, "en", en, searchWords.en);
  expect(index.map(({ entry }) => entry.title)).toEqual(expect.arrayContaining(["Reporting calendar", "Vocational training"]));
});
