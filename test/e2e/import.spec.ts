import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import ExcelJs from "exceljs";
import JSZip from "jszip";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { trialBannerWords } from "#src/app/trial-banner-words.ts";
import { importWords } from "#src/features/import/import-words.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { type OfficeFile, officeMonth } from "../office-month.ts";
import { test as withSource } from "./fixtures.ts";
import { anOffice, type Office, type Person } from "./office.ts";
import { expectAtRest, expectDrawn, open, openOverview, savedPack, violations, wider } from "./on-page.ts";

const words = importWords.vi;

const ADMINISTRATOR: Person = { name: "Quản trị", signIn: "quantri", role: "administrator" };
const NAM: Person = { name: "Anh Nam", signIn: "nam", role: "staff" };

const AUGUST = "2017-08";
const SEPTEMBER = "2017-09";
/** As clerks mistype: words in place of a number, a minus where a dash was meant. */
const MISTAKES = { "gia-lac": "khoảng 20", "gia-minh": -20 };
const COMMUNES = 9;

async function withOffice(browser: Browser, work: (office: Office) => Promise<void>): Promise<void> {
  const office = await anOffice(browser, [ADMINISTRATOR, NAM]);
  try {
    await work(office);
  } finally {
    await office.close();
  }
}

/** What a person does with hand and mouse, counted: a drop, a click, a text typed, a key. */
function countedHands(page: Page) {
  let actions = 0;
  const counted = async (action: Promise<unknown>) => {
    actions += 1;
    await action;
  };
  return {
    actions: () => actions,
    drop: (files: readonly OfficeFile[]) => counted(drop(page, files)),
    click: (what: Locator) => counted(what.click()),
    type: (text: string) => counted(page.keyboard.type(text)),
    press: (key: string) => counted(page.keyboard.press(key)),
  };
}

/** Files let go over the page, as from a folder's window. */
async function drop(page: Page, files: readonly OfficeFile[]): Promise<void> {
  const given = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString("base64") }));
  const transfer = await page.evaluateHandle((all) => {
    const held = new DataTransfer();
    for (const { name, mimeType, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      held.items.add(new File([bytes], name, { type: mimeType }));
    }
    return held;
  }, given);
  await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const commit = (page: Page) => page.getByRole("button", { name: /vào kho$/ });

/** The sum delivered in a month, as the published answer has it, in dong. */
async function deliveredIn(page: Page, month: string): Promise<number> {
  const lines: Line[] = await page.evaluate(async () => (await fetch("/api/support.json", { cache: "no-store" })).json());
  return sumOf(lines, month);
}

type Line = { readonly month: string; readonly delivered?: unknown };

function sumOf(lines: readonly Line[], month: string): number {
  return lines.reduce(
    (sum, line) => (line.month === month && typeof line.delivered === "number" ? sum + line.delivered : sum),
    0,
  );
}

test("nine offices' files go from a clerk's folder to the overview, and the next month's ask nothing", async ({ browser }) => {
  await withOffice(browser, async (office) => {
    const page = await office.at(browser, NAM);
    await open(page, `/?period=${AUGUST}`);
    await expectDrawn(page);
    const before = await page.getByRole("main").innerText();
    const delivered = await deliveredIn(page, AUGUST);
    await open(page, "/import");

    const first = countedHands(page);
    await first.drop(await officeMonth(AUGUST, MISTAKES));
    await first.click(page.getByRole("button", { name: words.questions.submit }));
    await expect(heading(page)).toHaveText(words.leads.mend("2"));
    await expect(commit(page)).toHaveAttribute("aria-disabled", "true");
    for (const cell of [/gia-lac/, /gia-minh/]) {
      await first.click(page.getByRole("textbox", { name: cell }));
      await first.press("Control+A");
      await first.type(String(20));
      await first.press("Enter");
    }
    await expect(heading(page)).toHaveText(
      words.leads.ready(words.changes({ new: String(COMMUNES), changed: null, removed: null })),
    );
    await first.click(commit(page));
    await first.click(page.getByRole("link", { name: words.done.overview }));
    await expectDrawn(page);
    expect(first.actions()).toBeLessThanOrEqual(25);
    expect(await deliveredIn(page, AUGUST)).toBe(delivered + COMMUNES * 20_000_000);
    await open(page, `/?period=${AUGUST}`);
    await expectDrawn(page);
    expect(await page.getByRole("main").innerText()).not.toBe(before);

    await open(page, "/import");
    const second = countedHands(page);
    await second.drop(await officeMonth(SEPTEMBER));
    await second.click(commit(page));
    await second.click(page.getByRole("link", { name: words.done.overview }));
    await expectDrawn(page);
    expect(second.actions()).toBeLessThanOrEqual(6);
    await page.context().close();
  });
});

test("the same files once more change nothing, and an import is taken back", async ({ browser }) => {
  await withOffice(browser, async (office) => {
    const page = await office.at(browser, NAM);
    await open(page, "/import");
    const delivered = await deliveredIn(page, AUGUST);
    await drop(page, await officeMonth(AUGUST));
    await page.getByRole("button", { name: words.questions.submit }).click();
    await commit(page).click();
    await expect(page.getByRole("heading", { name: words.done.title })).toBeVisible();

    await drop(page, await officeMonth(AUGUST));
    await expect(heading(page)).toHaveText(words.leads.same);
    await expect(commit(page)).toHaveAttribute("aria-disabled", "true");
    await expect(page.getByText(words.commit.waitSame)).toBeVisible();

    const past = page.getByRole("region", { name: words.past.title });
    await past.getByRole("button", { name: new RegExp(`^${words.past.undo}`) }).click();
    await past.getByRole("button", { name: words.done.undoSure }).click();
    await expect(past.getByText(words.past.undone, { exact: true })).toBeVisible();
    expect(await deliveredIn(page, AUGUST)).toBe(delivered);
    await page.context().close();
  });
});

test("a whole import goes by keys alone, from the choice of files to what was entered", async ({ browser }) => {
  await withOffice(browser, async (office) => {
    const page = await office.at(browser, NAM);
    await open(page, "/import");
    const [choosing] = await Promise.all([
      page.waitForEvent("filechooser"),
      pressOn(page, page.getByRole("button", { name: words.files.choose })),
    ]);
    await choosing.setFiles(await officeMonth(AUGUST, MISTAKES));
    await pressOn(page, page.getByRole("button", { name: words.questions.submit }));
    for (const cell of [/gia-lac/, /gia-minh/]) {
      await tabTo(page, page.getByRole("textbox", { name: cell }));
      await page.keyboard.type("20");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("textbox", { name: cell })).toHaveCount(0);
    }
    await pressOn(page, commit(page));
    await expect(page.getByRole("heading", { name: words.done.title })).toBeVisible();
    await pressOn(page, page.getByRole("link", { name: words.done.overview }));
    await expectDrawn(page);
    await page.context().close();
  });
});

test("a file comes back with its wrong cells marked, and says at them what to type", async ({ browser }) => {
  await withOffice(browser, async (office) => {
    const page = await office.at(browser, NAM);
    await open(page, "/import");
    await drop(page, await officeMonth(AUGUST, MISTAKES));
    await page.getByRole("button", { name: words.questions.submit }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: words.mend.markedOf(`gia-lac-${AUGUST}.xlsx`) }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`gia-lac-${AUGUST}-danh-dau.xlsx`);
    const book = new ExcelJs.Workbook();
    await book.xlsx.readFile(await download.path());
    const cells: string[] = [];
    book.worksheets[0]?.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.note) cells.push(`${cell.address}: ${JSON.stringify(cell.note)}`);
      });
    });
    expect(cells).toHaveLength(1);
    expect(cells[0]).toMatch(/^F\d+: .*khoảng 20.*không phải số tiền/);
    await page.context().close();
  });
});

withSource("a review pack reads workbooks with no server at all, and shows the dashboard on them", async ({ page }, testInfo) => {
  await openOverview(page);
  const file = await savedPack(page, testInfo);
  await page.goto(`${pathToFileURL(file)}#/import`);
  await page.getByRole("button", { name: words.files.choose }).waitFor();
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(await officeMonth(AUGUST));
  await page.getByRole("button", { name: words.questions.submit }).click();
  await expect(heading(page)).toHaveText(
    words.leads.ready(words.changes({ new: String(COMMUNES), changed: null, removed: null })),
  );
  await page.getByRole("button", { name: words.commit.trial }).click();
  await expect(page.getByRole("button", { name: trialBannerWords.vi.end })).toBeVisible();
  await expectDrawn(page);
});

withSource("without signing in the import is tried out on this device, and taken along as a publication", async ({ page }) => {
  await open(page, "/import");
  await drop(page, await officeMonth(AUGUST));
  await page.getByRole("button", { name: words.questions.submit }).click();
  await expect(commit(page)).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: words.commit.zip }).click(),
  ]);
  const zip = await JSZip.loadAsync(readFileSync(await download.path()));
  expect(Object.keys(zip.files).sort()).toEqual(ENDPOINTS.map((endpoint) => `api/${endpoint}.json`).sort());
  const lines: Line[] = JSON.parse((await zip.file("api/support.json")?.async("text")) ?? "");
  expect(sumOf(lines, AUGUST)).toBe((await deliveredIn(page, AUGUST)) + COMMUNES * 20_000_000);

  await page.getByRole("button", { name: words.commit.trial }).click();
  await expect(page.getByRole("button", { name: trialBannerWords.vi.end })).toBeVisible();
  await expectDrawn(page);
  // The next month's files are compared with what is tried out.
  await open(page, "/import");
  await drop(page, await officeMonth(AUGUST));
  await expect(heading(page)).toHaveText(words.leads.same);
});

withSource("on paper the import's tables and sentences stand, without what is pressed", async ({ page }) => {
  await open(page, "/import");
  await drop(page, await officeMonth(AUGUST));
  await page.getByRole("button", { name: words.questions.submit }).click();
  await expect(page.getByRole("table", { name: words.commit.table })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("table", { name: words.commit.table })).toBeVisible();
  await expect(page.getByText(words.commit.trialHint)).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
});

async function tabTo(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible();
  for (let press = 0; press < 80; press++) {
    if (await what.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${what} is not reached by Tab`);
}

async function pressOn(page: Page, what: Locator): Promise<void> {
  await tabTo(page, what);
  await page.keyboard.press("Enter");
}

/** Refused; the others go on. */
const NO_WORKBOOK: OfficeFile = { name: "ghi-chú.xlsx", mimeType: "", buffer: Buffer.from("%PDF-1.4 không phải bảng tính") };

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

for (const language of LANGUAGES) {
  // Vietnamese goes through it at a desk, English on a phone; each step of both is looked at at both.
  const sizes = language === "vi" ? SIZES : SIZES.toReversed();
  const [own] = sizes;

  test(`axe finds nothing at any step, and nothing is wider than the page, at a desk and on a phone, ${language}`, async ({
    browser,
  }) => {
    test.slow();
    await withOffice(browser, async (office) => {
      const page = await office.at(browser, NAM, own ? { viewport: own } : {});
      const said = importWords[language];
      const expectSound = async (step: string) => {
        for (const size of sizes) {
          await page.setViewportSize(size);
          await expectAtRest(page);
          expect.soft(await violations(page), `${step}, at ${size.width} px`).toEqual([]);
          expect.soft(await wider(page), `${step}, at ${size.width} px`).toEqual([]);
        }
        if (own) await page.setViewportSize(own);
      };
      await open(page, `/import?lang=${language}`);
      await expectSound("before anything");
      await drop(page, [...(await officeMonth(AUGUST, MISTAKES)), NO_WORKBOOK]);
      await expect(page.getByRole("button", { name: said.questions.submit })).toBeVisible();
      await expectSound("asked");
      await page.getByRole("button", { name: said.questions.submit }).click();
      await expect(heading(page)).toHaveText(said.leads.mend("2"));
      await expectSound("to be mended");
      for (const cell of [/gia-lac/, /gia-minh/]) {
        // No total says so: what differs from one is told, too.
        await page.getByRole("textbox", { name: cell }).fill("21");
        await page.keyboard.press("Enter");
        await expect(page.getByRole("textbox", { name: cell })).toHaveCount(0);
      }
      await expect(page.getByRole("heading", { name: said.warnings.title("2") })).toBeVisible();
      await page.getByText(`${said.files.list}:`).click();
      await expectSound("ready");
      await page.context().close();
    });
  });
}
