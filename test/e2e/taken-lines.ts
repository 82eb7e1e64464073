import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { readSheet } from "read-excel-file/node";
import { takeAwayTableWords } from "#src/documents/take-away-table-words.ts";
import { supportLinesWords } from "#src/features/support-lines/support-lines-words.ts";
import { vi } from "#src/messages/vi.ts";
import { takeAwayWords } from "#src/ui/take-away-words.ts";

const words = supportLinesWords.vi;

/** The delivered dong in the foot; null where it is no number. */
export async function footDong(page: Page): Promise<string | null> {
  const cells = await page.locator("tfoot td").allTextContents();
  return cells[1] ?? null;
}

/** The delivered dong of the files, added up over their lines; the foot is their last row and says the same. */
export async function takenDong(page: Page): Promise<{ csv: number; xlsx: number }> {
  const csv = (await readFile(await taken(page, takeAwayTableWords.vi.csvSemicolon), "utf8")).trimEnd().split(/\r?\n/);
  const csvRows = csv.map((row) => row.split(";"));
  const rows = await readSheet(await taken(page, takeAwayTableWords.vi.xlsx));
  return { csv: checkedSum(csvRows), xlsx: checkedSum(rows) };
}

async function taken(page: Page, label: string): Promise<string> {
  await page.getByRole("button", { name: takeAwayWords.vi.openWhat(words.title) }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: label }).click();
  return await (await download).path();
}

/** Columns: title, planned, delivered. */
function checkedSum(rows: readonly (readonly unknown[])[]): number {
  const heading = rows.findIndex((row) => row[2] === words.headings.delivered);
  const delivered = rows.slice(heading + 1).map((row) => dongOf(row[2]));
  const foot = delivered.pop() ?? 0;
  const sum = delivered.reduce((total, dong) => total + dong, 0);
  expect(foot).toBe(sum);
  return sum;
}

/** A blank is a word in a file, and adds nothing. */
function dongOf(cell: unknown): number {
  if (cell === vi.states.notReported || cell === vi.states.notApplicable) return 0;
  expect(String(cell)).toMatch(/^-?\d+$/);
  return Number(cell);
}
