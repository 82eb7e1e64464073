import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "./scripts/chromium.ts";

process.env.TZ ??= "Asia/Ho_Chi_Minh";

export default defineConfig({
  testDir: "test/e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./test/e2e/global-setup.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A test that passes the second time has still failed once.
  retries: 0,
  // Not a measure of speed: a busy machine may take its time, a hanging page may not.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
    locale: "vi-VN",
    timezoneId: process.env.TZ,
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    // Tracing costs more than most tests; ask for it: `npx playwright test --trace on`.
    trace: "off",
  },
});
