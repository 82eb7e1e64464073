import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as z from "zod/mini";
import { readFolder } from "#server/store/read-folder.ts";
import { changesWords } from "#src/features/changes/changes-words.ts";
import { momentWords } from "#src/features/changes/moment-words.ts";
import { workflowWords } from "#src/features/coverage/workflow/workflow-words.ts";
import { storeWords } from "#src/features/data-health/store-words.ts";
import { sessionHeaders, signedInStore } from "#test/signed-in-store.ts";
import { test as base, expect, leave } from "./fixtures.ts";
import { panel, searchOf, violations } from "./on-page.ts";
import { type RunningServer, startServer } from "./start-server.ts";

/** A server over a store of the test's own, and the district's officer at it. */
type Office = RunningServer & {
  readonly ask: (method: "GET" | "PUT" | "POST", address: string, body?: unknown, ifMatch?: string) => Promise<Response>;
};

const test = base.extend<{ office: Office }>({
  office: async ({ context }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "office-"));
    const place = { file: path.join(folder, "office.sqlite") };
    const scope = { communes: [], sponsors: [] };
    const publication = await readFolder(path.resolve(import.meta.dirname, "../../public"));
    // An illustration has a time of its own, in which nobody is late.
    const programme = { ...z.looseObject({}).parse(publication.programme), illustrative: false };
    const session = await signedInStore(place, { ...publication, programme }, { name: "Cán bộ huyện", role: "staff", scope });
    const server = await startServer({ place });
    await use({
      ...server,
      ask: async (method, address, body, ifMatch) => {
        const headers = { ...sessionHeaders(session), ...(ifMatch ? { "If-Match": ifMatch } : {}) };
        return await fetch(`${server.url}${address}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
      },
    });
    await leave(context);
    await server.stop();
    rmSync(folder, { recursive: true });
  },
});

const words = workflowWords.vi;
const LINE = "/api/rows/support/ht-001";
const keptLine = z.object({ row: z.looseObject({ delivered: z.number() }) });

/** Corrects what Gia Thắng's first line has delivered. */
async function correctLine(office: Office, delivered: number): Promise<void> {
  const kept = await office.ask("GET", LINE);
  const { row } = keptLine.parse(await kept.json());
  const put = await office.ask("PUT", LINE, { reason: "Ghi nhầm", row: { ...row, delivered } }, kept.headers.get("ETag") ?? "");
  expect(put.status).toBe(200);
}

/** A moment by the data's clock, some seconds from now, as the address has it. */
function momentIn(seconds: number): string {
  const local = new Date(Date.now() + (7 * 3600 + seconds) * 1000).toISOString().slice(0, 19);
  return `moment:${local}+07:00`;
}

test("a line that was corrected after a moment shows as corrected against it, on the screen and in the deck", async ({
  page,
  office,
}) => {
  const health = z.object({ since: z.string() }).parse(await (await fetch(`${office.url}/api/health.json`)).json());
  // The moment has no parts of a second: the correction is of a later one.
  await expect.poll(() => Date.now() - Date.parse(health.since)).toBeGreaterThan(1500);
  const before = momentIn(0);
  await expect.poll(() => momentIn(0)).not.toBe(before);
  await correctLine(office, 7_500_000);

  await page.goto(`${office.url}/changes?against=${encodeURIComponent(before)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^So với số liệu máy chủ giữ lúc .*: 1 nội dung được sửa số liệu/,
  );
  const corrected = panel(page, changesWords.vi.corrections.title).getByRole("row").filter({ hasText: "Lớp kỹ thuật trồng nấm" });
  await expect(corrected).toContainText("12.500.000");
  await expect(corrected).toContainText("7.500.000");
  await expect(page.getByText(/^Sổ của máy chủ bắt đầu lúc|Sổ của máy chủ bắt đầu lúc/)).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.getByRole("link", { name: changesWords.vi.present }).click();
  await expect.poll(() => searchOf(page).get("against")).toBe(before);
  await page.goto(`${office.url}/present?against=${encodeURIComponent(before)}&slide=changes`);
  await expect(page.getByText(/So với số liệu máy chủ giữ lúc .*: \d+ thay đổi/).first()).toBeVisible();
});

test("a moment before the ledger began is told so; a folder of files keeps no past", async ({ page, office, tolerate }) => {
  tolerate("/api/programme.json");
  const address = `/changes?against=${encodeURIComponent("moment:2017-06-30T23:59:59+07:00")}`;
  await page.goto(office.url + address);
  await expect(page.getByText(/^Lúc 23:59 ngày 30\/06\/2017 máy chủ chưa giữ gì: sổ của máy chủ bắt đầu lúc/)).toBeVisible();
  await page.goto(address);
  await expect(page.getByText(momentWords.vi.noPast("23:59 ngày 30/06/2017"))).toBeVisible();
  await expect(page.getByLabel(momentWords.vi.day)).toHaveCount(0);
});

test("a report that is sent shows as sent, before that as late; the reminder and the calendar follow", async ({
  page,
  office,
}) => {
  await page.goto(`${office.url}/reporting?communes=gia-thang`);
  const months = panel(page, words.months.title);
  const row = months.getByRole("row").filter({ hasText: "Gia Thắng" });
  await expect(row).toContainText(words.lateMark);
  await expect(row).not.toContainText(words.states.sent);
  const sent = await office.ask("POST", "/api/months/commune/gia-thang/2017-10", { action: "send", word: "" });
  expect(sent.status).toBe(200);
  await page.reload();
  await expect(row).toContainText(words.states.sent);

  const slow = panel(page, words.slow.title);
  await slow.getByText(words.slow.show).click();
  await expect(slow.getByLabel(words.slow.text)).toHaveValue(/- Gia Thắng: tháng 11\/2017 đến /);
  await slow.getByText(words.calendar.title).click();
  await slow.getByLabel(words.calendar.whose).selectOption("Gia Thắng");
  const address = await slow.getByLabel(words.calendar.address).inputValue();
  expect(address).toBe(`${office.url}/api/due-days.ics?commune=gia-thang`);
  const calendar = await (await fetch(address)).text();
  expect(calendar).toContain("BEGIN:VEVENT");
  await page.setViewportSize({ width: 390, height: 844 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
});

test("the data's health says what the server has, and since when", async ({ page, office }) => {
  await page.goto(`${office.url}/data`);
  const store = panel(page, storeWords.vi.title);
  await expect(store).toContainText("SQLite");
  await expect(store).toContainText(/Số liệu của bất kỳ lúc nào từ \d\d:\d\d ngày/);
  await store.getByRole("link", { name: storeWords.vi.compare }).click();
  await expect(page.getByLabel(momentWords.vi.day)).toBeVisible();
});
