import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { communeWords } from "#src/features/commune/commune-words.ts";
import { communesWords } from "#src/features/communes/communes-words.ts";
import { mapWords } from "#src/features/overview/map-words.ts";
import { vi as words } from "#src/messages/vi.ts";
import { addressSearch, cardNames, headline, lead, renderApp, renderOverview } from "./render-app.tsx";
import { publication, serve } from "./serve.ts";

const TODAY = ["Đại Hoàng", "Gia Phong", "Gia Viễn", "Gia Hưng"];
const { currentUnits } = words.filters;
const NINE_ARE_FOUR = "Theo đơn vị hiện nay: 9 xã nay là 4.";

async function openCommunes(user: Awaited<ReturnType<typeof renderOverview>>) {
  await user.click(screen.getByRole("button", { name: /^Xã/ }));
  return screen.getByRole("checkbox", { name: currentUnits });
}

it("the nine become the four of today by one box among the communes, with the same sum, and come back", async () => {
  const user = await renderOverview();
  const delivered = headline(words.figures.labels.delivered);
  await user.click(await openCommunes(user));
  await waitFor(() => expect(cardNames()).toEqual(TODAY));
  expect(addressSearch()).toBe("?units=current");
  expect(headline(words.figures.labels.delivered)).toBe(delivered);
  expect(headline(words.figures.labels.standard)).toContain("–");
  expect(lead()).toContain("4 xã");
  expect(await screen.findByText(NINE_ARE_FOUR)).toBeVisible();
  expect(within(screen.getByRole("complementary", { name: words.app.freshness })).getByText(currentUnits)).toBeVisible();
  await user.click(screen.getByRole("button", { name: words.filters.remove(currentUnits) }));
  await waitFor(() => expect(cardNames()).toHaveLength(9));
  expect(addressSearch()).toBe("");
});

it("a commune that was chosen stands for what it lies in; whoever goes back has all of that chosen", async () => {
  const user = await renderOverview("/?communes=gia-thang");
  await user.click(await openCommunes(user));
  await waitFor(() => expect(cardNames()).toEqual(["Đại Hoàng"]));
  await user.click(screen.getByRole("button", { name: words.filters.remove(currentUnits) }));
  await waitFor(() => expect(cardNames()).toEqual(["Gia Thắng", "Gia Phương", "Gia Trung", "Gia Tiến"]));
  expect(addressSearch()).toBe("?communes=gia-phuong,gia-thang,gia-tien,gia-trung");
});

it("the page of a commune of then leads to that of today, which says whose figures it has, and the other way round", async () => {
  await renderApp("/communes/gia-thinh?units=current");
  await screen.findByRole("heading", { level: 1, name: words.commune.title("Gia Viễn") });
  expect(screen.getByText(communeWords.vi.madeOf("Gia Thịnh"))).toBeVisible();
});

it("the address of a unit of today, under those of then, leads to the communes that lie in it", async () => {
  await renderApp("/communes/14524-2025-07-01");
  expect(await screen.findByText(communeWords.vi.todayOnly("Gia Phong"))).toBeVisible();
  for (const name of ["Gia Lạc", "Gia Minh"]) {
    expect(screen.getByRole("link", { name: words.commune.title(name) })).toBeVisible();
  }
  expect(screen.getByRole("link", { name: communeWords.vi.showToday })).toHaveAttribute(
    "href",
    "/communes/14524-2025-07-01?units=current",
  );
});

it("a commune of then says what it belongs to now, by the table and not by its own row", async () => {
  const communes = publication.communes.map((commune) =>
    commune.id === "gia-lac" ? { ...commune, successor: { code: "1", name: "xã Khác" } } : commune,
  );
  serve({ communes });
  await renderApp("/communes/gia-lac");
  expect(await screen.findByText(communeWords.vi.successor("xã Gia Phong"))).toBeVisible();
  expect(screen.queryByText(communeWords.vi.successor("xã Khác"))).not.toBeInTheDocument();
});

it("two communes of then are compared as what they lie in, once where that is one", async () => {
  await renderApp("/compare?mode=communes&of=gia-thinh,gia-hung,lien-son&units=current");
  const title = await screen.findByRole("heading", { level: 1, name: /Gia Viễn/ });
  expect(title.textContent).toContain("Gia Hưng");
  expect(screen.getByRole("row", { name: /Tiêu chí đạt/ }).textContent).toContain(words.states.unknown);
});

it("what is told of the files is of the units of then, and does not offer the others", async () => {
  const user = await renderApp("/data?units=current");
  expect(await screen.findByRole("heading", { level: 1, name: /khớp 3\/3/ })).toBeVisible();
  await user.click(screen.getByRole("button", { name: /^Xã/ }));
  expect(screen.queryByRole("checkbox", { name: currentUnits })).not.toBeInTheDocument();
  expect(screen.getByRole("checkbox", { name: /Gia Thịnh/ })).toBeInTheDocument();
});

it("a programme without a table has no such choice, and says that the address asks for none", async () => {
  const { unitChanges: _, ...programme } = publication.programme;
  serve({ programme });
  const user = await renderOverview("/?units=current");
  expect(cardNames()).toHaveLength(9);
  expect(screen.getByText(words.filters.problem("Địa giới", "current"))).toBeVisible();
  await user.click(screen.getByRole("button", { name: /^Xã/ }));
  expect(screen.queryByRole("checkbox", { name: currentUnits })).not.toBeInTheDocument();
});

it("where nothing is known of the criteria of new units it is said why, and no number stands for it", async () => {
  const why = "chưa có số liệu của các đơn vị mới";
  await renderOverview("/?units=current");
  await waitFor(() => expect(cardNames()).toEqual(TODAY));
  const ranking = screen.getByRole("region", { name: "Xã nhận nhiều hỗ trợ xếp trước" });
  expect(ranking.textContent).toContain(why);
  expect(screen.getByRole("region", { name: mapWords.vi.titles.criteria }).textContent).toContain(why);
  cleanup();
  await renderApp("/criteria?units=current");
  expect(await screen.findByRole("heading", { level: 1, name: new RegExp(why) })).toBeVisible();
  const planning = screen.getByRole("row", { name: /^1\. Quy hoạch/ });
  expect(within(planning).getAllByRole("cell")[0]?.textContent).toBe("–");
  expect(screen.queryByText(/0 lượt tiêu chí/)).not.toBeInTheDocument();
});

it("what nobody knows of the units of today is no zero: neither in the criteria of all nor in those of one", async () => {
  await renderApp("/criteria?units=current");
  const table = await screen.findByRole("table", { name: communesWords.vi.criteria.title });
  const missing = within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getAllByRole("cell")[0]?.textContent);
  expect(missing).toHaveLength(19);
  expect(new Set(missing)).toEqual(new Set(["–"]));
});
