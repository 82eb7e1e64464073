import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { dataHealthWords } from "#src/features/data-health/data-health-words.ts";
import { vi as messages } from "#src/messages/vi.ts";
import { emptyCutWords } from "#src/views/empty-cut-words.ts";
import { planBridgeWords } from "#src/views/plan-bridge-words.ts";
import { addressSearch, headline, lead, plain, renderApp, renderOverview } from "./render-app.tsx";
import { serveLines } from "./serve.ts";

const words = planBridgeWords.vi;

// happy-dom lays nothing out; the table of lines draws what its scroller has room for.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(720);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1200);
});

async function bridgePanel() {
  return within(await screen.findByRole("region", { name: /kế hoạch đến .* thực hiện/ }));
}

function hrefOf(link: HTMLElement): string {
  return decodeURIComponent(link.getAttribute("href") ?? "");
}

describe("the way from plan to delivery", () => {
  it("stands on the overview, follows its filters, says its scope, and leads to the lines of each step", async () => {
    await renderOverview("/?period=2017-Q3");
    const panel = await bridgePanel();
    expect(plain(panel.getByRole("heading").textContent)).toBe("Từ 753 triệu đồng kế hoạch đến 548,5 triệu đồng thực hiện");
    expect(panel.getAllByRole("listitem").map((row) => plain(row.textContent))).toEqual(
      expect.arrayContaining(["Chưa báo cáo−72 8 nội dung", expect.stringMatching(/^Ngoài kế hoạch\+45,5 \d+ nội dung$/)]),
    );
    expect(panel.getByText(/quý III\/2017/i)).toHaveTextContent(/^Triệu đồng, /);
    const link = panel.getByRole("link", { name: words.steps["outside-plan"] });
    expect(hrefOf(link)).toBe("/support?period=2017-Q3&step=outside-plan");
  });

  it("stands on the page of pace, over its own months", async () => {
    await renderApp("/pace?communes=gia-lac&period=2016");
    const panel = await bridgePanel();
    const table = panel.getByRole("table", { name: words.title });
    expect(within(table).getAllByRole("row").length).toBeGreaterThan(2);
    expect(hrefOf(panel.getByRole("link", { name: words.planned }))).toBe("/support?period=2017-Q3&communes=gia-lac");
    expect(panel.getByText(/^Triệu đồng, Gia Lạc, từ tháng 7\/2017 đến tháng 9\/2017/)).toBeInTheDocument();
  });
});

describe("a quarter without a line", () => {
  beforeEach(() => serveLines((lines) => lines.filter(({ month }) => month < "2017-07")));

  it("is no plan that nobody keeps: the page of pace says that there is no data, and blames no filter", async () => {
    await renderApp("/pace");
    await waitFor(() => expect(plain(lead())).toBe("Tháng 7–9/2017 chưa có số liệu."));
    expect(screen.getByText("9 chưa có số liệu")).toBeInTheDocument();
    expect(screen.getByText(emptyCutWords.vi.noData)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: messages.states.clearFilters })).toBeNull();
    expect(screen.queryByText(/chưa có hỗ trợ/)).toBeNull();
  });

  it("is told on the overview as it is on every other screen: nobody is said to have had no line", async () => {
    await renderOverview("/?period=2017-Q3");
    const ranking = within(screen.getByRole("region", { name: new RegExp(`^${messages.overview.ranking.title}`) }));
    expect(ranking.getAllByText(messages.states.noData)).toHaveLength(9);
    expect(screen.queryByText(new RegExp(messages.states.noLine))).toBeNull();
  });

  it("is no list of 0 lines", async () => {
    await renderApp("/support?period=2017-Q3");
    await waitFor(() => expect(plain(lead())).toBe("Tháng 7–9/2017 chưa có số liệu."));
  });

  it("has in the calendar no month in which nobody was due anything", async () => {
    await renderApp("/data");
    const calendar = within(await screen.findByRole("table", { name: dataHealthWords.vi.calendar.caption }));
    expect(calendar.getAllByText(dataHealthWords.vi.calendar.states.noData)).toHaveLength(9 * 3);
  });

  it("is no quarter without help: neither communes nor coverage judge anybody", async () => {
    await renderApp("/coverage?period=2017-Q3");
    await waitFor(() => expect(plain(lead())).toBe("Trong Quý III/2017 chưa có số liệu."));
    expect(screen.queryByText(/chưa có đơn vị hỗ trợ/)).toBeNull();
  });
});

describe("the lines of a step", () => {
  it("stand alone on the table, which says so and takes it back", async () => {
    const user = await renderApp("/support?period=2017-Q3&step=not-reported");
    const rows = () => screen.queryAllByRole("row").filter((row) => row.dataset.row !== undefined);
    await waitFor(() => expect(rows()).toHaveLength(8));
    expect(lead()).toBe("8 nội dung hỗ trợ, Quý III/2017, chỉ gồm: chưa báo cáo");
    expect(screen.getByText("Chỉ gồm: chưa báo cáo")).toBeInTheDocument();
    expect(screen.getByRole("combobox", { name: words.choice })).toHaveValue("not-reported");
    await user.click(screen.getByRole("button", { name: words.takeBack }));
    await waitFor(() => expect(addressSearch()).toBe("?period=2017-Q3"));
    await waitFor(() => expect(rows().length).toBeGreaterThan(8));
  });

  it("are all of them where the address names no step that there is", async () => {
    await renderApp("/support?period=2017-Q3&step=height");
    await waitFor(() => expect(lead()).toMatch(/^76 nội dung hỗ trợ, quý III\/2017:/i));
  });
});

describe("completion", () => {
  it("does not stand without what is owed", async () => {
    await renderOverview("/?period=2017-Q3");
    expect(headline("So với kế hoạch")).toBe("72,8 % | chưa báo cáo 72 triệu đồng (8 nội dung) | kế hoạch 753 triệu đồng");
  });

  it("is no verdict on a sponsor while a report is owed", async () => {
    await renderApp("/pace");
    const row = await screen.findByRole("row", { name: /Cơ quan cấp huyện 04/ });
    expect(plain(row.textContent)).toContain("chờ báo cáo");
    expect(plain(row.textContent)).toContain("48,4 % (chưa báo cáo 9,5 triệu)");
    expect(plain(row.textContent)).not.toContain("chậm");
  });
});
