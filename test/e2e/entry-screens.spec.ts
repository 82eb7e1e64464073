import { type Browser, expect, type Locator, type Page, test, type ViewportSize } from "@playwright/test";
import { entryWords } from "#src/features/entry/entry-words.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { startPostgres } from "../start-postgres.ts";
import { anOffice, type Office, PASSWORD, type Person } from "./office.ts";
import { expectAtRest, expectUp, open, violations, wider } from "./on-page.ts";

const words = entryWords.vi;

const ADMINISTRATOR: Person = { name: "Quản trị", signIn: "quantri", role: "administrator" };
const HOA: Person = { name: "Chị Hoa", signIn: "hoa", role: "reporter", communes: ["gia-minh"] };
const NAM: Person = { name: "Anh Nam", signIn: "nam", role: "staff" };
const PEOPLE = [ADMINISTRATOR, HOA, NAM];

const OPEN_SHEET = "/enter/lines?commune=gia-minh&month=2017-10";
/** Of the demonstration: it has lines. */
const FULL_SHEET = "/enter/lines?commune=gia-minh&month=2017-09";

let office: Office;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  office = await anOffice(browser, PEOPLE);
});
test.afterAll(async () => await office.close());

function cell(page: Page, row: number, column: number): Locator {
  return page.locator(`[data-row="${row}"][data-col="${column}"]`);
}

const TITLE = 2;
const DELIVERED = 4;

async function type(page: Page, row: number, column: number, text: string): Promise<void> {
  await cell(page, row, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

const save = (page: Page) => page.getByRole("button", { name: words.lines.save, exact: true });

async function saveWhy(page: Page, why: string): Promise<void> {
  await page.getByLabel(words.lines.reason).fill(why);
  await save(page).click();
}

test("two people change one line: both see both, and nothing is lost", async ({ browser }) => {
  const [hoa, nam] = await Promise.all([office.at(browser, ADMINISTRATOR), office.at(browser, NAM)]);
  for (const page of [hoa, nam]) await open(page, FULL_SHEET);
  await type(hoa, 0, TITLE, "Tên theo chị Hoa");
  await type(nam, 0, TITLE, "Tên theo anh Nam");
  await type(nam, 0, DELIVERED, "12.500.000");
  await saveWhy(nam, "Đối chiếu chứng từ");
  await expect(nam.getByText(words.lines.saved)).toBeVisible();

  await saveWhy(hoa, "Sửa tên");
  const beside = hoa.getByRole("region", { name: new RegExp(`^${words.conflict.title}: `) });
  await expect(beside).toContainText("Tên theo chị Hoa");
  await expect(beside).toContainText("Tên theo anh Nam");
  await expect(beside).toContainText("12.500.000");
  await expect(hoa.getByRole("main")).toContainText("Anh Nam");
  await expect(hoa.getByRole("main")).toContainText("Đối chiếu chứng từ");
  expect(await violations(hoa)).toEqual([]);
  await hoa.getByRole("button", { name: words.conflict.apply }).click();
  await saveWhy(hoa, "Sửa tên");
  await expect(hoa.getByText(words.lines.saved)).toBeVisible();

  for (const page of [hoa, nam]) {
    await open(page, FULL_SHEET);
    await expect(cell(page, 0, TITLE)).toHaveText("Tên theo chị Hoa");
    await expect(cell(page, 0, DELIVERED)).toHaveText("12.500.000");
  }
  // What was there in between is in the line's history.
  await hoa.getByRole("link", { name: words.lines.historyOf("1") }).click();
  await expect(hoa.getByRole("main")).toContainText("Tên theo anh Nam");
});

test("from signing in to signing out by keyboard alone; a change is taken back and made again", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: office.server.url });
  const page = await context.newPage();
  await open(page, "/enter");
  await pressUntil(page, "Tab", () => page.getByLabel(words.signIn.name));
  await page.keyboard.type(HOA.signIn);
  await page.keyboard.press("Tab");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  // What comes in the place of the form begins with its sentence.
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await pressUntil(page, "Tab", () => page.getByRole("link", { name: "Gia Minh", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("grid")).toBeVisible();
  await pressUntil(page, "Tab", () => cell(page, 0, 0));
  for (const text of ["doanh nghiep 06", "day nghe", "Lớp may", "12.000.000", "9,5 triệu", "tiền"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  await expect(cell(page, 0, DELIVERED)).toHaveText("9.500.000");
  await page.keyboard.press("Control+z");
  await expect(cell(page, 0, 5)).toHaveText("");
  await page.keyboard.press("Control+y");
  await expect(cell(page, 0, 5)).toHaveText("tiền");
  await page.keyboard.press("Escape");
  await pressUntil(page, "Tab", () => save(page));
  await page.keyboard.press("Enter");
  await expect(page.getByText(words.lines.saved)).toBeVisible();
  await expect(save(page)).toBeFocused();
  await pressUntil(page, "Tab", () => page.getByRole("button", { name: new RegExp(words.steps.send) }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(words.lines.lockedSent)).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: words.steps.done.send })).toBeFocused();
  await pressUntil(page, "Shift+Tab", () => page.getByRole("button", { name: words.signIn.out, exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(words.signIn.name)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

/** Presses a key until the element has the focus. */
async function pressUntil(page: Page, key: string, element: () => Locator): Promise<void> {
  for (let press = 0; press < 60; press++) {
    if (await element().evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${element()} is not reached by ${key}`);
}

test("a session that ends in the middle keeps what was typed", async ({ browser }) => {
  const page = await office.at(browser, NAM);
  await open(page, FULL_SHEET);
  await type(page, 1, TITLE, "Chưa lưu");
  // At another desk: sign out everywhere.
  const other = await office.at(browser, NAM);
  await open(other, "/enter");
  await other.getByRole("button", { name: words.signIn.outEverywhere }).click();
  await expect(other.getByLabel(words.signIn.name)).toBeVisible();

  await save(page).click();
  await expect(page.getByText(words.lines.reasonMissing)).toBeVisible();
  await saveWhy(page, "Sửa tên");
  await expect(page.getByText(words.problems["sign-in-needed"])).toBeVisible();
  await page.getByLabel(words.signIn.name).fill(NAM.signIn);
  await page.getByLabel(words.signIn.password).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(cell(page, 1, TITLE)).toHaveText("Chưa lưu");
  await expect(page.getByLabel(words.lines.reason)).toHaveValue("Sửa tên");
  await save(page).click();
  await expect(page.getByText(words.lines.saved)).toBeVisible();
});

test("a closed month refuses a change, and takes an adjustment, from the screen", async ({ browser }) => {
  const hoa = await office.at(browser, HOA);
  // Open since before the month was closed.
  const late = await office.at(browser, NAM);
  await open(late, OPEN_SHEET);
  await type(late, 0, TITLE, "Sửa sau khi chốt");

  const nam = await office.at(browser, NAM);
  await open(nam, "/enter");
  await nam.getByRole("checkbox", { name: /^Vẫn chốt khi còn/ }).check();
  await nam.getByRole("button", { name: words.months.close }).click();
  await expect(nam.getByText(/^Đã chốt tháng/)).toBeVisible();

  await saveWhy(late, "Sửa muộn");
  await expect(late.getByRole("alert").filter({ hasText: words.problems["month-closed"] })).toBeVisible();

  await open(hoa, OPEN_SHEET);
  await expect(hoa.getByText(words.lines.lockedClosed)).toBeVisible();
  await cell(hoa, 0, TITLE).click();
  await hoa.keyboard.type("Sửa");
  await expect(cell(hoa, 0, TITLE)).toHaveText("Lớp may");
  await hoa.getByLabel(words.adjust.line).selectOption("Lớp may");
  await hoa.getByLabel(words.adjust.delivered, { exact: false }).fill("một triệu");
  await hoa.getByLabel(words.adjust.reason).fill("Quyết toán");
  await hoa.getByRole("button", { name: words.adjust.submit }).click();
  await expect(hoa.getByText(words.faults["not-an-amount"])).toBeVisible();
  // It is kept as a draft, too.
  await hoa.reload();
  await expect(hoa.getByLabel(words.adjust.reason)).toHaveValue("Quyết toán");
  await hoa.getByLabel(words.adjust.delivered, { exact: false }).fill("-500.000");
  await hoa.getByRole("button", { name: words.adjust.submit }).click();
  await expect(hoa.getByText(words.lines.saved)).toBeVisible();
  await expect(cell(hoa, 1, DELIVERED)).toHaveText("−500.000");
  await expect(hoa.getByRole("grid").getByRole("row").last()).toContainText("9.000.000");
});

/** As of every other screen (layout-shift.spec.ts). */
const MOST_SHIFT = 0.02;

test.describe("every screen", () => {
  const SCREENS: readonly [Person, string][] = [
    [HOA, "/enter"],
    [NAM, "/enter"],
    [HOA, "/enter/lines"],
    [NAM, FULL_SHEET],
    [HOA, OPEN_SHEET],
    [HOA, "/enter/requests"],
    [NAM, "/enter/communes/gia-minh"],
    [NAM, "/enter/sponsors"],
    [ADMINISTRATOR, "/enter/programme"],
    [ADMINISTRATOR, "/enter/accounts"],
    [NAM, "/enter/history/support/ht-288"],
  ];
  const SIZES = [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ];
  for (const lang of LANGUAGES) {
    test(`fits desk and phone, says all that it shows, and stands still, in ${lang}`, async ({ browser }) => {
      await walk(browser, lang, lang === "vi" ? SIZES : SIZES.toReversed());
    });
  }

  /** Each screen is opened at the first size, and looked at at both. */
  async function walk(browser: Browser, lang: string, sizes: readonly ViewportSize[]): Promise<void> {
    const pages = new Map<string, Page>();
    const [first] = sizes;
    for (const [person, address] of SCREENS) {
      const page = pages.get(person.signIn) ?? (await office.at(browser, person));
      if (!pages.has(person.signIn)) await page.addInitScript(recordShifts);
      pages.set(person.signIn, page);
      if (first) await page.setViewportSize(first);
      await open(page, `${address}${address.includes("?") ? "&" : "?"}lang=${lang}`);
      await expectAtRest(page);
      const where = `${person.role} at ${address}, ${lang}`;
      const shifted = await page.evaluate(() => Number(Reflect.get(window, "shifted")));
      expect.soft(shifted, `${where}, ${first?.width} px: moved`).toBeLessThan(MOST_SHIFT);
      for (const size of sizes) {
        await page.setViewportSize(size);
        await expectAtRest(page);
        expect.soft(await violations(page), `${where}, ${size.width} px`).toEqual([]);
        expect.soft(await wider(page), `${where}, ${size.width} px`).toEqual([]);
      }
    }
    for (const page of pages.values()) await page.context().close();
  }
});

/** Adds up what moves on the page, by how much of the window. */
function recordShifts(): void {
  let shifted = 0;
  Reflect.set(window, "shifted", 0);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ("value" in entry && typeof entry.value === "number") shifted += entry.value;
    }
    Reflect.set(window, "shifted", shifted);
  }).observe({ type: "layout-shift", buffered: true });
}

test("while PostgreSQL is away a form keeps its draft and says how long to wait; it is saved when it is back", async ({
  browser,
}) => {
  const postgres = await startPostgres({ durable: false });
  const away = await anOffice(browser, [ADMINISTRATOR], { url: postgres.url });
  try {
    const page = await away.at(browser, ADMINISTRATOR);
    await open(page, FULL_SHEET);
    await postgres.stopServer();
    await type(page, 0, TITLE, "Ghi lúc máy chủ nghỉ");
    await saveWhy(page, "Sửa tên");
    const alert = page.getByRole("alert").filter({ hasText: words.problems["store-away"] });
    await expect(alert).toContainText(words.problem.wait("2"));
    await expect(alert).toContainText(words.problem.draftKept);

    await page.reload();
    await expectUp(page);
    await expect(page.getByRole("main")).toContainText(words.problems["store-away"]);
    await postgres.startAgain();
    await expect(async () => {
      await page.getByRole("button", { name: words.problem.retry }).click({ timeout: 1000 });
      await expect(page.getByRole("grid")).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(cell(page, 0, TITLE)).toHaveText("Ghi lúc máy chủ nghỉ");
    await expect(page.getByLabel(words.lines.reason)).toHaveValue("Sửa tên");
    await save(page).click();
    await expect(page.getByText(words.lines.saved)).toBeVisible();
  } finally {
    await away.close();
    await postgres.stop();
  }
});
