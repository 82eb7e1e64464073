// @vitest-environment node
import { expect, it } from "vitest";
import { embedAncestors } from "./embed-ancestors.ts";

it.each([
  ["", []],
  ["  ", []],
  ["https://portal.example.vn", ["https://portal.example.vn"]],
  ["https://a.vn, http://b.vn:8080\nhttps://*.c.vn", ["https://a.vn", "http://b.vn:8080", "https://*.c.vn"]],
  ["http://127.0.0.1:40123", ["http://127.0.0.1:40123"]],
])("%j lets in %j", (text, origins) => {
  expect(embedAncestors(text)).toEqual(origins);
});

it.each([
  "*",
  "https:",
  "portal.example.vn",
  "https://a.vn/path",
  "https://a.vn;script-src",
  "'none'",
  "https://*",
  "data:",
  "https://a.*.vn",
])("%j is no site, and is named", (text) => {
  expect(() => embedAncestors(`https://a.vn ${text}`)).toThrow(text);
});
