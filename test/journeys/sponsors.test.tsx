import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { coverageWords } from "#src/features/coverage/coverage-words.ts";
import { reportingWords } from "#src/features/coverage/reporting-words.ts";
import { paceWords } from "#src/features/pace/pace-words.ts";
import { sponsorsWords } from "#src/features/sponsors/sponsors-words.ts";
import { sponsorSectionWords } from "#src/filters/sponsor-section-words.ts";
import { vi as words } from "#src/messages/vi.ts";
import { verdictWords } from "#src/views/verdict-words.ts";
import { addressSearch, lead, plain, renderApp, renderOverview } from "./render-app.tsx";
import { publication, serve, serveLines } from "./serve.ts";

const { list, page } = sponsorsWords.vi;
const section = sponsorSectionWords.vi;

function rowsOf(name: RegExp, role: "table" | "grid" = "table"): string[][] {
  const table = screen.getByRole(role, { name });
  return within(table)
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => plain(cell.textContent)));
}

describe("who promised and delivered nothing this quarter, and for whom", () => {
  it("is one click from the overview, with the ways to it in the address", async () => {
    const user = await renderOverview();
    const panel = screen.getByRole("region", { name: new RegExp(words.overview.attention.title) });
    await user.click(within(panel).getByRole("link", { name: `${words.sponsorTypes.enterprise} (1)` }));
    await screen.findByRole("table", { name: new RegExp(list.panel) });
    expect(addressSearch()).toBe("?period=2017-Q3&show=promised");
    const [, row] = rowsOf(new RegExp(list.panel));
    expect(row?.[0]).toContain("Doanh nghiệp 07");
    expect(row?.[0]).toContain("Cam kết 5 triệu đồng cho Gia Thịnh");
  });

  it("is not offered where it would lead to nobody", async () => {
    await renderApp("/?communes=gia-thinh");
    const panel = await screen.findByRole("region", { name: new RegExp(words.overview.attention.title) });
    await within(panel).findByRole("link", { name: `${words.sponsorTypes.enterprise} (1)` });
    expect(within(panel).queryByRole("link", { name: new RegExp(words.sponsorTypes.agency) })).not.toBeInTheDocument();
  });

  it("can be seen among all again, and nobody is an answer too", async () => {
    const user = await renderApp("/enterprises?period=2016-Q4&show=promised");
    await user.click(await screen.findByRole("button", { name: list.showAll }));
    await waitFor(() => expect(rowsOf(new RegExp(list.panel)).length).toBeGreaterThan(5));
    expect(addressSearch()).toBe("?period=2016-Q4");
  });
});

it("says of a year that is not over how much of it there is", async () => {
  await renderApp("/agencies?period=2017");
  await waitFor(() => expect(lead()).toContain("năm 2017 (9/12 tháng)"));
});

describe("the list", () => {
  it("is sorted by any column, and keeps filters on the way to a sponsor and back", async () => {
    const user = await renderApp("/agencies?period=2017-Q3");
    await user.click(await screen.findByRole("button", { name: list.amounts.planned }));
    expect(addressSearch()).toBe("?period=2017-Q3&sort=-planned");
    await waitFor(() => expect(rowsOf(new RegExp(list.panel))[1]?.[0]).toContain("Cơ quan cấp tỉnh 02"));
    await user.click(screen.getByRole("link", { name: "Cơ quan cấp tỉnh 02" }));
    // It takes the focus after it was drawn.
    await waitFor(() => expect(screen.getByRole("heading", { level: 1, name: "Cơ quan cấp tỉnh 02" })).toHaveFocus());
    expect(addressSearch()).toBe("?period=2017-Q3");
    await user.click(screen.getByRole("link", { name: page.back.agency }));
    await screen.findByRole("table", { name: new RegExp(list.panel) });
    expect(addressSearch()).toBe("?period=2017-Q3");
  });

  it("stands with those who need attention first, and says so; a press on a share brings the worst first", async () => {
    const user = await renderApp("/agencies?period=2017-Q3");
    const table = () => screen.getByRole("table", { name: new RegExp(list.panel) });
    const verdict = verdictWords.vi;
    await screen.findByRole("columnheader", { name: verdict.heading });
    expect(screen.getByRole("columnheader", { name: verdict.heading })).toHaveAttribute("aria-sort", "ascending");
    expect(screen.getByText(new RegExp(verdict.attentionFirst))).toBeInTheDocument();
    const verdicts = rowsOf(new RegExp(list.panel))
      .slice(1, -1)
      .map((cells) => cells[1]);
    const { "no-support": none, behind, lagging, awaiting } = verdict.verdicts;
    const urgency = new Map([none, behind, lagging, awaiting].map((text, place) => [String(text), place]));
    const places = verdicts.map((text = "") => urgency.get(text) ?? urgency.size);
    expect(new Set(places).size).toBeGreaterThan(3);
    expect(places).toEqual([...places].sort((a, b) => a - b));

    await user.click(within(table()).getByRole("button", { name: list.amounts.completion }));
    expect(addressSearch()).toBe("?period=2017-Q3&sort=completion");
    expect(screen.queryByText(new RegExp(verdict.attentionFirst))).not.toBeInTheDocument();
    await waitFor(() => expect(rowsOf(new RegExp(list.panel))[1]?.join(" ")).toContain("0 %"));
  });

  it("says that the filter's sponsor type gives way, and that proposals could not be read", async () => {
    serve({ proposals: "x" });
    await renderApp("/agencies?sponsorType=enterprise");
    expect(await screen.findByText(list.typeRule.agency)).toBeInTheDocument();
    const rows = await waitFor(() => rowsOf(new RegExp(list.panel)));
    expect(rows[1]?.at(-1)).toContain(words.states.unread);
  });
});

describe("the page of a sponsor", () => {
  it("tells by commune, by month, over time, its lines and what waits for it", async () => {
    await renderApp("/enterprises/dn-07?period=2017-Q3");
    await screen.findByRole("heading", { level: 1, name: "Doanh nghiệp 07" });
    for (const name of [page.byCommune, page.byMonth, page.assignments, page.lines, page.proposals]) {
      expect(screen.getByRole("region", { name })).toBeInTheDocument();
    }
    expect(rowsOf(new RegExp(page.byCommune)).map(([name]) => name)).toEqual([page.commune, "Gia Thịnh", "Cộng"]);
    expect(screen.getByText(/Gia Trung/, { selector: "section[aria-labelledby] li a" }).closest("li")).toHaveTextContent(
      page.ended,
    );
    const all = screen.getByRole("link", { name: /^Xem cả \d+ nội dung$/ });
    expect(decodeURIComponent(all.getAttribute("href") ?? "")).toBe("/support?lang=vi&sponsors=enterprise:dn-07");
  });

  it.each([
    ["2017-Q3", "Tháng 9/2017 chưa có số liệu."],
    ["2017-09", "Tháng 9/2017 chưa có số liệu."],
    ["2017-Q2", null],
  ])("tells the months of %s that nobody has filled: %s", async (period, said) => {
    serveLines((lines) => lines.filter(({ month }) => month !== "2017-09"));
    await renderApp(`/enterprises/dn-07?period=${period}`);
    const main = within(screen.getByRole("main"));
    await main.findByRole("region", { name: page.byCommune });
    expect(main.queryAllByText(/^Tháng .* chưa có số liệu\.$/).map(({ textContent }) => textContent)).toEqual(said ? [said] : []);
  });

  it.each([
    ["/agencies/dn-07", page.notFoundTitle.agency, page.back.agency],
    ["/enterprises/%3Cscript%3E", page.notFoundTitle.enterprise, page.back.enterprise],
  ])("%s is not found, with a way on", async (address, title, way) => {
    await renderApp(address);
    await screen.findByRole("heading", { level: 1, name: title });
    expect(screen.getByRole("link", { name: way })).toBeInTheDocument();
  });

  it("without a commune and a line says so", async () => {
    const [first] = publication.enterprises;
    serve({ enterprises: [...publication.enterprises, { ...first, id: "none", name: "<b>X</b>".repeat(25), communes: [] }] });
    await renderApp("/enterprises/none");
    await screen.findByRole("heading", { level: 1, name: "<b>X</b>".repeat(25) });
    for (const text of [page.noCommune(""), page.neverAssigned, page.noProposals, words.states.noLines]) {
      expect(screen.getByText(text)).toBeInTheDocument();
    }
  });
});

it("the screens of the section lead to one another with the filters, and each answers in its heading", async () => {
  const user = await renderApp("/agencies?period=2017-Q3&communes=gia-lac");
  const go = async (name: string, heading: RegExp, among: string = section.label) => {
    const links = within(await screen.findByRole("navigation", { name: among }));
    await user.click(links.getByRole("link", { name }));
    await waitFor(() => expect(lead()).toMatch(heading));
    expect(addressSearch()).toBe("?period=2017-Q3&communes=gia-lac");
  };
  await go(section.coverage, /ô xã – loại hỗ trợ chưa có đơn vị hỗ trợ/);
  expect(rowsOf(new RegExp(coverageWords.vi.panels.kind), "grid")[1]?.join(" ")).toContain(coverageWords.vi.cells["no-helper"]);
  await user.click(screen.getByRole("radio", { name: coverageWords.vi.crossings.sponsor }));
  await screen.findByRole("grid", { name: new RegExp(coverageWords.vi.panels.sponsor) });
  expect(addressSearch()).toContain("with=sponsor");
  await go(section.reporting, /còn 3 nội dung chưa báo cáo/);
  expect(rowsOf(new RegExp(reportingWords.vi.communes), "grid")[1]?.join(" ")).toContain("chưa báo cáo nội dung nào (3/3)");
  await go(words.app.nav.pace, /kế hoạch đến nay.*; 0\/1 xã chậm.*; 1 xã chờ báo cáo\.$/, words.app.nav.label);
  expect(screen.getByText(paceWords.vi.periodRule)).toBeInTheDocument();
  await user.click(screen.getByRole("radio", { name: paceWords.vi.spans.programme("") }));
  await screen.findByRole("heading", { level: 2, name: paceWords.vi.course.quarters });
  await go(words.app.nav.sponsors, /cơ quan, đơn vị được phân công đã có hỗ trợ cho xã đang chọn/, words.app.nav.label);
  await go(section.enterprises, /doanh nghiệp được phân công đã có hỗ trợ cho xã đang chọn/);
});

it.each(["/agencies", "/coverage", "/reporting", "/pace"])("%s says what could not be read", async (address) => {
  serve({ support: "x" });
  await renderApp(address);
  expect(await screen.findByRole("alert")).toHaveTextContent(words.errors.panelTitle);
});
