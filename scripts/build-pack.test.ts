// @vitest-environment node
import { describe, expect, it } from "vitest";
import { SNAPSHOT_PLACE } from "#src/app/pack-file.ts";
import { policyFor, scriptIn, templateOf } from "./build-pack.ts";

const INDEX = `<!doctype html><html><head><meta charset="utf-8" />
<!-- early requests -->
<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,%3Csvg/%3E" />
<script>theme();</script></head><body><div id="root"><span lang="vi">Đang đọc số liệu…</span><span lang="en">Reading the data…</span></div>
<script type="module" src="/src/main.tsx"></script></body></html>`;

describe("the template of the review pack", () => {
  const script = 'const a = "</script><script>$&<!--";';
  const template = templateOf(INDEX, { script, style: "a{color:red}" });

  it("asks for no other file, and has one place for the data", () => {
    expect(template).not.toMatch(/(?:src|href)="(?!data:)/);
    expect(template.split(SNAPSHOT_PLACE)).toHaveLength(2);
    expect(template).toContain("<style>a{color:red}</style>");
  });

  it("allows its own scripts only, and no request", () => {
    const inline = [...template.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(([, text = ""]) => text);
    expect(inline).toHaveLength(2);
    expect(template).toContain(`content="${policyFor([...inline, script])}"`);
    expect(policyFor([])).toMatch(/^default-src 'none'; /);
  });

  it("holds the script to the letter, whatever HTML would take of it for its own", () => {
    expect(scriptIn(template)).toBe(script);
    expect(scriptIn(INDEX)).toBe("");
  });

  it("is not made of an index.html that it does not know", () => {
    expect(() => templateOf("<html></html>", { script, style: "" })).toThrow("index.html has no");
  });
});
