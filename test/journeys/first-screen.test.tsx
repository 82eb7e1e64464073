import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { cardWords } from "#src/features/overview/card-words.ts";
import { mapWords } from "#src/features/overview/map-words.ts";
import { vi as words } from "#src/messages/vi.ts";
import { timeWords } from "#src/views/time-words.ts";
import { cardNames, headline, lead, plain, renderOverview } from "./render-app.tsx";

const NINE = ["Gia Thắng", "Gia Phương", "Gia Lạc", "Gia Minh", "Gia Trung", "Gia Thịnh", "Liên Sơn", "Gia Hưng", "Gia Tiến"];

it("the first screen answers without a click: how many communes, how much, who is at standard, until when, and that it is illustrative", async () => {
  await renderOverview();
  expect(lead()).toContain("Đến tháng 9/2017");
  expect(lead()).toContain("9 xã");
  expect(lead()).toContain("2,5 tỷ đồng");
  expect(lead()).toContain("2/9 xã");
  expect(headline(words.figures.labels.delivered)).toContain("2,5 tỷ đồng");
  expect(headline(words.figures.labels.standard)).toContain("2/9 xã");
  expect(headline(words.figures.labels.standard)).toMatch(/Gia Hưng, Gia Tiến|Gia Tiến, Gia Hưng/);
  expect(screen.getAllByText("Dữ liệu minh họa", { exact: false }).length).toBeGreaterThan(0);
  expect(screen.getByText("Số liệu đến tháng 9/2017")).toBeInTheDocument();
  expect(document.title).toContain(words.app.title);
  expect(document.documentElement.lang).toBe("vi");
});

it("the exact sum is in reach of the rounded one", async () => {
  await renderOverview();
  expect(screen.getAllByTitle("2.500.000.000 đồng").length).toBeGreaterThan(0);
});

it("each commune has a card in the Decision's order, with its standing and who has it", async () => {
  await renderOverview();
  expect(cardNames()).toEqual(NINE);
  const giaTien = within(screen.getByRole("article", { name: "Gia Tiến" }));
  expect(giaTien.getByText("19/19 tiêu chí", { exact: false })).toBeInTheDocument();
  expect(giaTien.getByText(words.levels.standard)).toBeInTheDocument();
  expect(giaTien.getByText(/Cơ quan cấp huyện 02/)).toBeInTheDocument();
  expect(giaTien.getByRole("img", { name: /10\/2016.*9\/2017/ })).toBeInTheDocument();
  const giaMinh = plain(screen.getByRole("article", { name: "Gia Minh" }).textContent);
  expect(giaMinh).toContain("12/19 tiêu chí");
});

it("every panel has its heading, and none has failed", async () => {
  await renderOverview();
  for (const name of [cardWords.vi.title, words.overview.ranking.title, mapWords.vi.titles.criteria]) {
    expect(screen.getByRole("region", { name })).toBeInTheDocument();
  }
  expect(screen.getByRole("region", { name: new RegExp(`^${timeWords.vi.titleQuarter}`) })).toBeInTheDocument();
  expect(screen.getByRole("region", { name: new RegExp(`^${words.overview.attention.title}`) })).toBeInTheDocument();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  expect(screen.queryByText(words.states.loading)).not.toBeInTheDocument();
});

it("what needs attention is told once a commune, with its reasons and who must act, and the whole row leads there", async () => {
  const user = await renderOverview();
  const panel = within(
    screen.getByRole("region", { name: new RegExp(`^${words.overview.attention.title}: 16 việc \\(8 xã, 2 đơn vị\\)`) }),
  );
  const [first] = panel.getAllByRole("listitem");
  expect(plain(first?.textContent)).toContain(
    "Liên Sơn · 2 tháng liền chưa có hỗ trợ, Quý III 23,1 % kế hoạch · phụ trách: Cơ quan cấp tỉnh 07, Cơ quan cấp huyện 03",
  );
  expect(panel.getByRole("link", { name: /Liên Sơn · / })).toHaveAttribute("href", "/communes/lien-son");
  expect(panel.getByRole("link", { name: /Liên Sơn · / }).textContent).toBe(first?.textContent);
  await user.click(panel.getByRole("button", { name: "Xem cả 10 mục" }));
  expect(panel.getAllByRole("listitem")).toHaveLength(10);
});

it("a commune's proposals on the cards add up to the headline", async () => {
  await renderOverview();
  const open = cardNames().map((name) => {
    const card = screen.getByRole("article", { name }).textContent ?? "";
    return Number(/(\d+) chờ trả lời/.exec(card)?.[1] ?? 0);
  });
  const total = open.reduce((sum, count) => sum + count, 0);
  expect(headline(words.figures.labels.proposals)).toMatch(new RegExp(`^${total}\\D`));
});
