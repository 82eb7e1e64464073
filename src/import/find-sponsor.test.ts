// @vitest-environment node
import { expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { month } from "#src/domain/month.ts";
import { demoBase } from "#test/import-forms.ts";
import { findSponsor, findUnnamedSponsor } from "./find-sponsor.ts";
import type { SponsorNaming } from "./form-record.ts";
import { lookupsOf } from "./lookups.ts";
import { baseOfAnswers } from "./publication-after.ts";

const DEMO = lookupsOf(demoBase([]));
const PLACE = { communeId: "gia-thang", range: { first: month("2017-09"), last: month("2017-09") } };

function found(naming: SponsorNaming, lookups = DEMO, answers: Record<string, string> = {}) {
  const result = findSponsor(naming, PLACE, lookups, (id) => answers[id] ?? null);
  if (result.kind !== "ask") return result;
  const { id, text, choices, suggested } = result.asked;
  return { asked: id, text, choices: choices(), suggested };
}

function withSponsors(names: readonly string[]) {
  const enterprises = names.map((name, index) => ({ id: `x${index}`, name, sector: "", communes: [] }));
  return lookupsOf(baseOfAnswers({ ...illustrativePublication(), agencies: [], enterprises }));
}

it.each<[string, SponsorNaming, object]>([
  ["its id", { code: "dn-01" }, { type: "enterprise", id: "dn-01" }],
  ["its id, whatever its capitals", { code: "DN-01", name: "Bất kỳ" }, { type: "enterprise", id: "dn-01" }],
  ["its type and id", { code: "agency:cq-tinh-01" }, { type: "agency", id: "cq-tinh-01" }],
  ["the id behind its name, as our own form has it", { name: "Doanh nghiệp 01 (dn-01)" }, { type: "enterprise", id: "dn-01" }],
])("a sponsor is known by %s", (_, naming, value) => {
  expect(found(naming)).toEqual({ kind: "found", value });
});

it("a name is asked even where it is known, with all in one order, so that names are answered together", () => {
  const first = found({ name: "DOANH NGHIEP 01" });
  expect(first).toMatchObject({ asked: "sponsor:doanh nghiep 01", text: "DOANH NGHIEP 01", suggested: "enterprise:dn-01" });
  const second = found({ name: "Cơ quan cấp tỉnh 02" });
  expect(second).toMatchObject({ suggested: "agency:cq-tinh-02" });
  const choices = [...DEMO.sponsorsByKey.keys(), "leave-out"];
  expect([first, second]).toMatchObject([{ choices }, { choices }]);
});

it("the legal form of a company may be spelt in any way", () => {
  const lookups = withSponsors(["Công ty TNHH Hoa Sen", "Công ty cổ phần Lúa Vàng"]);
  expect(found({ name: "Cty trách nhiệm hữu hạn “Hoa Sen”" }, lookups)).toMatchObject({ suggested: "enterprise:x0" });
  expect(found({ name: "CTCP Lúa Vàng" }, lookups)).toMatchObject({ suggested: "enterprise:x1" });
});

it("a name that nobody has is asked with those near it first, then the commune's own, then the others, none suggested", () => {
  const asked = found({ name: "Doanh nghiệp 1" });
  expect(asked).toMatchObject({ asked: "sponsor:doanh nghiep 1", suggested: null });
  const choices: readonly string[] = "choices" in asked ? asked.choices : [];
  const near = choices.slice(0, 8);
  expect(near.every((key) => key.startsWith("enterprise:dn-"))).toBe(true);
  expect(choices.indexOf("agency:cq-tinh-01")).toBeLessThan(choices.indexOf("agency:cq-tinh-02"));
  expect(new Set(choices).size).toBe(DEMO.sponsors.length + 1);
  expect(choices.at(-1)).toBe("leave-out");
});

it("a name that two have is asked with none suggested; a type tells them apart", () => {
  const lookups = withSponsors(["Hội A", "Hội A"]);
  expect(found({ name: "hội a" }, lookups)).toMatchObject({
    suggested: null,
    choices: ["enterprise:x0", "enterprise:x1", "leave-out"],
  });
});

it("an id that both an agency and an enterprise have is told by its type, else asked", () => {
  const base = illustrativePublication();
  const agencies = [{ id: "01", name: "Sở A", level: "province", communes: [] }];
  const enterprises = [{ id: "01", name: "Công ty B", sector: "", communes: [] }];
  const lookups = lookupsOf(baseOfAnswers({ ...base, agencies, enterprises }));
  expect(found({ code: "01", type: "enterprise" }, lookups)).toEqual({ kind: "found", value: { type: "enterprise", id: "01" } });
  expect(found({ code: "01" }, lookups)).toMatchObject({
    asked: "sponsor:01",
    choices: ["agency:01", "enterprise:01", "leave-out"],
  });
});

it("a code of nobody, without a name, is a mistake; so is nothing at all", () => {
  expect(found({ code: "dn-99" })).toEqual({ kind: "problem", code: "unknown-sponsor", values: { text: "dn-99" } });
  expect(found({ name: "" })).toEqual({ kind: "problem", code: "no-sponsor", values: {} });
});

it("of many sponsors only those near the name are offered", () => {
  const lookups = withSponsors(Array.from({ length: 500 }, (_, index) => `Doanh nghiệp số ${index + 1000}`));
  const asked = found({ name: "Doanh nghiệp số 1000" }, lookups);
  expect("choices" in asked && asked.choices.length).toBe(9);
  expect("choices" in asked && asked.choices[0]).toBe("enterprise:x0");
});

it("where the form names nobody, the only one in charge of the commune in that month is suggested", () => {
  const asked = findUnnamedSponsor({ ...PLACE, communeId: "nowhere" }, DEMO, () => null);
  expect(asked).toMatchObject({ kind: "ask", asked: { id: "sponsor::nowhere", suggested: null } });
  const agencies = [{ id: "01", name: "Sở A", level: "province", communes: [{ communeId: "gia-thang", from: "2017-09" }] }];
  const enterprises = [
    { id: "02", name: "B", sector: "", communes: [{ communeId: "gia-thang", from: "2016-07", to: "2017-08" }] },
  ];
  const lookups = lookupsOf(baseOfAnswers({ ...illustrativePublication(), agencies, enterprises }));
  const unnamed = findUnnamedSponsor(PLACE, lookups, () => null);
  expect(unnamed).toMatchObject({ kind: "ask", asked: { id: "sponsor::gia-thang", suggested: "agency:01" } });
  expect(unnamed.kind === "ask" && unnamed.asked.choices()).toEqual(["agency:01", "enterprise:02", "leave-out"]);
});
