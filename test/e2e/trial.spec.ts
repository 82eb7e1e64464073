import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { readSheet } from "read-excel-file/node";
import { ENDPOINTS, LIST_ENDPOINTS } from "#src/api/endpoints.ts";
import { triedKey } from "#src/api/tried.ts";
import { trialBannerWords } from "#src/app/trial-banner-words.ts";
import { takeAwayTableWords } from "#src/documents/take-away-table-words.ts";
import { reportScreenWords } from "#src/features/report/report-screen-words.ts";
import { vi } from "#src/messages/vi.ts";
import { takeAwayWords } from "#src/ui/take-away-words.ts";
import { partsOfFile, plainTextOf } from "#test/office-file.ts";
import { snapshotToTry, TRIED } from "#test/trial-snapshot.ts";
import { expect, routeJson, test } from "./fixtures.ts";
import { addresses, expectDrawn, loseNetwork, open, openOverview, panel, savedPack } from "./on-page.ts";

const MARK = "Số liệu nhập thử từ 9 tệp lúc 08:30 ngày 02/10/2017";
const lead = (page: Page) => page.getByRole("heading", { level: 1 });
const banner = (page: Page) => page.getByRole("status").filter({ hasText: MARK });

/** As `beginTrial` leaves the device: what is tried out lies in the database, and the device remembers that there is such. */
async function tryOut(page: Page): Promise<void> {
  await page.goto("/accessibility");
  await expect(lead(page)).toBeVisible();
  const place = new URL("/api", page.url()).href;
  const text = JSON.stringify({ ...snapshotToTry(), trial: TRIED });
  await page.evaluate(
    async ([database, where, what, key, at]) => {
      const opening = indexedDB.open(database, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("data");
      await new Promise<void>((resolve, reject) => {
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("data", "readwrite");
          transaction.objectStore("data").put({ text: what }, where);
          transaction.oncomplete = () => resolve();
        };
      });
      opening.result.close();
      localStorage.setItem(key, at);
    },
    ["commune-support-trial", place, text, triedKey(place), TRIED.at] as const,
  );
}

test("every screen says that its figures are tried out, whatever the source says", async ({ page }) => {
  test.slow();
  await tryOut(page);
  const all = await addresses(page);
  // What is asked for ahead of the scripts arrives, and is of no use to anybody.
  for (const list of LIST_ENDPOINTS) await routeJson(page, `${list}.json`, { kind: "json", data: [] });
  for (const address of all) {
    // The speaker's window without a stage says how to open it, and has no figure.
    if (address === "/present/speaker") continue;
    await open(page, address);
    await expect(page.getByText(/Số liệu nhập thử/).first(), address).toBeVisible();
    if (!/^\/(?:present|embed)/.test(address)) await expect(banner(page), address).toBeVisible();
  }
  await page.goto("/embed/time");
  await expect(page.getByRole("contentinfo")).toContainText(MARK);
});

test("a reload and a second tab keep it; ended in one, the source's figures are back in both", async ({ page, context }) => {
  await openOverview(page);
  const published = await lead(page).innerText();
  await tryOut(page);
  await openOverview(page);
  await expect(banner(page)).toBeVisible();
  const tried = await lead(page).innerText();
  expect(tried).not.toBe(published);
  await page.reload();
  await expectDrawn(page);
  await expect(lead(page)).toHaveText(tried, { useInnerText: true });

  const other = await context.newPage();
  await openOverview(other);
  await expect(lead(other)).toHaveText(tried, { useInnerText: true });
  await banner(other).getByRole("button", { name: trialBannerWords.vi.end }).click();
  for (const each of [other, page]) {
    await expect(lead(each)).toHaveText(published, { useInnerText: true });
    await expect(banner(each)).toHaveCount(0);
  }
  await page.reload();
  await expectDrawn(page);
  await expect(lead(page)).toHaveText(published, { useInnerText: true });
});

test("a workbook, the report, a printed page and a pack that are taken away say so", async ({ page }, testInfo) => {
  await tryOut(page);
  await openOverview(page);
  const take = async (press: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent("download"), press()]);
    return await readFile(await download.path());
  };
  await panel(page, /^Hỗ trợ theo quý/)
    .getByRole("button", { name: takeAwayWords.vi.open })
    .click();
  const xlsx = await take(() => page.getByRole("button", { name: takeAwayTableWords.vi.xlsx }).click());
  expect((await readSheet(xlsx)).flat().join("\n")).toContain(MARK);

  await page.emulateMedia({ media: "print" });
  await expect(banner(page)).toBeVisible();
  await expect(page.getByRole("button", { name: trialBannerWords.vi.end })).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  await open(page, "/report");
  const docx = await take(() => page.getByRole("button", { name: reportScreenWords.vi.word }).click());
  const parts = await partsOfFile(new Blob([docx]));
  const foots = [...parts].filter(([name]) => /^word\/footer\d*\.xml$/.test(name)).map(([, xml]) => plainTextOf(xml));
  expect(foots.some((text) => text.includes(vi.app.trial))).toBe(true);

  const pack = await savedPack(page, testInfo);
  await loseNetwork(page);
  await page.goto(pathToFileURL(pack).href);
  await expectDrawn(page);
  await expect(page.getByRole("status").filter({ hasText: `${MARK}; chưa được công bố` })).toBeVisible();
  await expect(page.getByRole("button", { name: trialBannerWords.vi.end })).toHaveCount(0);
});

test("of a source that refuses the reader nothing that was tried out is shown or left", async ({ page }) => {
  await tryOut(page);
  for (const endpoint of ENDPOINTS) await routeJson(page, `${endpoint}.json`, { kind: "status", status: 401 });
  await page.goto("/");
  await expect(page.getByText(vi.errors.http("programme.json", 401)).first()).toBeVisible();
  await expect(page.getByText(/nhập thử/)).toHaveCount(0);
  const left = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("commune-support-trial", 1);
        opening.onsuccess = () => {
          const asked = opening.result.transaction("data").objectStore("data").count();
          asked.onsuccess = () => resolve(asked.result);
        };
      }),
  );
  expect(left).toBe(0);
});
