import type { Locator, Page } from "@playwright/test";
import { languageMissingWords } from "#src/app/language-missing-words.ts";
import { takeAwayTableWords } from "#src/documents/take-away-table-words.ts";
import { presenterWords } from "#src/features/presenter/stage/presenter-words.ts";
import { reportScreenWords } from "#src/features/report/report-screen-words.ts";
import { CODE_PATIENCE_MS } from "#src/lib/in-time.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { takeAwayWords } from "#src/ui/take-away-words.ts";
import { expect, test } from "./fixtures.ts";
import { addresses, bars, expectDrawn, expectLetters, expectUp, hurryTimeouts, openOverview, timeChart } from "./on-page.ts";

// Code that is missing, that never comes, and that a new version has taken away: each part of the app that is fetched by itself ends in words within
// ten seconds, with a way out, and the rest of the page stays usable.

const messages = { vi, en };

const MANNERS = { missing: "server", hanging: "slow", stale: "new-version" } as const;
type Manner = keyof typeof MANNERS;
const ALL_MANNERS: readonly Manner[] = ["missing", "hanging", "stale"];

/** Each screen in one language for a manner, the other at the next manner and the next screen; `MATRIX=all`: each in both (docs/decisions/0076). */
const isWhole = process.env.MATRIX === "all";

/** What a browser, and React, say of it. */
const SAID = [/\/assets\//, /review-pack\.html/, /dynamically imported module/, /has not arrived/, /MIME type/, /404/];

/** Where the page of the app is answered with for every address, as many servers do, there is no 404: what is gone is a page. */
const NEWER_PAGE = '<!doctype html><script type="module" src="assets/index-newer.js"></script>';

/** From now on the files that match do not come. */
async function lose(page: Page, pattern: RegExp, manner: Manner): Promise<void> {
  await page.route(pattern, async (route) => {
    if (manner === "missing") await route.fulfill({ status: 404, body: "" });
    if (manner === "stale") await route.fulfill({ body: NEWER_PAGE, contentType: "text/html" });
  });
  if (manner === "stale")
    await page.route(/\/index\.html$/, (route) => route.fulfill({ body: NEWER_PAGE, contentType: "text/html" }));
}

/** Ten seconds go by at once, where they have to. */
async function wait(page: Page, manner: Manner): Promise<void> {
  if (manner === "hanging") await page.clock.fastForward(CODE_PATIENCE_MS + 100);
}

/** The app follows its address, as a link does it, without a load. */
async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
}

for (const manner of ALL_MANNERS) {
  test(`a screen whose code is ${manner} says so with a way out, keeps its address, and leaves the others usable`, async ({
    page,
    tolerate,
  }) => {
    test.slow();
    tolerate(...SAID);
    await page.clock.install();
    let told = 0;
    for (const [turn, language] of LANGUAGES.entries()) {
      const t = messages[language];
      await openOverview(page, `?lang=${language}`);
      await page.waitForLoadState("networkidle");
      await lose(page, /\/assets\/[^/]+\.js$/, manner);
      const isItsTurn = (index: number) => isWhole || (index + turn + ALL_MANNERS.indexOf(manner)) % LANGUAGES.length === 0;
      for (const address of (await addresses(page)).filter((one, index) => one !== "/" && isItsTurn(index))) {
        await follow(page, `${address}?lang=${language}`);
        const alert = page.getByRole("alert");
        // Stage and embedded part have no main of the shell's to wait in.
        await expect(page.locator("[aria-busy=true], [role=alert]").first(), address).toBeAttached();
        await wait(page, manner);
        await expect(alert, `${address} in ${language}`).toContainText(t.errors.codeMissing.why[MANNERS[manner]]);
        await expect(alert.getByRole("button")).toBeVisible();
        expect(new URL(page.url()).pathname).toBe(address);
        told += 1;
      }
      await follow(page, `/?lang=${language}`);
      await expectDrawn(page);
      await page.unrouteAll({ behavior: "ignoreErrors" });
    }
    const read = isWhole ? LANGUAGES.length : 1;
    console.log(
      `code × ${manner}: ${told} cells told, of every screen but the first in ${read} of ${LANGUAGES.length} languages`,
    );
    expect(told).toBeGreaterThanOrEqual(19 * read);
  });

  test(`what is asked for by a press, and whose code is ${manner}, says so, and the page stands`, async ({
    page,
    context,
    tolerate,
  }) => {
    test.slow();
    tolerate(...SAID);
    const why = vi.errors.codeMissing.why[MANNERS[manner]];
    const onDemand =
      /\/assets\/(?:en|search-body|shortcuts-dialog|charts|time-chart-frame|save-pack|write-|docx-file|pptx-file)[\w-]*\.js$/;
    const another = async (address: string) => {
      const opened = await context.newPage();
      await opened.clock.install();
      await lose(opened, onDemand, manner);
      await opened.goto(address);
      // What the start waits for does not come either.
      await wait(opened, manner);
      await expectUp(opened);
      await expect(opened.getByRole("heading", { level: 1 }).first()).toBeVisible();
      await expect(opened.getByRole("main").locator("[aria-busy=true]")).toHaveCount(0);
      await expectLetters(opened);
      return opened;
    };
    const tells = async (of: Page, alert: Locator) => {
      await wait(of, manner);
      await expect(alert.first()).toContainText(why);
    };
    // The template is awaited by the platform's clock.
    await hurryTimeouts(page);
    await lose(page, /\/review-pack\.html$/, manner);
    await openOverview(page);
    await page.getByRole("button", { name: vi.app.savePack }).click();

    await test.step("search, its keys, the pack, the chart, the other language", async () => {
      const first = await another("/");
      await first.keyboard.press("/");
      await expect(first.getByRole("dialog")).toBeVisible();
      await tells(first, first.getByRole("dialog").getByRole("alert"));
      await first.keyboard.press("Escape");
      await expect(first.getByRole("dialog")).toBeHidden();
      await first.keyboard.press("?");
      await tells(first, first.getByRole("banner").getByRole("alert"));
      await first.getByRole("button", { name: vi.app.savePack }).click();
      await tells(first, first.getByRole("complementary").getByRole("alert"));
      await bars(first).first().hover();
      await wait(first, manner);
      await expect(timeChart(first)).toBeVisible();
      await expect(first.getByRole("main").getByRole("alert")).toHaveCount(0);
      await first.getByRole("banner").getByRole("radio", { name: "EN" }).click();
      await expect.poll(() => new URL(first.url()).searchParams.get("lang")).toBe("en");
      await first.clock.fastForward(CODE_PATIENCE_MS);
      await expect(first.getByText(languageMissingWords.vi.told.en)).toBeVisible();
      await expectDrawn(first);
      await first.close();
    });

    await test.step("XLSX and CSV", async () => {
      const communes = await another("/communes");
      for (const file of [takeAwayTableWords.vi.xlsx, takeAwayTableWords.vi.csvSemicolon]) {
        await communes.getByRole("button", { name: takeAwayWords.vi.open }).first().click();
        await communes.getByRole("button", { name: file, exact: true }).first().click();
        await tells(communes, communes.locator("[popover]").getByRole("alert"));
        await expect(communes.getByRole("button", { name: file, exact: true }).first()).toHaveAttribute("aria-disabled", "false");
        await communes.keyboard.press("Escape");
      }
      await communes.close();
    });

    await test.step("Word, with what was written by hand", async () => {
      const words = reportScreenWords.vi;
      const report = await another("/report?period=2017-Q3");
      await report.getByRole("button", { name: words.editPart(words.names.causes) }).click();
      await report.getByRole("textbox", { name: words.part(words.names.causes) }).fill("Thiếu vốn đối ứng.");
      await report.getByRole("button", { name: words.word }).click();
      await tells(report, report.getByRole("main").getByRole("alert"));
      await expect(report.getByRole("button", { name: words.word })).toBeEnabled();
      await expect(report.getByText("Thiếu vốn đối ứng.").first()).toBeAttached();
      await report.close();
    });

    await test.step("PowerPoint", async () => {
      const stage = await another("/present");
      const title = await stage.title();
      await stage.mouse.move(300, 300);
      await stage.getByRole("button", { name: presenterWords.vi.pptx.make }).click();
      await tells(stage, stage.getByRole("alert"));
      await stage.keyboard.press("PageDown");
      await expect(stage).not.toHaveTitle(title);
      await stage.close();
    });

    await test.step("the pack's template", async () => {
      await expect(page.getByRole("complementary").getByRole("alert")).toContainText("review-pack.html");
      await expect(page.getByRole("button", { name: vi.app.savePack })).toBeEnabled();
    });
  });
}

test("a main script or a style sheet that is gone, or is a page, is told in the frame, in both languages", async ({
  context,
  tolerate,
}) => {
  tolerate(/\/assets\/(?:index|style)-/, /MIME type/);
  const cells = ["index", "style"].flatMap((file) =>
    (["missing", "stale"] as const).flatMap((manner) => LANGUAGES.map((language) => ({ file, manner, language }))),
  );
  await Promise.all(
    cells.map(async ({ file, manner, language }) => {
      const page = await context.newPage();
      await lose(page, new RegExp(`/assets/${file}-[\\w-]+\\.(?:js|css)$`), manner);
      await page.goto(`/?lang=${language}`);
      const told = page.getByRole("alert").getByRole("link", { name: language === "vi" ? "tải lại trang" : /load/ });
      await expect(told, `${file} ${manner} in ${language}`).toBeVisible();
      await page.close();
    }),
  );
});
