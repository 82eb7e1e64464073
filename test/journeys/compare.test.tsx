import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { dongOf } from "#mocks/demo-data/wire-publication.ts";
import { compareWords } from "#src/features/compare/compare-words.ts";
import { filterWords } from "#src/filters/filter-words.ts";
import { formatDongShort } from "#src/lib/format-number.ts";
import { vi } from "#src/messages/vi.ts";
import { addressSearch, lead, plain, renderApp } from "./render-app.tsx";
import { publication, serve } from "./serve.ts";

const words = compareWords.vi;

async function renderCompare(search = "") {
  const user = await renderApp(`/compare${search}`);
  await screen.findByRole("table", { name: new RegExp(`^${words.figuresTitle}: `) });
  return user;
}

/** The row of a figure: what it is on each side, and all that is said of the differences. */
function figure(name: string): { values: string[]; differences: string[] } {
  const table = within(screen.getByRole("table", { name: new RegExp(`^${words.figuresTitle}: `) }));
  const row = table.getByRole("rowheader", { name }).closest("tr");
  if (!row) throw new Error(`no figure ${name}`);
  const cells = within(row).getAllByRole("cell");
  const isOfTwo = table.queryByRole("columnheader", { name: words.difference }) !== null;
  const sides = isOfTwo ? cells.slice(0, -1) : cells;
  return {
    values: sides.map((cell) => plain(cell.querySelector("strong")?.textContent)),
    differences: (isOfTwo ? cells.slice(-1) : cells.slice(1)).map((cell) => plain(cell.textContent)),
  };
}

/** Naively, from the lines as they are published. */
function delivered(of: { communeId?: string; months?: readonly [string, string] }): number {
  const [first, last] = of.months ?? ["2016-07", "2017-09"];
  return publication.support
    .filter(({ communeId, month }) => communeId === (of.communeId ?? communeId) && first <= month && month <= last)
    .reduce((sum, line) => sum + dongOf(line.delivered), 0);
}

function money(dong: number): string {
  return plain(formatDongShort(dong, "vi"));
}

describe("two periods", () => {
  it("are the latest quarter and the one before, unless the reader chooses", async () => {
    const user = await renderCompare();
    const [before, latest] = [delivered({ months: ["2017-04", "2017-06"] }), delivered({ months: ["2017-07", "2017-09"] })];
    expect(lead()).toMatch(/^Quý III\/2017: hỗ trợ .+ so với Quý II\/2017, chưa kể \d+ nội dung chưa báo cáo\.$/);
    expect(lead()).toContain(money(latest));
    const { values, differences } = figure(words.figures.delivered);
    expect(values).toEqual([money(before), money(latest)]);
    expect(differences).toEqual([expect.stringContaining(money(Math.abs(latest - before)))]);
    // The sentence and the table tell one difference, and without how many lines.
    expect(lead()).toContain("giảm 14,5 %");
    expect(differences[0]).toBe("−93 triệu đồng (−14,5 %), chưa kể 8 nội dung chưa báo cáo");
    expect(figure(words.figures.open).differences).toEqual([`+4 ${words.verdicts.worse}`]);
    await user.selectOptions(screen.getByRole("combobox", { name: words.a }), "2016-Q3");
    expect(addressSearch()).toBe("?a=2016-Q3&b=2017-Q3");
    expect(lead()).toContain("Quý III/2016");
  });

  it("may be halves or nine months, each with the one before", async () => {
    await renderCompare("?b=2017-H1");
    expect(lead()).toMatch(/^6 tháng đầu năm 2017: hỗ trợ .+ so với 6 tháng cuối năm 2016, chưa kể 2 nội dung chưa báo cáo\.$/);
    expect(figure(words.figures.delivered).values).toEqual([
      money(delivered({ months: ["2016-07", "2016-12"] })),
      money(delivered({ months: ["2017-01", "2017-06"] })),
    ]);
    expect(screen.getByRole("combobox", { name: words.a })).toHaveDisplayValue(/^6 tháng cuối năm 2016/);
  });

  it("wrong in the address fall back with a notice, which can be dismissed", async () => {
    const user = await renderCompare("?a=2010-Q1&b=2017-Q1&kinds=other");
    const notice = words.problem(words.problems.a, "2010-Q1");
    expect(screen.getByText(notice)).toBeInTheDocument();
    expect(lead()).toContain("Quý IV/2016");
    await user.click(screen.getByRole("button", { name: vi.filters.dismiss }));
    expect(screen.queryByText(notice)).not.toBeInTheDocument();
    expect(addressSearch()).toBe("?kinds=other&a=2016-Q4&b=2017-Q1");
  });

  it("of which one is partial are compared over the same months, and marked", async () => {
    serve({ programme: { ...publication.programme, dataThrough: "2017-08" } });
    await renderCompare();
    expect(lead()).toContain("so 2 tháng (7–8 với 4–5)");
    expect(screen.getByText(words.notes.someMonths("2 tháng (7–8 với 4–5)"))).toBeInTheDocument();
    expect(figure(words.figures.delivered).differences[0]).toContain("so 2 tháng (7–8 với 4–5)");
  });

  it("of different length are shown side by side, without a change", async () => {
    await renderCompare("?a=2016&b=2017-Q3");
    expect(screen.getByText(words.notes.notComparable)).toBeInTheDocument();
    expect(figure(words.figures.delivered).differences).toEqual([words.noChange]);
  });

  it("are chosen in one press: a quarter and the one before, or the same period last year", async () => {
    const user = await renderCompare("?a=2016-Q4&b=2017-Q3");
    expect(screen.getByRole("radio", { name: words.presets.previous("Quý III/2017") })).not.toBeChecked();
    await user.click(screen.getByRole("radio", { name: words.presets.lastYear("Quý III/2017") }));
    expect(addressSearch()).toBe("?a=2016-Q3&b=2017-Q3");
    expect(lead()).toContain("so với Quý III/2016");
    await user.click(screen.getByRole("radio", { name: words.presets.previous("Quý III/2017") }));
    expect(addressSearch()).toBe("?a=2017-Q2&b=2017-Q3");
    expect(screen.getByRole("radio", { name: words.presets.previous("Quý III/2017") })).toBeChecked();
  });

  it("have no filter on the period, which they do not follow, and keep that of the address for other screens", async () => {
    const user = await renderCompare("?period=2017-Q2&kinds=roads&communes=gia-minh");
    const communes = () => screen.queryByRole("button", { name: new RegExp(`^${filterWords.vi.communes.name}`) });
    const periods = () => screen.queryByRole("combobox", { name: vi.filters.otherPeriod });
    const chip = (name: string) => screen.queryByRole("button", { name: vi.filters.remove(name) });
    expect(periods()).not.toBeInTheDocument();
    expect(chip("Quý II/2017")).not.toBeInTheDocument();
    expect(communes()).toBeInTheDocument();
    expect(chip("Gia Minh")).toBeInTheDocument();
    expect(screen.getByText(words.notes.filterPeriod)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: vi.filters.clearAll }));
    expect(addressSearch()).toBe("?period=2017-Q2");
    await user.click(screen.getByRole("radio", { name: words.modes.communes }));
    expect(periods()).toBeInTheDocument();
    expect(chip("Quý II/2017")).toBeInTheDocument();
    expect(communes()).not.toBeInTheDocument();
  });

  it("tell their kinds with the largest fall first, and each figure", async () => {
    await renderCompare();
    const rows = within(screen.getByRole("table", { name: new RegExp(`^${words.kinds.title}: `) }))
      .getAllByRole("row")
      .slice(1);
    const told = rows.map((row) => [...row.children].map((cell) => plain(cell.textContent)));
    expect(told.map(([name]) => name)).toEqual([
      "Giải quyết việc làm",
      "Tư vấn, hỗ trợ khác",
      "Dạy nghề",
      "Xây dựng cơ sở hạ tầng",
      "Liên doanh, liên kết sản xuất",
    ]);
    expect(told[0]).toEqual(["Giải quyết việc làm", "143", "58,5", "", `−84,5 triệu đồng (−59,1 %) ${words.verdicts.worse}`]);
    expect(told[4]?.at(-1)).toBe(`+119,5 triệu đồng (+90,2 %) ${words.verdicts.better}, chưa kể 2 nội dung chưa báo cáo`);
  });

  it("have their months as numbers, one click away", async () => {
    await renderCompare();
    const rows = within(screen.getByRole("table", { name: words.byMonth.caption })).getAllByRole("row");
    expect(rows).toHaveLength(1 + 6);
    expect(screen.getByRole("img", { name: words.byMonth.chart("Quý II/2017, Quý III/2017") })).toBeInTheDocument();
  });
});

describe("communes", () => {
  it("start with the two that lack most, and up to four can be chosen", async () => {
    const user = await renderCompare();
    await user.click(screen.getByRole("radio", { name: words.modes.communes }));
    expect(addressSearch()).toBe("?mode=communes");
    await user.selectOptions(screen.getByRole("combobox", { name: words.place(1) }), "Gia Tiến");
    await user.selectOptions(screen.getByRole("combobox", { name: words.place(2) }), "Gia Hưng");
    await user.selectOptions(screen.getByRole("combobox", { name: words.place(3) }), "Gia Minh");
    expect(addressSearch()).toBe("?mode=communes&of=gia-tien,gia-hung,gia-minh");
    expect(lead()).toBe("Gia Tiến, Gia Hưng và Gia Minh: so sánh từ khi triển khai.");
    const { values, differences } = figure(words.figures.delivered);
    const sums = ["gia-tien", "gia-hung", "gia-minh"].map((communeId) => delivered({ communeId }));
    expect(values).toEqual(sums.map(money));
    for (const [index, said] of differences.entries()) {
      expect(said).toContain(money(Math.abs((sums[index + 1] ?? 0) - (sums[0] ?? 0))));
    }
    await user.selectOptions(screen.getByRole("combobox", { name: words.place(1) }), words.nobody);
    expect(addressSearch()).toBe("?mode=communes&of=gia-hung,gia-minh");
  });

  it("that are not in the programme are left out with a notice", async () => {
    await renderCompare("?mode=communes&of=gia-minh,atlantis");
    expect(screen.getByText(words.problem(words.problems.of, "atlantis"))).toBeInTheDocument();
    expect(lead()).toMatch(/^Gia Minh và /);
  });

  it("follow the period of the filter", async () => {
    await renderCompare("?mode=communes&of=gia-minh,gia-lac&period=2017-Q3");
    expect(lead()).toContain("Quý III/2017");
    expect(figure(words.figures.monthsHelped).values).toEqual([expect.stringMatching(/\/3$/), expect.stringMatching(/\/3$/)]);
  });

  it("fewer than two in the programme are said", async () => {
    const [only] = publication.communes;
    serve({ communes: only ? [only] : [], support: [], proposals: [] });
    await renderApp("/compare?mode=communes");
    expect(await screen.findByText(words.tooFew)).toBeInTheDocument();
  });
});
