import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { areaPanelWords } from "#src/features/overview/area-words.ts";
import { vi as words } from "#src/messages/vi.ts";
import { addressSearch, cardNames, headline, lead, plain, renderApp, renderOverview, waitForCards } from "./render-app.tsx";
import { publication, serve } from "./serve.ts";

/** The nine in two clusters and their groups; the last lies in none. Two groups are called alike. */
const HOMES = ["dong-1", "dong-1", "dong-2", "dong", "tay-1", "tay-1", "tay-1", "tay", undefined];
const communes = publication.communes.map((commune, at) => ({ ...commune, areaId: HOMES[at] }));
const NAMES = communes.map(({ name }) => name);
const programme = {
  ...publication.programme,
  areaLevels: [
    { id: "cluster", one: { vi: "cụm", en: "cluster" }, many: { vi: "cụm", en: "clusters" } },
    { id: "group", one: { vi: "nhóm", en: "group" } },
  ],
  areas: [
    { id: "dong", name: "Cụm Đông", level: "cluster" },
    { id: "tay", name: "Cụm Tây", level: "cluster" },
    { id: "dong-1", name: "Nhóm 1", level: "group", parentId: "dong" },
    { id: "dong-2", name: "Nhóm 2", level: "group", parentId: "dong" },
    { id: "tay-1", name: "Nhóm 1", level: "group", parentId: "tay" },
  ],
};

function panel(title: string) {
  return within(screen.getByRole("region", { name: title }));
}

async function rowsOf(title: string): Promise<string[][]> {
  const table = await within(await screen.findByRole("region", { name: title })).findByRole("table");
  return within(table)
    .getAllByRole("row")
    .map((row) => [...row.querySelectorAll("th, td")].map((cell) => plain(cell.textContent)));
}

function steps(): [string, string | null][] {
  const trail = within(screen.getByRole("navigation", { name: "Địa bàn đang xem" }));
  return trail
    .getAllByRole("listitem")
    .map((item) => [
      item.querySelector("a")?.textContent ?? item.textContent,
      item.querySelector("a")?.getAttribute("href") ?? null,
    ]);
}

describe("areas above the communes", () => {
  beforeEach(() => serve({ programme, communes }));

  it("stand by themselves on another site, level by level, and say where there is no level below", async () => {
    await renderApp("/embed/areas?period=2017");
    const rows = await rowsOf("Theo cụm");
    expect(rows.map(([name, count]) => [name, count]).slice(-2)).toEqual([
      ["Xã không thuộc đơn vị nào ở trên", "1"],
      ["Cộng", "9"],
    ]);
    cleanup();
    await renderApp("/embed/areas?area=dong");
    expect((await rowsOf("Theo nhóm")).at(-1)?.[1]).toBe("4");
    cleanup();
    await renderApp("/embed/areas?area=dong-1");
    expect(await screen.findByText(areaPanelWords.vi.none)).toBeInTheDocument();
  });

  it("are a panel of the overview that adds up to the whole, and leads down level by level", async () => {
    const user = await renderOverview("/?period=2017");
    const [heading, ...rows] = await rowsOf("Theo cụm");
    expect(heading?.[0]).toBe("Cụm");
    expect(rows.map(([name, count]) => [name, count])).toEqual([
      expect.arrayContaining(["4"]),
      expect.arrayContaining(["4"]),
      ["Xã không thuộc đơn vị nào ở trên", "1"],
      ["Cộng", "9"],
    ]);
    await user.click(panel("Theo cụm").getByRole("link", { name: "Cụm Đông" }));
    await waitFor(() => expect(addressSearch()).toBe("?period=2017&area=dong"));
    await waitForCards(NAMES.slice(0, 4));
    expect(headline(words.figures.labels.coverage)).toContain("/4 xã");
    expect((await rowsOf("Theo nhóm")).map(([name, count]) => [name, count]).slice(1)).toEqual(
      expect.arrayContaining([
        ["Nhóm 1", "2"],
        ["Nhóm 2", "1"],
        ["Xã không thuộc đơn vị nào ở trên", "1"],
        ["Cộng", "4"],
      ]),
    );
    await user.click(panel("Theo nhóm").getByRole("link", { name: "Nhóm 1" }));
    await waitForCards(NAMES.slice(0, 2));
    expect(screen.queryByRole("region", { name: /^Theo (cụm|nhóm|địa bàn)$/ })).toBeNull();
    await waitFor(() =>
      expect(steps()).toEqual([
        [publication.programme.area.name, "/?period=2017"],
        ["Cụm Đông", "/?period=2017&area=dong"],
        ["Nhóm 1", null],
      ]),
    );
    await user.click(screen.getByRole("link", { name: "Cụm Đông" }));
    await waitForCards(NAMES.slice(0, 4));
  });

  it("are another page where a link leads down: it starts at its top, at the heading; Back leads to the heading, and the bar's choice stays in the bar", async () => {
    const user = await renderOverview();
    const scrolled = vi.spyOn(window, "scrollTo").mockImplementation(() => {});
    await rowsOf("Theo cụm");
    await user.click(panel("Theo cụm").getByRole("link", { name: "Cụm Đông" }));
    await waitForCards(NAMES.slice(0, 4));
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
    expect(scrolled).toHaveBeenCalledExactlyOnceWith(0, 0);
    const control = await screen.findByRole("combobox", { name: "Địa bàn" });
    await user.selectOptions(control, "tay-1");
    await waitForCards(NAMES.slice(4, 7));
    expect(screen.getByRole("heading", { level: 1 })).not.toHaveFocus();
    act(() => history.back());
    await waitForCards(NAMES.slice(0, 4));
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
    expect(scrolled).toHaveBeenCalledOnce();
  });

  it("are chosen in the bar, each under the one that it lies in, and taken back by a chip that tells equal names apart", async () => {
    const user = await renderOverview();
    const control = await screen.findByRole("combobox", { name: "Địa bàn" });
    expect(
      within(control)
        .getAllByRole("option")
        .map(({ textContent }) => textContent?.replaceAll("\u2003", "> ")),
    ).toEqual(["Địa bàn: Tất cả", "Cụm Đông", "> Nhóm 1 (Cụm Đông)", "> Nhóm 2", "Cụm Tây", "> Nhóm 1 (Cụm Tây)"]);
    await user.selectOptions(control, "tay-1");
    await waitForCards(NAMES.slice(4, 7));
    expect(addressSearch()).toBe("?area=tay-1");
    await user.click(screen.getByRole("button", { name: words.filters.remove("Nhóm 1 (Cụm Tây)") }));
    await waitForCards(NAMES);
  });

  it("let through those of the chosen communes that lie in them", async () => {
    await renderOverview(`/?area=dong&communes=${[0, 8].map((at) => communes[at]?.id).join(",")}`);
    expect(cardNames()).toEqual(NAMES.slice(0, 1));
    expect(lead()).toContain("0/1 xã");
  });

  it("narrow what needs attention when they are chosen, not only when the page is opened under them", async () => {
    const attention = () => screen.getByRole("heading", { name: /^Cần chú ý/ }).textContent;
    await renderOverview("/?area=dong");
    const expected = attention();
    cleanup();
    const user = await renderOverview("/?area=tay");
    expect(attention()).not.toBe(expected);
    await user.selectOptions(await screen.findByRole("combobox", { name: "Địa bàn" }), "dong");
    await waitFor(() => expect(attention()).toBe(expected));
  });

  it("stand above a commune, wherever the filter is", async () => {
    await renderApp(`/communes/${communes[4]?.id}?area=dong&period=2017`);
    await screen.findByRole("heading", { level: 1, name: new RegExp(NAMES[4] ?? "") });
    expect(steps()).toEqual([
      [publication.programme.area.name, "/?period=2017"],
      ["Cụm Tây", "/?area=tay&period=2017"],
      ["Nhóm 1", "/?area=tay-1&period=2017"],
      [NAMES[4], null],
    ]);
  });

  it("that are not there are told, and the whole is shown", async () => {
    await renderOverview("/?area=nowhere");
    expect(cardNames()).toHaveLength(9);
    expect(screen.getByText(words.filters.problem("Địa bàn", "nowhere"))).toBeInTheDocument();
  });
});

it("a programme without areas sees nothing of them", async () => {
  await renderOverview();
  expect(screen.queryByRole("combobox", { name: "Địa bàn" })).toBeNull();
  expect(screen.queryByRole("region", { name: /^Theo (cụm|nhóm|địa bàn)$/ })).toBeNull();
  expect(screen.queryByRole("navigation", { name: "Địa bàn đang xem" })).toBeNull();
});
