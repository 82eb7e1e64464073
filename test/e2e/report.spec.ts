import { readFile } from "node:fs/promises";
import { reportScreenWords } from "#src/features/report/report-screen-words.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { reportWords } from "#src/review/report/report-words.ts";
import { foreignPublication } from "#test/foreign-publication.ts";
import { partsOfFile, plainTextOf } from "#test/office-file.ts";
import { unspaced } from "#test/pdf-pages.ts";
import { expect, routeJson, test } from "./fixtures.ts";
import { open, sheetsOf } from "./on-page.ts";

const words = reportScreenWords.vi;

test("the report leaves as Word with the office's own sentences in it", async ({ page }) => {
  await open(page, "/report?period=2017-Q3");
  await page.getByRole("button", { name: words.editPart(words.names.causes) }).click();
  await page.getByRole("textbox", { name: words.part(words.names.causes) }).fill("Thiếu vốn đối ứng.\n- Vốn của xã");
  await page.reload();
  await expect(page.getByText("Thiếu vốn đối ứng.")).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: words.word }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("bao-cao-so-ket-2017-q3.docx");
  const bytes = await readFile(await download.path());
  const parts = await partsOfFile(new Blob([bytes]));
  const text = plainTextOf(parts.get("word/document.xml") ?? "");
  expect(text).toContain("Thiếu vốn đối ứng.");
  expect(text).toContain("548,5");
});

test("the report prints on A4 without the page around it, edits in place, controls left out", async ({ page }) => {
  await open(page, "/report?period=2017-Q3");
  await page.getByRole("button", { name: words.editPart(words.names.causes) }).click();
  await page.getByRole("textbox", { name: words.part(words.names.causes) }).fill("Thiếu vốn đối ứng.");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("textbox", { name: words.part(words.names.causes) })).toBeHidden();
  await expect(page.getByText("Thiếu vốn đối ứng.").last()).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("button", { name: words.print })).toBeHidden();
  const pages = await sheetsOf(page, { printBackground: true });
  expect(pages.length).toBeGreaterThanOrEqual(8);
  expect(pages.length).toBeLessThanOrEqual(11);
  for (const { width, height } of pages) expect([width, height]).toEqual([210, 297]);
});

const PROVINCE = foreignPublication();

for (const [whose, endpoints] of [
  ["a district", {}],
  [
    "a province of 129 communes",
    {
      "programme.json": PROVINCE.programme,
      "communes.json": PROVINCE.communes,
      "agencies.json": PROVINCE.agencies,
      "enterprises.json": PROVINCE.enterprises,
      "support.json": PROVINCE.support,
      "proposals.json": PROVINCE.proposals,
    },
  ],
] as const) {
  test(`the report of ${whose} is headed by its summary, on one sheet that is none of its pages`, async ({ page }) => {
    for (const [file, data] of Object.entries(endpoints)) await routeJson(page, file, { kind: "json", data });
    for (const lang of LANGUAGES) {
      const { head, summary } = reportWords[lang];
      for (const cut of ["", "&period=2017-Q3"]) {
        await open(page, `/report?lang=${lang}${cut}`);
        await expect(page.getByRole("region", { name: reportScreenWords[lang].summary })).toContainText(summary.asked);
        const [first, second, third] = await sheetsOf(page, { printBackground: false });
        for (const part of Object.values(summary).filter((one) => typeof one === "string"))
          expect(first?.text).toContain(unspaced(part));
        expect(second?.text.startsWith(unspaced(head.draft)), second?.text.slice(0, 80)).toBe(true);
        expect(third?.text.startsWith("2"), third?.text.slice(0, 80)).toBe(true);
      }
    }
  });
}

/** Between the tries the tables come to stand otherwise on their sheets, in pixels. */
const STEP = 60;
const STEPS = 12;

test("on paper a table is parted between its rows alone: caption, head and first row stay together, and the last row and the sum", async ({
  page,
}) => {
  test.slow();
  await open(page, "/report?period=2017-Q3");
  const paper = page.getByRole("article");
  const tables = await paper.getByRole("table").evaluateAll((all) =>
    all.map((table) => {
      const rows = [...table.querySelectorAll("tbody tr")].map((row) => row.textContent);
      return {
        caption: document.getElementById(table.getAttribute("aria-labelledby") ?? "")?.parentElement?.textContent ?? "",
        head: table.querySelector("thead")?.textContent ?? "",
        first: rows.at(0) ?? "",
        last: rows.at(-1) ?? "",
        sum: table.querySelector("tfoot")?.textContent ?? "",
      };
    }),
  );
  const headings = await paper.getByRole("heading").allTextContents();
  expect(tables.filter(({ sum }) => sum !== "")).toHaveLength(5);
  const wrong: string[] = [];
  for (let step = 0; step < STEPS; step++) {
    await paper.evaluate((sheet, margin) => sheet.setAttribute("style", `padding-top: ${margin}px`), step * STEP);
    const sheets = await sheetsOf(page, { printBackground: false });
    const pages = sheets.map(({ text }) => text);
    const isOnOne = (...texts: string[]) => pages.some((text) => text.includes(unspaced(texts.join(""))));
    for (const { caption, head, first, last, sum } of tables) {
      if (!isOnOne(caption, head, first)) wrong.push(`${step}: ${caption} is parted from its first row`);
      if (!isOnOne(last, sum)) wrong.push(`${step}: the sum of ${caption} stands alone`);
      const goesOn = pages.filter((text) => text.includes(unspaced(last)) && !text.includes(unspaced(head)));
      if (goesOn.length > 0) wrong.push(`${step}: ${caption} goes on without its head`);
    }
    for (const heading of headings)
      if (pages.some((text) => text.endsWith(unspaced(heading)))) wrong.push(`${step}: "${heading}" ends a sheet`);
  }
  expect(wrong).toEqual([]);
});
