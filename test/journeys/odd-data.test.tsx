import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { vi as words } from "#src/messages/vi.ts";
import { unknownKindsWords } from "#src/views/unknown-kinds-words.ts";
import { cardNames, headline, lead, plain, renderApp, renderOverview } from "./render-app.tsx";
import { publication, serve, serveLines } from "./serve.ts";

const { figures, overview } = words;
const [firstLine] = publication.support;
const [firstProposal] = publication.proposals;

function cardOf(name: string): string {
  return plain(screen.getByRole("article", { name }).textContent);
}

it("a kind that the programme does not know counts, under its id, with a notice", async () => {
  serveLines((lines) => [...lines, { ...firstLine, id: "ht-new", kind: "treePlanting", delivered: 500_000_000 }]);
  const user = await renderOverview();
  expect(await screen.findByText(unknownKindsWords.vi.banner("treePlanting"))).toBeInTheDocument();
  expect(lead()).toContain("3 tỷ đồng");
  await user.click(screen.getByRole("checkbox", { name: "treePlanting" }));
  await waitFor(() => expect(headline(figures.labels.delivered)).toMatch(/^500 triệu đồng/));
  expect(screen.queryByRole("button", { name: words.filters.dismiss })).not.toBeInTheDocument();
});

it("a commune without a line has its card, with nothing in it and no error", async () => {
  serveLines((lines) => lines.filter(({ communeId }) => communeId !== "gia-minh"));
  await renderOverview("/?communes=gia-minh");
  expect(cardNames()).toEqual(["Gia Minh"]);
  expect(cardOf("Gia Minh")).toContain("12/19 tiêu chí");
  expect(cardOf("Gia Minh")).not.toMatch(/NaN|undefined|Infinity/);
  expect(headline(figures.labels.completion)).toContain(figures.noPlan);
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  const attention = within(screen.getByRole("region", { name: new RegExp(`^${overview.attention.title}`) }));
  expect(
    attention.getByRole("link", { name: /Gia Minh · chưa có hỗ trợ nào từ khi triển khai · phụ trách: / }),
  ).toBeInTheDocument();
});

describe("names", () => {
  const renamed = (name: string) => ({
    communes: publication.communes.map((commune) => (commune.id === "gia-minh" ? { ...commune, name } : commune)),
    agencies: publication.agencies.map((agency) => (agency.id === "cq-tinh-04" ? { ...agency, name } : agency)),
  });

  it("of two hundred characters are shown whole", async () => {
    const name = `Xã ${"Gia Minh rất dài ".repeat(12)}`.slice(0, 200).trim();
    serve(renamed(name));
    await renderOverview();
    const card = screen.getByRole("article", { name });
    expect(within(card).getByRole("link", { name })).toBeInTheDocument();
    expect(card).toHaveTextContent(name);
  });

  it("that look like markup are text", async () => {
    const name = "<img src=x onerror=alert(1)>";
    serve(renamed(name));
    const user = await renderOverview();
    const card = within(screen.getByRole("article", { name }));
    expect(card.getByRole("link", { name })).toBeInTheDocument();
    expect(document.querySelector("img")).toBeNull();
    await user.click(card.getByRole("link", { name }));
    await screen.findByRole("heading", { level: 1, name: words.commune.title(name) });
    expect(document.querySelector("img")).toBeNull();
    expect(document.title).toContain(name);
  });

  it("in decomposed Unicode are the same names", async () => {
    serve(renamed("Gia Thịnh Vượng".normalize("NFD")));
    await renderOverview();
    expect(screen.getByRole("article", { name: "Gia Thịnh Vượng".normalize("NFC") })).toBeInTheDocument();
  });
});

describe("those in charge", () => {
  it.each([
    ["2017-Q1", "Cơ quan cấp tỉnh 03", "Cơ quan cấp huyện 04"],
    ["2017-Q2", "Cơ quan cấp huyện 04", "Cơ quan cấp tỉnh 03"],
    ["2017-03", "Cơ quan cấp tỉnh 03", "Cơ quan cấp huyện 04"],
  ])("in %s are %s and not %s: the assignment changed at the end of 2017-03", async (period, then, otherwise) => {
    await renderOverview(`/?period=${period}&communes=gia-lac`);
    await waitFor(() => expect(cardOf("Gia Lạc")).toContain(then));
    expect(cardOf("Gia Lạc")).not.toContain(otherwise);
  });
});

it("three blanks are told apart: a reported zero, not reported, and help without a money value", async () => {
  const blank = { ...firstLine, communeId: "gia-minh", month: "2017-09" };
  const { planned: _planned, delivered: _delivered, ...noMoney } = blank;
  serveLines((lines) => [
    ...lines.filter(({ communeId }) => !["gia-minh", "gia-lac", "gia-trung"].includes(communeId)),
    { ...noMoney, id: "a" },
    { ...blank, id: "b", communeId: "gia-lac", planned: 5_000_000, delivered: null },
    { ...blank, id: "c", communeId: "gia-trung", planned: 5_000_000, delivered: 0 },
  ]);
  await renderOverview("/?period=2017-09");
  await waitFor(() => expect(cardOf("Gia Minh")).toContain(words.states.notApplicable));
  expect(cardOf("Gia Lạc")).toContain(words.states.notReported);
  expect(cardOf("Gia Lạc")).not.toMatch(/\b0 %/);
  expect(cardOf("Gia Trung")).toContain(figures.ofPlan("0 %"));
});

it("a proposal of a commune that is not in the list is set aside, so that the cards still add up to the headline", async () => {
  serve({ proposals: [...publication.proposals, { ...firstProposal, id: "kn-lost", communeId: "gia-vien", status: "open" }] });
  await renderOverview();
  await screen.findByText(words.app.setAside(1));
  const open = cardNames().map((name) => Number(/(\d+) chờ trả lời/.exec(cardOf(name))?.[1] ?? 0));
  expect(headline(figures.labels.proposals)).toMatch(new RegExp(`^${open.reduce((sum, count) => sum + count, 0)} `));
});

it("months after the last with data are in no figure", async () => {
  serveLines((lines) => [...lines, { ...firstLine, id: "ht-ahead", month: "2017-10", delivered: 900_000_000 }]);
  await renderOverview();
  expect(lead()).toContain("2,5 tỷ đồng");
});

it("the last quarter with a month to come is marked, and compared like for like", async () => {
  serve({ programme: { ...publication.programme, dataThrough: "2017-08" } });
  await renderOverview("/?period=2017-Q3");
  expect(screen.getByRole("radio", { name: `Quý III/2017 (${words.filters.partial(2, 3)})` })).toBeChecked();
  expect(screen.getByText("Số liệu đến tháng 8/2017")).toBeInTheDocument();
  expect(lead()).toMatch(/^Quý III\/2017 \(2\/3 tháng\) đạt /);
  await waitFor(() => expect(cardOf("Gia Tiến")).toContain("so 2 tháng (7–8 với 4–5)"));
});

it("the same sentence twice in a commune's situation is no trouble", async () => {
  const twice = publication.communes.map((commune) => ({
    ...commune,
    situation: { ...commune.situation, advantages: ["Gần quốc lộ", "Gần quốc lộ"] },
  }));
  serve({ communes: twice });
  await renderApp("/communes/gia-minh");
  expect(await screen.findByText("Gần quốc lộ")).toBeInTheDocument();
});

it("a programme that is not illustrative does not say that it is", async () => {
  serve({ programme: { ...publication.programme, illustrative: false } });
  await renderOverview();
  expect(screen.queryByText(words.app.illustrative, { exact: false })).not.toBeInTheDocument();
});
