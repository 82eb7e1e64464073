// @vitest-environment node
import { expect, it } from "vitest";
import { markupText } from "./markup-text.ts";

it("leaves nothing that markup would read as its own, and each sign once", () => {
  expect(markupText(`<a href="x">R&D</a> &amp;`)).toBe("&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt; &amp;amp;");
  expect(markupText("Gia Thịnh 72,8 %")).toBe("Gia Thịnh 72,8 %");
});
