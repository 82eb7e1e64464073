import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { generateData } from "#mocks/demo-data/generate-data.ts";
import { month } from "#src/domain/month.ts";
import { cardWords } from "#src/features/overview/card-words.ts";
import { mapWords } from "#src/features/overview/map-words.ts";
import { vi as words } from "#src/messages/vi.ts";
import { timeWords } from "#src/views/time-words.ts";
import { addressSearch, plain, renderOverview } from "./render-app.tsx";
import { serve } from "./serve.ts";

const time = timeWords.vi;
const map = mapWords.vi;

function panel(title: string) {
  return within(screen.getByRole("region", { name: new RegExp(`^${title}`) }));
}

/** The texts of a table, row by row. */
function rowsOf(table: HTMLElement): string[][] {
  return within(table)
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => plain(cell.textContent)));
}

/** "1.234,5" as a number. */
function number(text = ""): number {
  return Number(text.replaceAll(".", "").replace(",", "."));
}

describe("support over time", () => {
  it("by quarter, then by month: the choice is in the address, the default is not", async () => {
    const user = await renderOverview();
    expect(screen.getByRole("radio", { name: time.byQuarter })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: time.byMonth }));
    await waitFor(() => expect(screen.getByRole("heading", { name: new RegExp(`^${time.titleMonth}`) })).toBeInTheDocument());
    expect(addressSearch()).toBe("?by=month");
    await user.click(screen.getByRole("radio", { name: time.byQuarter }));
    await waitFor(() => expect(screen.getByRole("heading", { name: new RegExp(`^${time.titleQuarter}`) })).toBeInTheDocument());
    expect(addressSearch()).toBe("");
  });

  it("by half or by year adds up to the same", async () => {
    const user = await renderOverview("/?by=half");
    expect(screen.getByRole("radio", { name: time.byHalf })).toBeChecked();
    await user.click(panel(time.titleHalf).getByRole("button", { name: words.overview.showTable }));
    const sumIn = async (name: string) => {
      const [head = [], ...rows] = rowsOf(await screen.findByRole("table", { name: new RegExp(`^${name}`) }));
      return {
        labels: rows.map(([label]) => label),
        sum: rows.reduce((sum, row) => sum + number(row[head.indexOf(time.total)]), 0),
      };
    };
    const byHalf = await sumIn(time.titleHalf);
    expect(byHalf.labels[1]).toBe("6 tháng đầu năm 2017");
    expect(byHalf.labels).toHaveLength(3);
    expect(byHalf.sum).toBeCloseTo(2500, 6);
    await user.click(screen.getByRole("radio", { name: time.byYear }));
    expect((await sumIn(time.titleYear)).sum).toBeCloseTo(2500, 6);
    expect(addressSearch()).toBe("?by=year");
  });

  it("has its numbers in a table, which add up to the published sum", async () => {
    const user = await renderOverview();
    await user.click(panel(time.titleQuarter).getByRole("button", { name: words.overview.showTable }));
    const table = await screen.findByRole("table", { name: new RegExp(`^${time.titleQuarter}`) });
    const [head = [], ...rows] = rowsOf(table);
    expect(rows.map(([label]) => label)).toEqual(["Quý III/2016", "Quý IV/2016", "Quý I/2017", "Quý II/2017", "Quý III/2017"]);
    const total = head.indexOf(time.total);
    expect(rows.reduce((sum, row) => sum + number(row[total]), 0)).toBeCloseTo(2500, 6);
    for (const row of rows) {
      const stacks = row.slice(1, total).reduce((sum, cell) => sum + number(cell), 0);
      expect(stacks).toBeCloseTo(number(row[total]), 6);
    }
    await user.click(screen.getByRole("button", { name: words.overview.hideTable }));
    await waitFor(() => expect(screen.queryByRole("table")).not.toBeInTheDocument());
    expect(screen.getByRole("figure", { name: time.titleQuarter })).toBeInTheDocument();
  });

  it("is split by kind or by side, and the table follows", async () => {
    const user = await renderOverview("/?by=month");
    await user.click(panel(time.titleMonth).getByRole("button", { name: words.overview.showTable }));
    const heads = () => rowsOf(screen.getByRole("table"))[0] ?? [];
    expect(heads()).toContain("Dạy nghề");
    await user.click(screen.getByRole("radio", { name: time.bySponsorType }));
    await waitFor(() => expect(heads()).toContain(words.sponsorTypes.enterprise));
    expect(heads()).not.toContain("Dạy nghề");
    expect(addressSearch()).toBe("?by=month&stack=sponsorType");
    expect(rowsOf(screen.getByRole("table"))).toHaveLength(16);
  });

  it("of a single month shows months unless quarters are asked for", async () => {
    const user = await renderOverview("/?period=2017-02");
    expect(screen.getByRole("radio", { name: time.byMonth })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: time.byQuarter }));
    await waitFor(() => expect(addressSearch()).toBe("?period=2017-02&by=quarter"));
    expect(screen.getByRole("radio", { name: time.byQuarter })).toBeChecked();
  });

  it("a value that is none of the choices is the default", async () => {
    await renderOverview("/?by=week&stack=colour&map=height");
    expect(screen.getByRole("radio", { name: time.byQuarter })).toBeChecked();
    expect(screen.getByRole("radio", { name: time.byKind })).toBeChecked();
    expect(screen.getByRole("combobox", { name: map.figure })).toHaveDisplayValue(map.figures.criteria);
  });
});

describe("the map", () => {
  it("shows the figure that is chosen, in the address, and each commune's tile leads to its page", async () => {
    const user = await renderOverview();
    expect(screen.getByRole("link", { name: "Gia Tiến 19/19" })).toHaveAttribute("href", "/communes/gia-tien");
    await user.selectOptions(screen.getByRole("combobox", { name: map.figure }), map.figures.delivered);
    await waitFor(() => expect(screen.getByRole("region", { name: map.titles.delivered })).toBeInTheDocument());
    expect(addressSearch()).toBe("?map=delivered");
    const tile = screen.getByRole("link", { name: /^Gia Tiến 425/ });
    // A choice that only this screen knows does not go along.
    expect(tile).toHaveAttribute("href", "/communes/gia-tien");
    await user.selectOptions(screen.getByRole("combobox", { name: map.figure }), map.figures.criteria);
    await waitFor(() => expect(addressSearch()).toBe(""));
  });

  it("shows the whole district, the programme's communes as links", async () => {
    await renderOverview();
    const tiles = within(screen.getByRole("list", { name: map.figures.criteria }));
    expect(tiles.getAllByRole("listitem")).toHaveLength(21);
    expect(tiles.getAllByRole("link")).toHaveLength(9);
  });
});

it("the ranking puts the fewest criteria remaining first", async () => {
  await renderOverview();
  const rows = panel(words.overview.ranking.title).getAllByRole("listitem");
  const met = rows.map((row) => Number(/(\d+)\/19/.exec(row.textContent ?? "")?.[1]));
  expect(met).toEqual([...met].sort((a, b) => b - a));
  expect(rows[0]).toHaveTextContent("Gia Tiến");
  expect(rows.at(-1)).toHaveTextContent("Liên Sơn");
});

describe("a page of many communes on paper", () => {
  const print = (name: "beforeprint" | "afterprint") => act(() => void dispatchEvent(new Event(name)));

  it("has the first of its matters, ranks and cards, says how many there are, and where the other matters are", async () => {
    serve(generateData({ ...MANY, firstMonth: month("2017-04") }));
    const user = await renderOverview();
    const attention = panel(words.overview.attention.title);
    const showAll = await attention.findByRole("button", { name: /^Xem cả \d+ mục$/ });
    const all = Number(/\d+/.exec(showAll.textContent)?.[0]);
    expect(all).toBeGreaterThan(20);
    print("beforeprint");
    expect(attention.getAllByRole("listitem")).toHaveLength(15);
    expect(attention.getByText(new RegExp(`15 mục đầu trong ${all} mục.*“Xem cả ${all} mục”`))).toBeInTheDocument();
    expect(panel(words.overview.ranking.title).getByText("1–15 trong 60")).toBeInTheDocument();
    expect(panel(cardWords.vi.title).getByText("1–45 trong 60")).toBeInTheDocument();
    print("afterprint");
    await user.click(showAll);
    print("beforeprint");
    expect(attention.getAllByRole("listitem")).toHaveLength(all);
    expect(attention.queryByText(/mục đầu trong/)).toBeNull();
    print("afterprint");
  });
});

const MANY = { seed: 7, communes: 60, provinces: 0, agencies: 3, enterprises: 6, lines: 300, proposals: 40, months: 6 };
