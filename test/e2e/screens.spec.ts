import type { Page, ViewportSize } from "@playwright/test";
import { paths } from "#src/lib/paths.ts";
import { vi } from "#src/messages/vi.ts";
import { brokenWords } from "./broken-words.ts";
import { cutCells, lostFocus, roomForContent } from "./enlarged.ts";
import { expect, test } from "./fixtures.ts";
import { addresses, expectAtRest, open, openOverview, violations, wider } from "./on-page.ts";
import { hardToHit, hardToTouch } from "./touch.ts";

const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 320, height: 700 };
const DESKTOP = { width: 1440, height: 900 };
/** What the page's zoom makes of a window of 1280 × 1024 at 400 %, and of one of 1440 × 900 at 200 %. */
const ZOOMED = { width: 320, height: 256 };
const HALVED = { width: 720, height: 450 };
/** At which tables are looked at for words that break. */
const TABLES_AT = [1280, 768];
/** Of the stage and what its speaker sees: the slide has the whole window. */
const isStage = (address: string) => address.startsWith(paths.present.pattern);
/** Tables that no screen shows by itself. */
const FURTHER = ["/coverage?with=sponsor", "/proposals?status=all", "/compare?mode=communes", "/agencies/cq-01"];

const inLanguage = (address: string, lang: string) => `${address}${address.includes("?") ? "&" : "?"}lang=${lang}`;

/** A page that stands is only made lower below; made higher again it has once not answered. */
async function openAnew(page: Page, address: string, size: ViewportSize): Promise<void> {
  await page.goto("about:blank");
  await page.setViewportSize(size);
  await open(page, address);
}

async function resize(page: Page, size: ViewportSize): Promise<void> {
  await page.setViewportSize(size);
  await expectAtRest(page);
}

async function expectSoundAtDesk(page: Page, address: string): Promise<void> {
  expect.soft(await violations(page), `${address} at ${DESKTOP.width} px`).toEqual([]);
  expect.soft(await hardToHit(page), `${address}: less than 24 px`).toEqual([]);
}

async function expectWholeWords(page: Page, address: string): Promise<void> {
  for (const width of TABLES_AT) {
    await resize(page, { width, height: DESKTOP.height });
    expect.soft(await brokenWords(page), `${address} at ${width} px: words broken or out of their cell`).toEqual([]);
  }
}

async function expectSoundOnPhone(page: Page, address: string): Promise<void> {
  expect.soft(await violations(page), `${address} at ${PHONE.width} px`).toEqual([]);
  await resize(page, NARROWEST);
  expect.soft(await wider(page), `${address} at ${NARROWEST.width} px`).toEqual([]);
}

async function expectSoundZoomed(page: Page, address: string): Promise<void> {
  await resize(page, HALVED);
  expect.soft(await wider(page), `${address} at 200 %`).toEqual([]);
  expect.soft(await cutCells(page), `${address} at 200 %`).toEqual([]);
  await resize(page, ZOOMED);
  expect.soft(await wider(page), `${address} at 400 %`).toEqual([]);
  if (isStage(address)) return;
  expect.soft(await roomForContent(page), `${address} at 400 %`).toBeGreaterThanOrEqual(ZOOMED.height / 2);
  expect.soft(await lostFocus(page), `${address} at 400 %`).toEqual([]);
}

// Each language in each theme, at a desk and on a phone; what a narrower window shows, by a window that is made narrower.
test.describe("in vi, dark at a desk", () => {
  test.use({ viewport: DESKTOP, colorScheme: "dark" });

  test("no screen has a violation that axe finds, a control that a hand misses or a broken word of a table; nor when it is zoomed, where the focus stays in sight", async ({
    page,
  }) => {
    test.slow();
    for (const address of [...(await addresses(page)), ...FURTHER]) {
      await openAnew(page, inLanguage(address, "vi"), DESKTOP);
      if (!FURTHER.includes(address)) await expectSoundAtDesk(page, address);
      await expectWholeWords(page, address);
      if (!FURTHER.includes(address)) await expectSoundZoomed(page, address);
    }
  });
});

test.describe("in vi, light under a finger", () => {
  test.use({ viewport: PHONE, colorScheme: "light", hasTouch: true, isMobile: true });

  test("no screen has a violation that axe finds, nor is wider than the narrowest phone; no finger misses a control, no field makes the phone zoom in", async ({
    page,
  }) => {
    test.slow();
    for (const address of await addresses(page)) {
      await openAnew(page, inLanguage(address, "vi"), PHONE);
      await expectAtRest(page);
      expect.soft(await hardToTouch(page), `${address}: less than 44 px, or letters under 16 px`).toEqual([]);
      await expectSoundOnPhone(page, address);
    }
  });
});

test.describe("in en, light at a desk and dark on a phone", () => {
  test.use({ viewport: DESKTOP, colorScheme: "light" });

  test("no screen has a violation that axe finds, a control that a hand misses or a broken word of a table; nor as narrow as the narrowest phone, nor when it is zoomed", async ({
    page,
  }) => {
    test.slow();
    for (const address of [...(await addresses(page)), ...FURTHER]) {
      await page.emulateMedia({ colorScheme: "light" });
      await openAnew(page, inLanguage(address, "en"), DESKTOP);
      if (!FURTHER.includes(address)) await expectSoundAtDesk(page, address);
      await expectWholeWords(page, address);
      if (FURTHER.includes(address)) continue;
      // Colours are the style sheet's alone, which follows the system's theme.
      await page.emulateMedia({ colorScheme: "dark" });
      await resize(page, PHONE);
      await expectSoundOnPhone(page, address);
      await expectSoundZoomed(page, address);
    }
  });
});

for (const { colorScheme, lang, size } of [
  { colorScheme: "light", lang: "vi", size: DESKTOP },
  { colorScheme: "dark", lang: "vi", size: PHONE },
  { colorScheme: "light", lang: "en", size: PHONE },
  { colorScheme: "dark", lang: "en", size: DESKTOP },
] as const)
  test.describe(`${colorScheme}, in ${lang}`, () => {
    test.use({ viewport: size, colorScheme });

    test(`nor has the overview at the other size, ${size.width} px`, async ({ page }) => {
      await openOverview(page, `?lang=${lang}`);
      expect(await violations(page)).toEqual([]);
    });
  });

test("the main navigation leads everywhere by keyboard: the heading takes the focus, the title follows, the filters come along", async ({
  page,
}) => {
  await openOverview(page, "?period=2017-Q3&communes=gia-minh");
  const entries = page.getByRole("navigation", { name: vi.app.nav.label }).getByRole("link");
  const titles = new Set([await page.title()]);
  for (let index = 1; index < (await entries.count()); index++) {
    await entries.nth(index).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(entries.nth(index)).toHaveAttribute("aria-current", "page");
    await expect.poll(() => new URL(page.url()).search).toBe("?period=2017-Q3&communes=gia-minh");
    titles.add(await page.title());
  }
  expect(titles.size).toBe(await entries.count());
});
