// @vitest-environment node
import { expect, it } from "vitest";
import { parentOrigin } from "./tell-height.ts";

it.each([
  [["https://portal.example.vn", "https://outer.example.vn"], "https://else.example.vn/", "https://portal.example.vn"],
  [undefined, "https://portal.example.vn/a?b#c", "https://portal.example.vn"],
  [[], "http://127.0.0.1:4000/", "http://127.0.0.1:4000"],
  [undefined, "", null],
  [["null"], "", null],
  [undefined, "about:blank", null],
  [undefined, "file:///a.html", null],
])("ancestors %j and referrer %j are told as %j", (ancestorOrigins, referrer, origin) => {
  expect(parentOrigin({ ...(ancestorOrigins ? { ancestorOrigins } : {}), referrer })).toBe(origin);
});
