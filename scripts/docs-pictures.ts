import type { Page } from "@playwright/test";

/** A picture of the documentation: where it is taken, and what is done on the page before. */
export type DocsPicture = {
  readonly name: string;
  readonly route: string;
  readonly language: "vi" | "en";
  readonly size: readonly [width: number, height: number];
  /** The window that the picture shows, where it is not the page itself. */
  readonly shown?: (page: Page) => Promise<Page>;
};

/** As large as a page on a slow line may bring along. */
export const MOST_PICTURE_BYTES = 120 * 1024;

/** When the pictures are taken by their own clocks, so that one taken anew differs only by what has changed on the screen. */
export const PICTURE_TIME = "2026-11-30T14:00:00+07:00";

export const DOCS_PICTURES: readonly DocsPicture[] = [
  { name: "overview", route: "/", language: "vi", size: [1280, 1060] },
  { name: "overview-en", route: "/", language: "en", size: [1280, 1060] },
  { name: "overview-phone", route: "/", language: "vi", size: [390, 780] },
  { name: "support", route: "/support?period=2017-Q3", language: "vi", size: [1280, 720], shown: withFilesOffered },
  { name: "report", route: "/report", language: "vi", size: [1280, 900] },
  { name: "stage", route: "/present?slide=quarters", language: "vi", size: [1280, 720], shown: withoutControls },
  { name: "speaker", route: "/present?slide=quarters", language: "vi", size: [1280, 720], shown: speakersWindow },
];

async function withFilesOffered(page: Page): Promise<Page> {
  await page.getByRole("button", { name: /^Tải về/ }).click();
  await page.getByRole("button", { name: /\.xlsx/ }).waitFor();
  return page;
}

/** As the room sees it: the controls go when the pointer rests. */
async function withoutControls(page: Page): Promise<Page> {
  await page.locator("main:not([data-awake])").waitFor();
  return page;
}

async function speakersWindow(page: Page): Promise<Page> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  const [speaker] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
  await speaker.setViewportSize({ width: 1280, height: 720 });
  await speaker.getByRole("textbox", { name: "Ghi chú" }).waitFor();
  return speaker;
}
