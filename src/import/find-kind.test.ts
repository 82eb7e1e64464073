// @vitest-environment node
import { expect, it } from "vitest";
import { demoBase } from "#test/import-forms.ts";
import { findForm, findKind, findUnsaidForm, findUnsaidKind } from "./find-kind.ts";
import type { Found } from "./found.ts";
import { lookupsOf } from "./lookups.ts";

const DEMO = lookupsOf(demoBase([]));
const KINDS = ["infrastructure", "productionLinkage", "vocationalTraining", "jobCreation", "other", "leave-out"];
const FORMS = ["cash", "inKind", "labour", "advisory", "leave-out"];

function shown(result: Found<string>) {
  if (result.kind !== "ask") return result.kind === "found" ? result.value : result;
  const { id, choices, suggested } = result.asked;
  return { id, choices: choices(), suggested };
}

it.each([
  ["infrastructure", "infrastructure"],
  ["Xây dựng cơ sở hạ tầng", "infrastructure"],
  ["HẠ TẦNG", "infrastructure"],
  ["Production linkage", "productionLinkage"],
  ["liên kết sản xuất", "productionLinkage"],
  ["Đào tạo nghề", "vocationalTraining"],
  ["Việc làm", "jobCreation"],
  ["Khác", "other"],
])("the kind “%s” is %s", (text, id) => {
  expect(shown(findKind(text, DEMO, () => null))).toBe(id);
});

it("a kind that is called otherwise is asked, with the likely one where there is one", () => {
  expect(shown(findKind("Làm hạ tầng nông thôn", DEMO, () => null))).toEqual({
    id: "kind:lam ha tang nong thon",
    choices: KINDS,
    suggested: "infrastructure",
  });
  expect(shown(findKind("An sinh", DEMO, () => null))).toEqual({ id: "kind:an sinh", choices: KINDS, suggested: null });
  expect(shown(findKind("An sinh", DEMO, () => "jobCreation"))).toBe("jobCreation");
  expect(shown(findKind("", DEMO, () => null))).toEqual({ kind: "problem", code: "no-kind", values: {} });
  expect(shown(findUnsaidKind(DEMO, () => null))).toEqual({ id: "kind:", choices: KINDS, suggested: "other" });
});

it("a kind that only lines have is known by its id", () => {
  const lookups = lookupsOf({ ...demoBase([]), support: [{ id: "a", row: { kind: "old-kind" }, revision: null }] });
  expect(shown(findKind("old-kind", lookups, () => null))).toBe("old-kind");
});

it.each([
  ["Tiền mặt", "cash"],
  ["tiền", "cash"],
  ["inKind", "inKind"],
  ["HIỆN VẬT", "inKind"],
  ["Ngày công", "labour"],
  ["tư vấn, hướng dẫn", "advisory"],
  ["advice", "advisory"],
])("the form “%s” is %s", (text, form) => {
  expect(shown(findForm(text, () => null))).toBe(form);
});

it("a form that is called otherwise is asked", () => {
  expect(shown(findForm("Hiện vật (xi măng)", () => null))).toEqual({
    id: "form:hien vat (xi mang)",
    choices: FORMS,
    suggested: "inKind",
  });
  expect(shown(findForm("Lồng ghép", () => null))).toEqual({ id: "form:long ghep", choices: FORMS, suggested: null });
  expect(shown(findUnsaidForm(() => null))).toEqual({ id: "form:", choices: FORMS, suggested: "cash" });
  expect(shown(findUnsaidForm(() => "labour"))).toBe("labour");
});
