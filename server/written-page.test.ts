// @vitest-environment node
import { expect, it } from "vitest";
import { WRITTEN_ID, WRITTEN_PLACE, type WrittenFigures } from "#src/lib/written-figures.ts";
import { writtenPage } from "./written-page.ts";

const TOLD = { sentence: "9 xã", qualified: "Dữ liệu minh họa", figures: [["Giá trị hỗ trợ", "2,5 tỷ đồng"]] };
const WRITTEN: WrittenFigures = { at: 5, search: "", vi: TOLD, en: TOLD };
const PAGE = `<body><p>Đang đọc</p>${WRITTEN_PLACE}<script>start()</script></body>`;

function dataIn(html: string): unknown {
  const page = new RegExp(`<script type="application/json" id="${WRITTEN_ID}">(.*?)</script>`, "s").exec(html);
  return JSON.parse(page?.[1] ?? "null");
}

it("holds the figures before the script that starts the app, and all else as it was", () => {
  const page = writtenPage(PAGE, WRITTEN);
  expect(dataIn(page)).toEqual(WRITTEN);
  expect(page.indexOf(WRITTEN_ID)).toBeLessThan(page.indexOf("start()"));
  expect(page.replace(/<script type.*?<\/script>/s, "")).toBe(PAGE);
});

it.each(["</script><script>alert(1)</script>", "<!--<script>", "$& $` $'", "“\u2028”"])("a name is never markup: %s", (name) => {
  const told = { ...TOLD, sentence: name };
  const page = writtenPage(PAGE, { ...WRITTEN, vi: told });
  expect(dataIn(page)).toEqual({ ...WRITTEN, vi: told });
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page).not.toContain("alert(1)</script>");
});

it("a page without a place for them stays as it was", () => {
  expect(writtenPage("<body></body>", WRITTEN)).toBe("<body></body>");
});
