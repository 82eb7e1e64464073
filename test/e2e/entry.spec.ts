import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import type { DatabasePlace } from "#server/database/open-database.ts";
import { entryWords } from "#src/features/entry/entry-words.ts";
import { makeDatabase } from "../make-database.ts";
import { expectDrawn, expectUp, open } from "./on-page.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const words = entryWords.vi;
const PASSWORD = "một câu dài dễ nhớ";

type Place = { readonly name: string; open(): Promise<{ place: DatabasePlace; drop(): Promise<void> }> };

const PLACES: readonly Place[] = [
  {
    name: "SQLite",
    open: async () => {
      const folder = mkdtempSync(path.join(tmpdir(), "entry-"));
      return { place: { file: path.join(folder, "dashboard.sqlite") }, drop: async () => rmSync(folder, { recursive: true }) };
    },
  },
  {
    name: "PostgreSQL",
    open: async () => {
      const { url, drop } = await makeDatabase(process.env.E2E_POSTGRES_URL ?? "");
      return { place: { url }, drop };
    },
  },
];

for (const { name, open: openPlace } of PLACES) {
  test(`a month goes from the reporter's keyboard to the leader's open screen, on ${name}`, async ({ browser }) => {
    const { place, drop } = await openPlace();
    const server = await startServer({ place });
    try {
      await aMonth(browser, server);
    } finally {
      await server.stop();
      await drop();
    }
  });
}

/** Somebody at a desk of their own. */
async function somebody(browser: Browser, server: RunningServer): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url });
  return await context.newPage();
}

async function aMonth(browser: Browser, server: RunningServer): Promise<void> {
  const link = /http\S+\/enter\/link#token=\S+/.exec(server.told())?.[0] ?? "";
  const administrator = await somebody(browser, server);
  await takeLink(administrator, link, { name: "Quản trị", signIn: "quantri" });
  const reporterLink = await anAccount(administrator, {
    name: "Chị Hoa",
    signIn: "hoa",
    role: "reporter",
    communes: ["gia-minh"],
  });
  const staffLink = await anAccount(administrator, { name: "Anh Nam", signIn: "nam", role: "staff", communes: [] });

  // The leader has the overview open, and the deck made before on the stage.
  const leader = await somebody(browser, server);
  await leader.clock.install();
  await leader.goto("/?period=all");
  await expectDrawn(leader);
  const before = await leader.getByRole("main").innerText();
  const stage = await leader.context().newPage();
  await open(stage, "/present");
  const frozen = await stage.locator("body").innerText();

  const reporter = await somebody(browser, server);
  await takeLink(reporter, reporterLink, {});
  await enterByKeyboard(reporter);

  const staff = await somebody(browser, server);
  await takeLink(staff, staffLink, {});
  const row = staff.getByRole("row").filter({ hasText: "Gia Minh" }).filter({ hasText: words.states.sent });
  await row.getByRole("button", { name: words.steps.accept }).click();
  await expect(staff.getByText(words.steps.done.accept)).toBeVisible();
  await staff.getByRole("checkbox", { name: /^Vẫn chốt khi còn/ }).check();
  await staff.getByRole("button", { name: words.months.close }).click();
  await expect(staff.getByText(/^Đã chốt tháng/)).toBeVisible();

  // Within its refresh interval, without a press.
  await leader.clock.fastForward("16:00");
  await expect(leader.getByRole("main")).toContainText("tháng 10/2017");
  expect(before).not.toContain("tháng 10/2017");
  expect(await stage.locator("body").innerText()).toBe(frozen);
}

async function takeLink(page: Page, link: string, given: { name?: string; signIn?: string }): Promise<void> {
  await page.goto(link);
  await expectUp(page);
  if (given.name) await page.getByLabel(words.link.name, { exact: false }).fill(given.name);
  if (given.signIn) await page.getByLabel(words.link.signIn, { exact: false }).fill(given.signIn);
  await page.getByLabel(words.link.password, { exact: false }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/enter$/);
}

/** The administrator makes an account, and hands over its link. */
async function anAccount(page: Page, form: { name: string; signIn: string; role: string; communes: string[] }): Promise<string> {
  const token = await page.evaluate(async ({ communes, ...account }) => {
    const { csrf } = await (await fetch("/api/session")).json();
    const post = async (url: string, body: unknown) =>
      (
        await fetch(url, {
          method: "POST",
          headers: { "X-CSRF": csrf, "Content-Type": "application/json" },
          body: JSON.stringify(body),
        })
      ).json();
    const { id } = await post("/api/accounts", { ...account, scope: { communes, sponsors: [] } });
    return (await post(`/api/accounts/${id}/link`, {})).token;
  }, form);
  return `/enter/link#token=${token}`;
}

/** From the list of what waits to the sent report, by keys alone. */
async function enterByKeyboard(page: Page): Promise<void> {
  await pressUntil(page, "Tab", /^Gia Minh$/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("grid")).toBeVisible();
  await pressUntil(page, "Tab", /^gridcell/);
  for (const text of ["doanh nghiep 06", "day nghe", "Lớp may công nghiệp", "12.000.000", "9,5 triệu", "tiền"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Escape");
  await pressUntil(page, "Tab", new RegExp(`^${words.lines.save}$`));
  await page.keyboard.press("Enter");
  await expect(page.getByText(words.lines.saved)).toBeVisible();
  await pressUntil(page, "Tab", new RegExp(words.steps.send));
  await page.keyboard.press("Enter");
  await expect(page.getByText(words.lines.lockedSent)).toBeVisible();
}

/** Presses a key until what has the focus is so called. */
async function pressUntil(page: Page, key: string, name: RegExp): Promise<void> {
  for (let press = 0; press < 200; press++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const parts = [element?.getAttribute("role"), element?.getAttribute("aria-label"), element?.textContent];
      return parts
        .filter((part) => part)
        .join(" ")
        .trim();
    });
    if (name.test(focused)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Nothing called ${name} is reached by ${key}`);
}
