// @vitest-environment node
import { expect, it } from "vitest";
import { assembleDataset } from "#src/api/dataset.ts";
import { ready } from "#src/lib/loaded.ts";
import { ownWords, spoken } from "#src/messages/spoken.ts";
import { answersOfPublication, demoAnswers, demoDataset } from "#test/demo-dataset.ts";
import { foreignPublication } from "#test/foreign-publication.ts";
import { firstFigures } from "./first-figures.ts";

const said = (search = "", dataset = demoDataset()) => firstFigures(dataset, new URLSearchParams(search));

it("says the headline of an address in both languages, with up to when and that it is illustrative", () => {
  const told = said("period=2017-Q3");
  expect(told?.vi.sentence).toMatch(/^Quý III\/2017 /);
  expect(told?.en.sentence).toMatch(/^Q3 2017 /);
  expect(told?.vi.qualified).toBe("Số liệu đến tháng 9/2017 · cập nhật 28/09/2017 · Dữ liệu minh họa");
  expect(told?.vi.figures.map(([label]) => label)).toHaveLength(5);
  expect(said()?.vi.sentence).not.toBe(told?.vi.sentence);
});

it("tells the chart over time as the page begins with it: by quarter, and under one month by month", () => {
  const whole = said()?.vi.chart;
  expect(whole?.title.replaceAll("\u00a0", " ")).toBe(
    "Hỗ trợ theo quý. Cao nhất là Quý II/2017: 641,5 triệu đồng; Quý III/2017 đạt 72,8 % kế hoạch, chưa báo cáo 72 triệu đồng",
  );
  expect(said("period=2017-Q3")?.vi.chart?.title.replaceAll("\u00a0", " ")).toBe(
    "Hỗ trợ theo quý. Quý III/2017 đạt 72,8 % kế hoạch, chưa báo cáo 72 triệu đồng",
  );
  expect(whole?.bars.map(({ amount }) => amount)).toEqual(["419,5", "558", "332,5", "641,5", "548,5"]);
  expect(whole?.bars.some(({ isFaded }) => isFaded)).toBe(false);
  const month = said("period=2017-08")?.en.chart;
  expect(month?.title).toMatch(/^Support by month\. /);
  expect(month?.bars).toHaveLength(15);
  expect(month?.bars.flatMap(({ isFaded }, index) => (isFaded ? [] : [index]))).toEqual([13]);
});

it.each([
  ["a period that is none", "period=2017-Q9"],
  ["a commune that the data does not know", "communes=nowhere"],
  ["a choice given twice", "period=2017-Q3&period=2017-Q2"],
  ["a setting that is no filter", "by=month"],
])("says nothing where the page would first tell of %s", (_, search) => {
  expect(said(search)).toBeNull();
});

it("says nothing where a part of the data cannot be used, or the data is only tried", () => {
  const answers = demoAnswers();
  const error = { status: "error", problem: { kind: "unexpected", message: "" }, retry: () => undefined } as const;
  expect(said("", demoDataset({ proposals: error }))).toBeNull();
  const programme = answers.programme.status === "ready" ? answers.programme.value : null;
  const tried = { files: ["a.xlsx"], at: "2017-10-01T08:00:00+07:00" };
  expect(programme && said("", demoDataset({ programme: ready({ ...programme, trial: tried }) }))).toBeNull();
});

it("says the units of today where the address asks for them, and that it is under those", () => {
  const told = said("units=current&communes=gia-lac,gia-minh");
  expect(told?.vi.qualified).toContain("Theo đơn vị hiện nay");
  expect(told?.en.sentence).toContain("Gia Phong");
  expect(said("communes=gia-lac,gia-minh")?.en.sentence).not.toContain("Gia Phong");
});

it("says what of the data is in no figure", () => {
  const { proposals } = demoAnswers();
  if (proposals.status !== "ready") throw new Error("The demonstration has proposals");
  const row = { endpoint: "proposals", row: 99, id: "x", field: "status", value: "", reason: "empty" } as const;
  const dataset = demoDataset({ proposals: ready({ ...proposals.value, setAside: [row] }) });
  expect(said("", dataset)?.vi.doubts).toEqual([
    ["1 dòng bị để riêng, không cộng vào số liệu", "Xem lý do", "Tình trạng số liệu"],
  ]);
  expect(said("", dataset)?.en.doubts?.[0]?.[0]).toMatch(/1 row/);
  expect(said()?.vi.doubts).toEqual([]);
});

it("says which kinds of support the programme does not know", () => {
  const { programme } = demoAnswers();
  if (programme.status !== "ready") throw new Error("The demonstration has a programme");
  const [lost, ...kinds] = programme.value.kinds;
  const dataset = demoDataset({ programme: ready({ ...programme.value, kinds }) });
  expect(said("", dataset)?.vi.doubts).toEqual([[`Loại hỗ trợ chưa có trong danh mục, hiển thị theo mã: ${lost?.id}`]]);
});

it("speaks a programme's own words, and leaves none of them behind", () => {
  const foreign = said("", assembleDataset(answersOfPublication(foreignPublication())));
  expect(foreign?.vi.sentence).not.toMatch(/\bxã\b/);
  expect(ownWords("vi")).toEqual({});
  expect(spoken({ vi: { text: "9 xã" }, en: { text: "9 communes" } }).vi.text).toBe("9 xã");
});
