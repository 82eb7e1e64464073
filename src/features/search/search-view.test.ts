// @vitest-environment node
import { expect, it } from "vitest";
import { foldText } from "#src/lib/fold-text.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { aSupportLine } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { addressOf, indexEntries } from "./search-index.ts";
import { searchView } from "./search-view.ts";
import { searchWords } from "./search-words.ts";

const DATASET = demoDataset();
const INDEX = indexEntries(DATASET, "vi", vi, searchWords.vi);
const TRAINING = aSupportLine({ id: "ht-1", title: "Đào tạo nghề mây tre", communeId: "gia-minh", month: "2017-09" });

function viewOf(
  query: string,
  lines = [...(valueOf(DATASET.support)?.lines ?? []), TRAINING],
  titles: readonly string[] | null = [],
) {
  return searchView({
    query,
    index: INDEX,
    lines,
    titles: titles && lines.map(({ title }) => foldText(title)),
    dataset: DATASET,
    language: "vi",
    words: searchWords.vi,
  });
}
const titlesOf = (query: string) => viewOf(query).entries.map(({ title }) => title);

it("before anything is typed it lists every screen that needs no id", () => {
  const screens = viewOf("").entries.map(({ to }) => to);
  const all = Object.values(paths).flatMap(({ pattern }) => (pattern.includes(":") ? [] : [pattern]));
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
    hint: "Gia Minh, tháng 9/2017",
  });
});

it.each([
  ["doanh nghiep 07", "/enterprises/"],
  ["co quan cap tinh 03", "/agencies/"],
  ["day nghe", "/support"],
  ["lich bao cao", "/reporting"],
  ["tien do", "/pace"],
])("%s leads to %s", (query, path) => {
  expect(viewOf(query).entries[0]?.to).toContain(path);
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
  expect(viewOf("gia thinh", [TRAINING], null)).toMatchObject({ isWaiting: true, entries: [{ title: "Gia Thịnh" }] });
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
