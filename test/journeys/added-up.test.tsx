import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { server } from "#mocks/server.ts";
import { cutPage } from "#server/cut-page.ts";
import { lineCut, pageOf } from "#server/line-cut.ts";
import { GROUPS_TYPE } from "#src/api/columns/columns-type.ts";
import { linesOfColumns } from "#src/api/columns/lines-of-columns.ts";
import { readColumns } from "#src/api/columns/read-columns.ts";
import { writeColumns } from "#src/api/columns/write-columns.ts";
import { groupedLines } from "#src/api/groups/grouped-lines.ts";
import { type Grouped, writeGroups } from "#src/api/groups/write-groups.ts";
import { changesWords } from "#src/features/changes/changes-words.ts";
import { communeWords } from "#src/features/commune/commune-words.ts";
import { searchWords } from "#src/features/search/search-words.ts";
import { supportLinesWords } from "#src/features/support-lines/support-lines-words.ts";
import { linesOfWords } from "#src/views/lines-of-words.ts";
import { lead, plain, renderApp } from "./render-app.tsx";
import { publication } from "./serve.ts";

const own = supportLinesWords.vi;
const COLUMNS = writeColumns(publication.support);
const ALL = publication.support.length;

/** The illustrative publication as a server with too many lines sends it: added up, and a cut of the lines where it is asked for. */
function serveAddedUp(change: (grouped: Grouped) => Grouped = (grouped) => grouped): string[] {
  const grouped = groupedLines(readColumns(COLUMNS, "support.json"), 1e11);
  if (!grouped) throw new Error("Few lines stand beside");
  const body = JSON.stringify(writeGroups(change(grouped)));
  const lines = linesOfColumns(COLUMNS, "support.json");
  const cuts: string[] = [];
  server.use(
    http.get("*/api/support.json", ({ request }) => {
      const { search, searchParams } = new URL(request.url);
      if (search === "") return new HttpResponse(body, { headers: { "Content-Type": GROUPS_TYPE } });
      cuts.push(search);
      const cut = lineCut(searchParams);
      if ("error" in cut) return HttpResponse.json(cut, { status: 400 });
      const { rows, all, last } = cutPage(lines, cut);
      const page = pageOf(request.url, rows, all, last);
      return new HttpResponse(page.file.body, { headers: page.headers });
    }),
  );
  return cuts;
}

/** The same groups, each of so many lines more. */
const manyTimes = ({ groups, ...grouped }: Grouped): Grouped => {
  const times = 1_000;
  const added = groups.lines.reduce((sum, lines) => sum + lines, 0);
  return {
    ...grouped,
    rows: grouped.rows + added * (times - 1),
    groups: { ...groups, lines: groups.lines.map((lines) => lines * times) },
  };
};

// happy-dom lays nothing out; the table draws what its scroller has room for.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(720);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1200);
});

const rowCount = () => screen.queryAllByRole("row").filter((row) => row.dataset.row !== undefined).length;

describe("where there are so many lines that they come added up", () => {
  it("the table of lines asks for those of its cut, and all else is as with the lines themselves", async () => {
    const cuts = serveAddedUp();
    const user = await renderApp("/support?communes=gia-minh");
    await waitFor(() => expect(rowCount()).toBeGreaterThan(0));
    const theirs = publication.support.filter(({ communeId }) => communeId === "gia-minh");
    expect(plain(lead())).toMatch(new RegExp(`^${theirs.length} nội dung hỗ trợ`));
    expect(screen.getByRole("grid", { name: own.caption })).toHaveAttribute("aria-rowcount", String(theirs.length + 2));
    expect(cuts).toHaveLength(1);
    expect(cuts[0]).toContain("communeId=gia-minh");
    await user.type(screen.getByRole("searchbox", { name: own.search }), "zzz");
    await waitFor(() => expect(rowCount()).toBe(0));
    expect(cuts).toHaveLength(1);
  });

  it.each([
    ["outside of the cut", (grouped: Grouped) => grouped, "?communes=gia-minh&", true],
    ["where no line is listed", manyTimes, "?", false],
  ])("a line %s is asked for by its id, and opens", async (_, change, search, isOutside) => {
    const cuts = serveAddedUp(change);
    const other = publication.support.find(({ communeId }) => communeId !== "gia-minh");
    await renderApp(`/support${search}line=${other?.id}`);
    const drawer = await screen.findByRole("dialog", { name: other?.title ?? "" });
    expect(cuts.at(-1)).toBe(`?limit=1&id=${other?.id}`);
    expect(within(drawer).queryByText(own.outsideFilter) !== null).toBe(isOutside);
  });

  it("a line that there is not is told as with the lines themselves", async () => {
    serveAddedUp();
    await renderApp("/support?communes=gia-minh&line=zzz");
    expect(await screen.findByText(own.lineMissing("zzz"))).toBeVisible();
  });

  it("more than a page lists are told, with what to do; the sums are there", async () => {
    const cuts = serveAddedUp(manyTimes);
    await renderApp("/support");
    expect(await screen.findByText(/nhiều hơn 10\.000 dòng/)).toHaveTextContent(
      linesOfWords.vi.tooMany(lead().match(/^[\d.]+/)?.[0] ?? "", "10.000"),
    );
    expect(plain(lead())).toMatch(/2,5 tỷ đồng$/);
    expect(cuts).toEqual([]);
  });

  it("a page whose server has other lines than it has added up says so, and does not show a part as the whole", async () => {
    serveAddedUp();
    server.use(
      http.get("*/api/support.json", ({ request }) =>
        new URL(request.url).search === "" ? undefined : HttpResponse.json([publication.support[0]]),
      ),
    );
    await renderApp("/support?communes=gia-minh");
    expect(await screen.findByRole("alert")).toHaveTextContent("support.json");
    expect(rowCount()).toBe(0);
  });

  it("a commune's page has its newest lines and what is owed; the comparison with an earlier review says why it has nothing", async () => {
    const cuts = serveAddedUp();
    await renderApp("/communes/gia-minh");
    const words = communeWords.vi;
    expect(await screen.findByRole("table", { name: new RegExp(words.lines) })).toBeVisible();
    expect(cuts.every((search) => search.includes("communeId=gia-minh"))).toBe(true);
    await renderApp("/changes");
    expect(await screen.findByText(changesWords.vi.addedUp(String(ALL)))).toBeVisible();
  });

  it("the search says that it does not look into lines", async () => {
    serveAddedUp();
    const user = await renderApp("/communes");
    await screen.findByRole("heading", { level: 1 });
    await user.keyboard("{Control>}k{/Control}");
    expect(await screen.findByText(searchWords.vi.notInLines(String(ALL)))).toBeVisible();
  });
});
