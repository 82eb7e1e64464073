// @vitest-environment node
import { expect, it } from "vitest";
import { aCommune, aSponsor } from "#test/builders.ts";
import { communeChoices, kindChoices, sponsorChoices } from "./form-choices.ts";

it("names a commune with its official code, and by its id where it has none or shares it", () => {
  const communes = [
    aCommune({ id: "gia-minh", name: "Gia Minh", code: "14512" }),
    aCommune({ id: "gia-lac", name: "Gia Lạc" }),
    aCommune({ id: "a", name: "Xã A", code: "00001" }),
    aCommune({ id: "b", name: "Xã B", code: "00001" }),
    aCommune({ id: "00002", name: "Xã C" }),
    aCommune({ id: "d", name: "Xã D", code: "00002" }),
  ];
  expect(communeChoices(communes).map(({ text }) => text)).toEqual([
    "Gia Minh (14512)",
    "Gia Lạc (gia-lac)",
    "Xã A (a)",
    "Xã B (b)",
    "Xã C (00002)",
    "Xã D (d)",
  ]);
});

it("tells communes of one name apart", () => {
  const communes = [
    aCommune({ id: "a", name: "Trường Sơn", type: "commune", code: "00001" }),
    aCommune({ id: "b", name: "Trường Sơn", type: "ward", code: "00002" }),
  ];
  expect(communeChoices(communes).map(({ text }) => text)).toEqual(["xã Trường Sơn (00001)", "phường Trường Sơn (00002)"]);
});

it("names a sponsor with its id, and with its type where the other side has the same", () => {
  const sponsors = [
    aSponsor({ type: "agency", id: "01", name: "Cơ quan 01" }),
    aSponsor({ type: "enterprise", id: "01", name: "Doanh nghiệp 01" }),
    aSponsor({ type: "enterprise", id: "02", name: "Doanh nghiệp 02" }),
  ];
  expect(sponsorChoices(sponsors).map(({ text }) => text)).toEqual([
    "Cơ quan 01 (agency:01)",
    "Doanh nghiệp 01 (enterprise:01)",
    "Doanh nghiệp 02 (02)",
  ]);
});

it("names a kind in the language, and by its id where the name reads like another's", () => {
  const kinds = [
    { id: "roads", name: { vi: "Đường", en: "Roads" } },
    { id: "sugar", name: { vi: "đường", en: "Sugar" } },
    { id: "jobs", name: { vi: "Roads", en: "Jobs" } },
    { id: "cầu", name: { vi: "Cầu", en: "Bridges" } },
  ];
  expect(kindChoices(kinds, "vi").map(({ text }) => text)).toEqual(["roads", "sugar", "jobs", "Cầu"]);
  expect(kindChoices(kinds, "en").map(({ text }) => text)).toEqual(["roads", "Sugar", "Jobs", "Bridges"]);
});
