import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { dongOf } from "#mocks/demo-data/wire-publication.ts";
import { supportLinesWords } from "#src/features/support-lines/support-lines-words.ts";
import { vi as words } from "#src/messages/vi.ts";
import { addressSearch, lead, plain, renderApp } from "./render-app.tsx";
import { publication, serveLines } from "./serve.ts";

const own = supportLinesWords.vi;

// happy-dom lays nothing out; the table draws what its scroller has room for.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(720);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1200);
});

async function renderLines(search = "") {
  const user = await renderApp(`/support${search}`);
  await waitFor(() => expect(dataRows().length).toBeGreaterThan(0));
  return user;
}

function table(): HTMLElement {
  return screen.getByRole(/group=/.test(location.search) ? "treegrid" : "grid", { name: own.caption });
}

function dataRows(): HTMLElement[] {
  return screen.queryAllByRole("row").filter((row) => row.dataset.row !== undefined);
}

function textsOf(row: Element | undefined): string[] {
  return [...(row?.children ?? [])].map((cell) => plain(cell.textContent));
}

function foot(): string[] {
  return textsOf(within(table()).getAllByRole("row").at(-1));
}

describe("the table of support lines", () => {
  it("shows the latest first, tells how many there are, and adds up to the overview's figure", async () => {
    await renderLines();
    expect(lead()).toBe(`${publication.support.length} nội dung hỗ trợ, từ khi triển khai: 2,5 tỷ đồng`);
    expect(table()).toHaveAttribute("aria-rowcount", String(publication.support.length + 2));
    expect(textsOf(dataRows()[0])[0]).toBe("tháng 9/2017");
    expect(dataRows()[0]).toHaveAttribute("aria-rowindex", "2");
    expect(foot()[0]).toContain(own.total(String(publication.support.length)));
    expect(foot()).toContain("2.500.000.000");
  });

  it("a heading sorts, once more the other way; the order is in the address", async () => {
    const user = await renderLines("?period=2017-Q3");
    await user.click(screen.getByRole("button", { name: own.headings.delivered }));
    await waitFor(() => expect(addressSearch()).toContain("sort=-delivered"));
    await waitFor(() =>
      expect(screen.getByRole("columnheader", { name: own.headings.delivered })).toHaveAttribute("aria-sort", "descending"),
    );
    const largest = Math.max(
      ...publication.support.filter(({ month }) => month >= "2017-07").map(({ delivered }) => dongOf(delivered)),
    );
    await waitFor(() => expect(Number(textsOf(dataRows()[0])[6]?.replaceAll(".", ""))).toBe(largest));
    await user.click(screen.getByRole("button", { name: own.headings.delivered }));
    await waitFor(() => expect(addressSearch()).toContain("sort=delivered"));
    await waitFor(() => expect(textsOf(dataRows()[0])[6]).toBe("0"));
  });

  it("search needs no diacritics, and clearing it brings all back", async () => {
    const user = await renderLines();
    await user.type(screen.getByRole("searchbox", { name: own.search }), "GIA thinh");
    await waitFor(() => expect(addressSearch()).toContain("q=GIA+thinh"));
    const ofGiaThinh = publication.support.filter(({ communeId }) => communeId === "gia-thinh").length;
    await waitFor(() => expect(foot()[0]).toContain(own.total(String(ofGiaThinh))));
    await user.clear(screen.getByRole("searchbox", { name: own.search }));
    await waitFor(() => expect(foot()[0]).toContain(own.total(String(publication.support.length))));
    expect(addressSearch()).not.toContain("q=");
  });

  it("what nothing matches says so, and leads back", async () => {
    const user = await renderApp("/support?q=khong-co-gi-nhu-the&kinds=jobs");
    await screen.findByText(words.states.noMatch);
    await user.click(screen.getByRole("button", { name: own.clearAll }));
    await waitFor(() => expect(dataRows().length).toBeGreaterThan(0));
    expect(addressSearch()).toBe("");
  });

  it("columns can be hidden and shown, and a link brings the same ones", async () => {
    const user = await renderLines("?cols=month,title,delivered");
    expect(screen.getAllByRole("columnheader")).toHaveLength(3);
    await user.click(screen.getByRole("checkbox", { name: own.headings.id, hidden: true }));
    await waitFor(() => expect(screen.getAllByRole("columnheader")).toHaveLength(4));
    expect(addressSearch()).toBe("?cols=month,title,delivered,id");
  });

  it("groups carry their subtotals, and fold by the keyboard", async () => {
    const user = await renderLines("?group=commune");
    const count = Number(table().getAttribute("aria-rowcount"));
    expect(count).toBe(publication.support.length + 9 + 2);
    const [first] = screen.getAllByRole("row", { expanded: true });
    const lines = publication.support.filter(({ communeId }) => communeId === "gia-hung");
    expect(first).toHaveTextContent("Gia Hưng");
    expect(textsOf(first)).toContain(lines.reduce((sum, { delivered }) => sum + dongOf(delivered), 0).toLocaleString("vi"));
    first?.focus();
    await user.keyboard("{ArrowLeft}");
    await waitFor(() => expect(table()).toHaveAttribute("aria-rowcount", String(count - lines.length)));
    await user.keyboard("{ArrowRight}");
    await waitFor(() => expect(table()).toHaveAttribute("aria-rowcount", String(count)));
  });
});

describe("the keyboard", () => {
  it("moves between rows; Enter opens the line, closing leads back to its row", async () => {
    const user = await renderLines("?period=2017-Q3");
    dataRows()[0]?.focus();
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(dataRows()[1]).toHaveFocus();
    await user.keyboard("{Home}");
    expect(dataRows()[0]).toHaveFocus();
    const [, , , , title = ""] = textsOf(dataRows()[0]);
    await user.keyboard("{Enter}");
    const drawer = await screen.findByRole("dialog", { name: title });
    expect(addressSearch()).toContain("line=");
    await user.click(within(drawer).getByRole("button", { name: words.app.close }));
    await waitFor(() => expect(screen.queryByRole("dialog", { name: title })).toBeNull());
    await waitFor(() => expect(addressSearch()).toBe("?period=2017-Q3"));
    expect(dataRows()[0]).toHaveFocus();
  });

  it("goes back from an open line to its row", async () => {
    const user = await renderLines("?period=2017-Q3");
    dataRows()[0]?.focus();
    const [, , , , title = ""] = textsOf(dataRows()[0]);
    await user.keyboard("{Enter}");
    await screen.findByRole("dialog", { name: title });
    act(() => history.back());
    await waitFor(() => expect(screen.queryByRole("dialog", { name: title })).toBeNull());
    expect(addressSearch()).toBe("?period=2017-Q3");
    await waitFor(() => expect(dataRows()[0]).toHaveFocus());
  });
});

describe("a line's link", () => {
  it("opens the line with all that is known of it, its blanks told apart", async () => {
    serveLines(([first, ...others]) => [
      { ...first, id: "la-1", title: "<img src=x onerror=alert(1)>", delivered: null, note: "Ghi chú ".repeat(600) },
      ...others,
    ]);
    await renderLines("?line=la-1");
    const drawer = within(await screen.findByRole("dialog", { name: "<img src=x onerror=alert(1)>" }));
    expect(drawer.getByText(words.states.notReported)).toBeInTheDocument();
    expect(drawer.getByText("la-1")).toBeInTheDocument();
    expect(document.querySelector("img")).toBeNull();
  });

  it("to a line that is not in the data says so", async () => {
    await renderLines("?line=khong-co");
    expect(await screen.findByText(own.lineMissing("khong-co"))).toBeInTheDocument();
  });
});
