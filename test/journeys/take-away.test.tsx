import { screen, waitFor, within } from "@testing-library/react";
import { readSheet } from "read-excel-file/universal";
import { expect, it, vi as mock } from "vitest";
import { takeAwayTableWords } from "#src/documents/take-away-table-words.ts";
import { takeAwayWords } from "#src/ui/take-away-words.ts";
import { timeWords } from "#src/views/time-words.ts";
import { renderOverview } from "./render-app.tsx";

const words = takeAwayWords.vi;
const files = takeAwayTableWords.vi;

function timeMenu() {
  const button = screen.getByRole("button", { name: words.openWhat(timeWords.vi.titleQuarter) });
  const menu = document.getElementById(button.getAttribute("popovertarget") ?? "");
  if (!menu) throw new Error("The button opens no menu");
  return within(menu);
}

/** What the browser would have saved. */
function watchDownloads() {
  const blobs: Blob[] = [];
  mock.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.push(blob);
    return "blob:here";
  });
  const names: string[] = [];
  mock.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return { blobs, names };
}

it("the table behind the chart comes as CSV and as XLSX, with what it shows on top", async () => {
  const user = await renderOverview("/?communes=gia-minh");
  const { blobs, names } = watchDownloads();
  await user.click(timeMenu().getByRole("button", { name: files.csvSemicolon }));
  await waitFor(() => expect(names).toEqual(["ho-tro-theo-quy-gia-minh-cham-phay.csv"]));
  const text = await blobs[0]?.text();
  expect(text).toContain("Đang lọc: Gia Minh");
  expect(text).toContain("Quý III/2017");
  await user.click(timeMenu().getByRole("button", { name: files.xlsx }));
  await waitFor(() => expect(names).toEqual(["ho-tro-theo-quy-gia-minh-cham-phay.csv", "ho-tro-theo-quy-gia-minh.xlsx"]));
  const workbook = blobs[1];
  const rows = workbook ? await readSheet(workbook) : [];
  expect(rows.flat()).toContain("Đang lọc: Gia Minh");
  mock.restoreAllMocks();
});

it("says in words when a file cannot be made, and the next try goes through", async () => {
  const user = await renderOverview();
  const { names } = watchDownloads();
  mock.spyOn(URL, "createObjectURL").mockImplementationOnce(() => {
    throw new Error("hết bộ nhớ");
  });
  await user.click(timeMenu().getByRole("button", { name: files.csvComma }));
  expect(await timeMenu().findByRole("alert")).toHaveTextContent("hết bộ nhớ");
  await user.click(timeMenu().getByRole("button", { name: files.csvComma }));
  await waitFor(() => expect(names).toEqual(["ho-tro-theo-quy-dau-phay.csv"]));
  mock.restoreAllMocks();
});

it("copies the link that shows the same, or shows it where copying is forbidden", async () => {
  const user = await renderOverview("/?period=2017-Q3");
  await user.click(timeMenu().getByRole("button", { name: words.copyLink }));
  expect(await navigator.clipboard.readText()).toBe(location.href);
  mock.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("no"));
  await user.click(timeMenu().getByRole("button", { name: words.copyLink }));
  expect(await timeMenu().findByRole("textbox")).toHaveValue(location.href);
  mock.restoreAllMocks();
});
