import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { dongOf } from "#mocks/demo-data/wire-publication.ts";
import { compareWords } from "#src/features/compare/compare-words.ts";
import { formatDongShort } from "#src/lib/format-number.ts";
import { vi } from "#src/messages/vi.ts";
import { addressSearch, lead, plain, renderApp } from "./render-app.tsx";
import { publication, serve } from "./serve.ts";

const words = compareWords.vi;

async function renderCompare(search = "") {
  const user = await renderApp(`/compare${search}`);
  await screen.findByRole("region", { name: words.figuresTitle });
  return user;
}

/** What stands under a figure's name, side by side. */
function figure(name: string): string[] {
  const heading = screen.getByRole("heading", { level: 3, name });
  const item = heading.closest("li");
  if (!item) throw new Error(`no figure ${name}`);
  return within(item)
    .getAllByRole("definition")
    .map((one) => plain(one.textContent));
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
    expect(figure(words.figures.delivered).slice(0, 2)).toEqual([money(before), money(latest)]);
    expect(figure(words.figures.delivered).at(-1)).toContain(money(Math.abs(latest - before)));
    await user.selectOptions(screen.getByRole("combobox", { name: words.a }), "2016-Q3");
    expect(addressSearch()).toBe("?a=2016-Q3&b=2017-Q3");
    expect(lead()).toContain("Quý III/2016");
  });

  it("may be halves or nine months, each with the one before", async () => {
    await renderCompare("?b=2017-H1");
    expect(lead()).toMatch(/^6 tháng đầu năm 2017: hỗ trợ .+ so với 6 tháng cuối năm 2016, chưa kể 2 nội dung chưa báo cáo\.$/);
    expect(figure(words.figures.delivered).slice(0, 2)).toEqual([
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
    expect(figure(words.figures.delivered).at(-1)).toContain("so 2 tháng (7–8 với 4–5)");
  });

  it("of different length are shown side by side, without a change", async () => {
    await renderCompare("?a=2016&b=2017-Q3");
    expect(screen.getByText(words.notes.notComparable)).toBeInTheDocument();
    expect(figure(words.figures.delivered)).toContain(words.noChange);
  });

  it("have their months as numbers, one click away", async () => {
    await renderCompare();
    const rows = within(screen.getByRole("table", { name: words.byMonth.caption })).getAllByRole("row");
    expect(rows).toHaveLength(1 + 6);
    expect(screen.getAllByRole("img", { name: /^Hỗ trợ theo tháng, / })).toHaveLength(2);
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
    expect(figure(words.figures.delivered)[0]).toBe(money(delivered({ communeId: "gia-tien" })));
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
    expect(figure(words.figures.monthsHelped).some((text) => /\/3$/.test(text))).toBe(true);
  });

  it("fewer than two in the programme are said", async () => {
    const [only] = publication.communes;
    serve({ communes: only ? [only] : [], support: [], proposals: [] });
    await renderApp("/compare?mode=communes");
    expect(await screen.findByText(words.tooFew)).toBeInTheDocument();
  });
});
