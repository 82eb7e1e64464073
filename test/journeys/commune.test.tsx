import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { communeWords } from "#src/features/commune/commune-words.ts";
import { vi as words } from "#src/messages/vi.ts";
import { addressSearch, cardNames, plain, renderApp, renderOverview, waitForCards } from "./render-app.tsx";

describe("the way to a commune", () => {
  it("is its card; the filters come along, and the way back brings them again", async () => {
    const user = await renderOverview("/?period=2017-Q3&communes=gia-lac,gia-minh&lang=vi");
    const card = within(screen.getByRole("article", { name: "Gia Lạc" }));
    await user.click(card.getByRole("link", { name: "Gia Lạc" }));
    const title = await screen.findByRole("heading", { level: 1, name: words.commune.title("Gia Lạc") });
    expect(location.pathname).toBe("/communes/gia-lac");
    expect(addressSearch()).toBe("?period=2017-Q3&communes=gia-lac,gia-minh&lang=vi");
    expect(document.title).toContain("Gia Lạc");
    expect(title).toHaveFocus();
    await user.click(screen.getByRole("link", { name: words.app.home }));
    await waitForCards(["Gia Lạc", "Gia Minh"]);
    expect(location.pathname).toBe("/");
    expect(addressSearch()).toBe("?period=2017-Q3&communes=gia-lac,gia-minh&lang=vi");
  });

  it("is a step that back takes back", async () => {
    const user = await renderOverview();
    await user.click(within(screen.getByRole("article", { name: "Gia Minh" })).getByRole("link", { name: "Gia Minh" }));
    await screen.findByRole("heading", { level: 1, name: words.commune.title("Gia Minh") });
    history.back();
    await waitFor(() => expect(cardNames()).toHaveLength(9));
    expect(location.pathname).toBe("/");
  });
});

it("a link to the page that is open adds no step to go back", async () => {
  const user = await renderOverview("/?period=2017-Q3");
  const steps = history.length;
  await user.click(screen.getByRole("link", { name: new RegExp(words.app.title) }));
  expect(history.length).toBe(steps);
  expect(addressSearch()).toBe("?period=2017-Q3");
});

describe("the page of a commune", () => {
  it("tells its standing, criteria, support, sponsors over time, proposals and situation", async () => {
    await renderApp("/communes/gia-lac");
    await screen.findByRole("heading", { level: 1, name: words.commune.title("Gia Lạc") });
    for (const title of [
      words.commune.criteria,
      words.commune.support,
      words.commune.sponsors,
      words.commune.proposals,
      words.commune.situation,
    ]) {
      expect(screen.getByRole("region", { name: title })).toBeInTheDocument();
    }
    const sponsors = within(screen.getByRole("region", { name: words.commune.sponsors }));
    const texts = sponsors.getAllByRole("listitem").map((item) => item.textContent);
    expect(texts.some((text) => text?.includes("Cơ quan cấp tỉnh 03") && text.includes("tháng 3/2017"))).toBe(true);
    expect(texts.some((text) => text?.includes("Cơ quan cấp huyện 04") && text.includes("tháng 4/2017"))).toBe(true);
  });

  it.each(["quarter", "month", "half", "year"] as const)(
    "adds its support by %s up to its total, the figure of its card",
    async (grain) => {
      await renderApp(`/communes/gia-tien?by=${grain}`);
      const table = await screen.findByRole("table", { name: new RegExp(communeWords.vi.supportBy[grain]) });
      const cells = within(table)
        .getAllByRole("row")
        .map((row) => [...row.children].map((cell) => plain(cell.textContent)));
      const sums = cells.slice(1, -1).map((row) => Number(row[2]?.replaceAll(".", "").replace(",", ".")));
      expect(sums.reduce((sum, one) => sum + one, 0)).toBeCloseTo(425, 6);
      expect(cells.at(-1)?.[2]).toBe("425");
    },
  );

  it.each(["gia-vien", "%3Cscript%3E", "constructor"])(
    "of no commune, %s, is not found, and leads home with the filters",
    async (id) => {
      const user = await renderApp(`/communes/${id}?period=2017-Q3`);
      await screen.findByRole("heading", { level: 1, name: words.errors.communeNotFoundTitle });
      expect(screen.getByText(words.errors.communeNotFound(decodeURIComponent(id)))).toBeInTheDocument();
      const [home] = screen.getAllByRole("link", { name: words.app.home });
      if (home) await user.click(home);
      await waitFor(() => expect(cardNames()).toHaveLength(9));
      expect(addressSearch()).toBe("?period=2017-Q3");
    },
  );
});

it("an address that leads nowhere says so, in the shell, with a way on", async () => {
  const user = await renderApp("/nowhere/at/all");
  await screen.findByRole("heading", { level: 1, name: words.errors.notFoundTitle });
  expect(document.title).toContain(words.errors.notFoundTitle);
  await screen.findByText("Số liệu đến tháng 9/2017");
  await user.click(screen.getByRole("link", { name: words.app.home }));
  await waitFor(() => expect(cardNames()).toHaveLength(9));
});
