// @vitest-environment node
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { inlineSources, originsOf } from "./content-security-policy.ts";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("the inline code of a page", () => {
  it("is named by the hash of its exact text", () => {
    const html = `<script>a();\n</script><script type="module" src="/x.js"></script><SCRIPT data-src="x"> b(); </SCRIPT><style>.x{}</style>`;
    expect(inlineSources(html)).toEqual({
      scripts: [hash("a();\n"), hash(" b(); ")],
      styles: [hash(".x{}")],
      hasStyleAttributes: false,
    });
  });

  it("is hashed with the line ends a browser sees", () => {
    expect(inlineSources("<script>a();\r\nb();</script>").scripts).toEqual([hash("a();\nb();")]);
  });

  it.each([
    [`<p style="color: red">`, true],
    [`<p class="style"> style=""</p>`, false],
    [`<script>const a = '<p style="">';</script>`, false],
  ])("has style attributes or not: %s", (html, expected) => {
    expect(inlineSources(html).hasStyleAttributes).toBe(expected);
  });
});

describe("the origins of a configuration", () => {
  it.each([
    [`{ "apiBase": "api", "authority": null }`, []],
    [`{ "apiBase": "/other/api" }`, []],
    [`{ "apiBase": "https://a.vn:8443/api", "authority": "https://a.vn:8443/login" }`, ["https://a.vn:8443"]],
    [`{ "apiBase": "https://a.vn; script-src *" }`, []],
    [`{ "apiBase": "javascript:alert(1)" }`, []],
    [`{ "apiBase": 7 }`, []],
    [`[]`, []],
    [`not json`, []],
  ])("%s", (config, expected) => {
    expect(originsOf(config)).toEqual(expected);
  });
});
