import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, findTestBrowsers } from "./scripts/chromium.ts";

process.env.TZ ??= "Asia/Ho_Chi_Minh";

const { all, again } = findTestBrowsers();

/** What differs where the browser has a window: full screen, windows, letters and bars, paper, downloads. Run in it where there is one, and there alone. */
const SEEN_IN_A_WINDOW = /\/(data-health|layout-shift|presenter|print|scroll-bars|speaker|take-away)\.spec\.ts$/;
/** What says that a browser has the app at all, its icon too. */
const IN_EACH = /\/smoke\.spec\.ts$/;
/** `MATRIX=all`: in both browsers what is seen in a window (docs/decisions/0076). */
const isWhole = process.env.MATRIX === "all";

const launching = (executablePath: string) => ({ use: { launchOptions: { executablePath, args: CHROMIUM_FLAGS } } });

export default defineConfig({
  testDir: "test/e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./test/e2e/global-setup.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  // One more than the cores: a test waits for its page about a third of its time (docs/decisions/0081).
  workers: 3,
  // A test that passes the second time has still failed once.
  retries: 0,
  // Not a measure of speed: a busy machine may take its time, a hanging page may not.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "vi-VN",
    timezoneId: process.env.TZ,
    viewport: { width: 1440, height: 900 },
    // A test's own answers go to the page, not to a worker that stands in between; `offline.spec.ts` has it.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    // Tracing costs more than most tests; ask for it: `npx playwright test --trace on`.
    trace: "off",
  },
  projects:
    again === null
      ? [{ name: "all", ...launching(all) }]
      : [
          { name: "all", testIgnore: isWhole ? [] : SEEN_IN_A_WINDOW, ...launching(all) },
          { name: "full browser", testMatch: [SEEN_IN_A_WINDOW, IN_EACH], ...launching(again) },
        ],
});
