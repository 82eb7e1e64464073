import type { Page } from "@playwright/test";
import { supportLinesWords } from "#src/features/support-lines/support-lines-words.ts";
import { expect, test } from "./fixtures.ts";
import { open } from "./on-page.ts";

type Copied = { plain: string; html: string };

/** What Ctrl+C puts on the clipboard, as the page's own event holds it; null where it is left to the browser. */
async function copied(page: Page): Promise<Copied | null> {
  await page.evaluate(() => {
    addEventListener(
      "copy",
      (event) => {
        const data = event.clipboardData;
        document.documentElement.dataset.copied = JSON.stringify(
          event.defaultPrevented ? { plain: data?.getData("text/plain"), html: data?.getData("text/html") } : null,
        );
      },
      { once: true },
    );
  });
  await page.keyboard.press("Control+c");
  const text = await page.locator("html").getAttribute("data-copied");
  return JSON.parse(text ?? "null");
}

/** Its handler comes after the first paint. */
async function copiedTable(page: Page): Promise<Copied> {
  await expect.poll(() => copied(page)).not.toBeNull();
  const found = await copied(page);
  if (!found) throw new Error("copied, and then not");
  return found;
}

async function select(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    ([first = "", last = ""]) => {
      const [start, end] = [document.querySelector(first), document.querySelector(last)];
      if (start && end) getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
    },
    [from, to],
  );
}

const NUMBER = /^-?\d+(,\d+)?%?$/;
const NOT_FOR_EXCEL = /[\u2212\u00a0\u202f]/;

test("the lines are copied one a line, with their money as numbers", async ({ page }) => {
  await open(page, "/support?cols=month,title,planned,delivered,completion,gap,note&sort=gap");
  const heading = await page.locator("thead th").count();
  await select(page, "main table thead", "main table tbody tr[data-row]:nth-child(9)");
  const { plain, html } = await copiedTable(page);
  const rows = plain.split("\r\n").map((row) => row.split("\t"));
  expect(rows).toHaveLength(10);
  expect(rows[0]).toEqual(
    (["month", "title", "planned", "delivered", "completion", "gap", "note"] as const).map(
      (key) => supportLinesWords.vi.headings[key],
    ),
  );
  expect(plain).not.toMatch(NOT_FOR_EXCEL);
  for (const row of rows.slice(1)) {
    expect(row).toHaveLength(heading);
    expect(row[2]).toMatch(NUMBER);
    expect(row[3]).toMatch(NUMBER);
    expect(Number(row[3]) - Number(row[2])).toBe(Number(row[5]));
    expect(row[4]).toMatch(/^\d+(,\d+)?%$/);
  }
  expect(html.match(/<tr>/g)).toHaveLength(10);
  expect(html).toContain(`<td>${rows[1]?.[3]}</td>`);
});

test("a table of figures is copied with its foot, and what is said beside a number in a cell of its own", async ({ page }) => {
  await open(page, "/communes");
  await select(page, "main table thead", "main table tfoot");
  const { plain } = await copiedTable(page);
  const rows = plain.split("\r\n").map((row) => row.split("\t"));
  expect(rows).toHaveLength(await page.locator("main table tr").count());
  expect(plain).not.toMatch(NOT_FOR_EXCEL);
  const columns = rows[0]?.length ?? 0;
  const foot = rows.at(-1) ?? [];
  const money = foot.indexOf("2500");
  expect(money).toBeGreaterThan(0);
  // No amount has its unit, and what is owed stands after the last column.
  expect(rows.slice(1).map((row) => row[money] ?? "")).not.toContainEqual(expect.stringMatching(/[^\d,]/));
  expect(foot.length).toBe(columns + 1);
  expect(foot.at(-1)).toMatch(/chưa báo cáo/);
});

test("a part of a table keeps its columns; a word, and text around a table, are the browser's to copy", async ({ page }) => {
  await open(page, "/communes");
  await select(page, "main tbody tr:nth-child(1) > :nth-child(3)", "main tbody tr:nth-child(2) > :nth-child(4)");
  const { plain } = await copiedTable(page);
  const [first = "", second = ""] = plain.split("\r\n");
  const all = await page.locator("main tbody tr").nth(1).locator("th, td").count();
  expect(second.split("\t")).toHaveLength(4);
  expect(first.startsWith("\t\t")).toBe(true);
  expect(first.split("\t").length).toBeGreaterThanOrEqual(all);

  await select(page, "main tbody tr:nth-child(1) a", "main tbody tr:nth-child(1) a");
  expect(await copied(page)).toBeNull();
  await select(page, "main h1", "main tfoot");
  expect(await copied(page)).toBeNull();
});
