import { readFileSync } from "node:fs";
import path from "node:path";
import { ofEachList } from "#src/api/endpoints.ts";
import { changesWords } from "#src/features/changes/changes-words.ts";
import { expect, test } from "./fixtures.ts";
import { panel, searchOf, violations, wider } from "./on-page.ts";

const words = changesWords.vi;
const FROZEN_AT = "2017-07-03T08:30:00+07:00";

type Row = Record<string, unknown>;

function published(endpoint: string): Row[] {
  return JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../../public/api/${endpoint}.json`), "utf8"));
}

/** A pack as it could have been saved before: to June, with a figure that was corrected since, one owed, one withdrawn. */
function earlierPack(changed: Row = {}): { name: string; mimeType: string; buffer: Buffer } {
  const programme = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../public/api/programme.json"), "utf8"));
  const known = published("support").filter(({ month }) => String(month) <= "2017-06");
  const support = known.map((line) => {
    if (line.id === "ht-001") return { ...line, delivered: Number(line.delivered) - 5_000_000 };
    return line.id === "ht-007" ? { ...line, delivered: null } : line;
  });
  const communes = published("communes").map((commune) =>
    commune.id === "gia-thang" && Array.isArray(commune.criteria)
      ? { ...commune, criteria: commune.criteria.map((one) => (one.number === 2 ? { number: 2, met: true } : one)) }
      : commune,
  );
  const snapshot = {
    format: "commune-support-snapshot",
    version: 1,
    frozenAt: FROZEN_AT,
    answers: {
      ...ofEachList(published),
      programme: { ...programme, dataThrough: "2017-06", updatedAt: "2017-06-30T17:00:00+07:00", ...changed },
      communes,
      support: [...support, { ...known[0], id: "ht-x", title: "</script><b>Đã rút</b>", delivered: 7_000_000 }],
    },
  };
  const json = JSON.stringify(snapshot).replaceAll("<", "\\u003c");
  const html = `<!doctype html><script type="application/json" id="snapshot">${json}</script><script>throw new Error("run")</script>`;
  return { name: "goi.html", mimeType: "text/html", buffer: Buffer.from(html) };
}

test("an earlier pack is chosen, its corrections are told to the dong, and a reload keeps it", async ({ page }) => {
  await page.goto("/changes");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Từ 30\/06\/2017: hỗ trợ thêm/);
  await expect(page.getByText(words.dayRule)).toBeVisible();
  await page.getByLabel(words.picker.file).setInputFiles(earlierPack());
  await expect.poll(() => searchOf(page).get("against")).toBe(`pack:${FROZEN_AT}`);

  const corrections = panel(page, words.corrections.title);
  await expect(corrections).toContainText(
    "14.500.000 đồng → 12.500.000 đồng (−2.000.000 đồng)".replaceAll(" đồng", "\u00a0đồng"),
  );
  const corrected = corrections.getByRole("row").filter({ hasText: "Lớp kỹ thuật trồng nấm" });
  await expect(corrected).toContainText("7.500.000");
  await expect(corrected).toContainText("12.500.000");
  await expect(corrected).toContainText("+5.000.000");
  await expect(corrections.getByRole("row").filter({ hasText: "</script><b>Đã rút</b>" })).toContainText("−7.000.000");
  await expect(panel(page, words.sections.criteria)).toContainText("Tiêu chí 2: Giao thông");
  await expect(panel(page, words.shift.title).getByRole("row").last()).toContainText("2.500.000.000");
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await expect(corrected).toContainText("+5.000.000");
  const pack = words.picker.pack("30/06/2017", "08:30 ngày 03/07/2017");
  await expect(page.getByRole("button", { name: pack, exact: true })).toHaveAttribute("aria-pressed", "true");
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await wider(page)).toEqual([]);
  await page.getByRole("button", { name: words.picker.forgetOf(pack) }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Từ 30\/06\/2017/);
  await expect(page.getByRole("button", { name: pack })).toHaveCount(0);
});

test("a link to a pack that is not here asks for its file; what is no pack is refused in words", async ({ page }) => {
  await page.goto(`/changes?against=${encodeURIComponent(`pack:${FROZEN_AT}`)}`);
  await expect(page.getByText(words.picker.missing("08:30 ngày 03/07/2017"))).toBeVisible();
  const input = page.getByLabel(words.picker.file);
  await input.setInputFiles({ name: "khac.html", mimeType: "text/html", buffer: Buffer.from("<p>Xin chào</p>") });
  await expect(page.getByRole("alert")).toHaveText(words.picker.noSnapshot("khac.html"));
  await input.setInputFiles(earlierPack({ id: "khac", title: "Chương trình khác" }));
  await expect(page.getByRole("alert")).toHaveText(words.picker.otherProgramme("goi.html", "Chương trình khác"));
  await input.setInputFiles(earlierPack());
  await expect(panel(page, words.corrections.title)).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a day is chosen by keyboard, in the address, and goes along to the presentation", async ({ page }) => {
  await page.goto("/changes?communes=gia-minh");
  await page.getByRole("radio", { name: "Quý I/2017" }).focus();
  await page.keyboard.press("Space");
  await expect.poll(() => searchOf(page).get("since")).toBe("2017-03-31");
  await page.getByLabel(words.picker.day).fill("2016-12-15");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Từ 15\/12\/2016/);
  await expect(page.getByRole("link", { name: words.present })).toHaveAttribute(
    "href",
    "/present?communes=gia-minh&since=2016-12-15",
  );
});
