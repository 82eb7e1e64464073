// @vitest-environment node
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findChromium } from "./chromium.ts";

const folder = mkdtempSync(path.join(tmpdir(), "chromium-"));
const program = path.join(folder, "chromium-browser");
writeFileSync(program, "#!/bin/sh\n");
chmodSync(program, 0o755);
const text = path.join(folder, "chromium");
writeFileSync(text, "no program");
chmodSync(text, 0o644);
afterAll(() => rmSync(folder, { recursive: true }));

describe("finding a browser", () => {
  it("takes the one that CHROME_PATH names", () => {
    expect(findChromium({ CHROME_PATH: program, PATH: "" })).toBe(program);
  });

  it("takes the headless shell before a whole browser, wherever on the path it is", () => {
    const other = path.join(folder, "other");
    mkdirSync(other);
    const shell = path.join(other, "chromium-headless-shell");
    writeFileSync(shell, "#!/bin/sh\n");
    chmodSync(shell, 0o755);
    expect(findChromium({ PATH: [folder, other].join(path.delimiter) })).toBe(shell);
  });

  it("refuses a CHROME_PATH that is no program, instead of taking another one", () => {
    expect(() => findChromium({ CHROME_PATH: text, PATH: folder })).toThrow(`CHROME_PATH names no program: ${text}`);
    expect(() => findChromium({ CHROME_PATH: path.join(folder, "none") })).toThrow("CHROME_PATH names no program");
  });
});
