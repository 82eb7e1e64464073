// @vitest-environment node
import { expect, it } from "vitest";
import { kindName } from "./kind-name.ts";
import type { SupportKind } from "./programme.ts";

const KINDS: SupportKind[] = [{ id: "roads", name: { vi: "Đường", en: "Roads" } }];

it("a kind's name follows the language, and is its id where the programme does not know it", () => {
  expect([kindName(KINDS, "roads", "vi"), kindName(KINDS, "roads", "en")]).toEqual(["Đường", "Roads"]);
  expect(kindName(KINDS, "zz", "en")).toBe("zz");
});
