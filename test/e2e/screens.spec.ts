import { LANGUAGES } from "#src/lib/language.ts";
import { paths } from "#src/lib/paths.ts";
import { vi } from "#src/messages/vi.ts";
import { cutCells, lostFocus, roomForContent } from "./enlarged.ts";
import { expect, test } from "./fixtures.ts";
import { addresses, expectAtRest, open, openOverview, violations, wider } from "./on-page.ts";
import { hardToHit } from "./touch.ts";

const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 320, height: 700 };
const DESKTOP = { width: 1440, height: 900 };
/** What the page's zoom makes of a window of 1280 × 1024 at 400 %, and of one of 1440 × 900 at 200 %. */
const ZOOMED = { width: 320, height: 256 };
const HALVED = { width: 720, height: 450 };
/** Of the stage and what its speaker sees: the slide has the whole window. */
const isStage = (address: string) => address.startsWith(paths.present.pattern);
const SCHEMES = ["light", "dark"] as const;

for (const colorScheme of SCHEMES) {
  for (const lang of LANGUAGES) {
    test.describe(`${colorScheme}, in ${lang}`, () => {
      // Each language in each theme; a phone and a desk in turn.
      const size = (colorScheme === "light") === (lang === "vi") ? PHONE : DESKTOP;
      test.use({ viewport: size, colorScheme });

      test(`no screen has a violation that axe finds, at ${size.width} px, nor is wider than the narrowest phone`, async ({
        page,
      }) => {
        test.slow();
        for (const address of await addresses(page)) {
          // A page that stands is made smaller below; made larger again it has once not answered.
          await page.goto("about:blank");
          await page.setViewportSize(size);
          await open(page, `${address}?lang=${lang}`);
          expect(await violations(page), address).toEqual([]);
          // Each language once; without loading it anew.
          if (size === DESKTOP) {
            expect(await hardToHit(page), `${address}: less than 24 px`).toEqual([]);
            await page.setViewportSize(HALVED);
            await expectAtRest(page);
            expect(await wider(page), `${address} at 200 %`).toEqual([]);
            expect(await cutCells(page), `${address} at 200 %`).toEqual([]);
            continue;
          }
          await page.setViewportSize(NARROWEST);
          await expectAtRest(page);
          expect(await wider(page), address).toEqual([]);
          await page.setViewportSize(ZOOMED);
          await expectAtRest(page);
          expect(await wider(page), `${address} at 400 %`).toEqual([]);
          if (isStage(address)) continue;
          expect(await roomForContent(page), `${address} at 400 %`).toBeGreaterThanOrEqual(ZOOMED.height / 2);
          if (lang === "vi") expect(await lostFocus(page), `${address} at 400 %`).toEqual([]);
        }
      });

      test("nor has the overview at the other size", async ({ page }) => {
        await page.setViewportSize(size === PHONE ? DESKTOP : PHONE);
        await openOverview(page, `?lang=${lang}`);
        expect(await violations(page)).toEqual([]);
      });
    });
  }
}

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
