// @vitest-environment node
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { bilingual, bilingualField, idField, nameField, textField } from "./contract.ts";
import { lookOver } from "./look-over.ts";
import { programmeContract, programmeFromWire } from "./programme.ts";

const { programme: WIRE } = illustrativePublication();
const read = (changed: Record<string, unknown>) => programmeFromWire(programmeContract.parse({ ...WIRE, ...changed }));

describe("a name", () => {
  it.each<[wire: unknown, vi: string, en: string]>([
    [{ vi: "Đường", en: "Roads" }, "Đường", "Roads"],
    [{ vi: "Đường" }, "Đường", "Đường"],
    [{ vi: "Đường", en: null }, "Đường", "Đường"],
    [{ en: "Roads" }, "Roads", "Roads"],
    [{ vi: "Đường", en: "" }, "Đường", "Đường"],
    [{ vi: " ", en: "Roads" }, "Roads", "Roads"],
    ["Đường", "Đường", "Đường"],
  ])("%j stands in both languages", (wire, vi, en) => {
    expect(bilingual(bilingualField.parse(wire))).toEqual({ vi, en });
  });

  it.each([{}, { vi: null }, "", { vi: "" }, { vi: "", en: " " }, 5, null])("cannot be %j", (wire) => {
    expect(bilingualField.safeParse(wire).success).toBe(false);
  });

  it("has nothing in it that turns its neighbours, and an id not even isolates", () => {
    expect(nameField.parse("\u202EGia\u202C Minh")).toBe("Gia Minh");
    expect(textField.parse("Sửa \u2067đường")).toBe("Sửa đường");
    expect(nameField.parse("שלום")).toBe("\u2068שלום\u2069");
    expect(nameField.parse("\u2068שלום\u2069")).toBe("\u2068שלום\u2069");
    expect(idField.parse("\u200Eשלום")).toBe("שלום");
    expect(nameField.safeParse("\u202E").success).toBe(false);
  });
});

describe("a programme", () => {
  it("without vocabulary, conference, map, published figures and source is one, and has none of them", () => {
    const bare = read({
      vocabulary: null,
      conference: undefined,
      mapUnits: undefined,
      publishedFigures: null,
      source: undefined,
    });
    expect(bare.mapUnits).toEqual([]);
    expect(bare.publishedFigures).toEqual([]);
    for (const key of ["vocabulary", "conference", "source", "criteriaSets"]) expect(Object.keys(bare)).not.toContain(key);
  });

  it("gives its words in any of the ways that a name may be given", () => {
    const { vocabulary } = read({
      vocabulary: {
        title: "Đồng hành",
        unit: { one: { vi: "xã/phường", en: "unit" } },
        stages: { districtVerified: "Tỉnh đã thẩm tra" },
        agencyLevels: { so: { vi: "cấp sở" } },
        documents: { state: { recipients: ["- Bộ;", { vi: "- Sở;", en: "- Office;" }] } },
      },
    });
    expect(vocabulary).toEqual({
      title: { vi: "Đồng hành", en: "Đồng hành" },
      unit: { one: { vi: "xã/phường", en: "unit" } },
      stages: { districtVerified: { vi: "Tỉnh đã thẩm tra", en: "Tỉnh đã thẩm tra" } },
      agencyLevels: { so: { vi: "cấp sở", en: "cấp sở" } },
      documents: {
        state: {
          recipients: [
            { vi: "- Bộ;", en: "- Bộ;" },
            { vi: "- Sở;", en: "- Office;" },
          ],
        },
      },
    });
  });

  it.each([
    [{ vocabulary: { unit: {} } }],
    [{ vocabulary: { agency: { one: "", side: "Sở" } } }],
    [{ conference: { heldOn: "28/09/2017", directions: [] } }],
    [{ criteriaSets: [{ decision: "QĐ", criteria: [] }] }],
  ])("is refused with %j", (changed) => {
    expect(programmeContract.safeParse({ ...WIRE, ...changed }).success).toBe(false);
  });

  it("has no word where it gives an empty one, and none for a stage that there is not", () => {
    const { vocabulary } = read({
      vocabulary: {
        title: "",
        units: { vi: "", en: " " },
        unit: { one: "xã", many: "" },
        agency: { one: "", side: "" },
        standard: { long: " " },
        ranking: { title: "" },
        stages: { unheardOf: "x", recognised: "" },
        agencyLevels: { so: "" },
        documents: { state: { issuer: "", recipients: ["", "- Bộ;"] } },
      },
    });
    expect(vocabulary).toEqual({
      unit: { one: { vi: "xã", en: "xã" } },
      stages: {},
      agencyLevels: {},
      documents: { state: { recipients: [{ vi: "- Bộ;", en: "- Bộ;" }] } },
    });
  });

  it("that misspells a stage, or breaks a letter in its words, is told so", () => {
    const wire = { ...WIRE, vocabulary: { stages: { recognized: "Đạt" }, agencyLevels: { so: "cấp sá»Ÿ" } } };
    expect(lookOver("programme", [wire], programmeContract)).toMatchObject([
      { kind: "misspelt-key", field: "vocabulary.stages.recognized", likely: "recognised" },
      { kind: "broken-text", field: "vocabulary.agencyLevels" },
    ]);
  });

  it("has the directions of its conference as they were stated", () => {
    const { conference } = read({});
    expect(conference?.heldOn).toBe("2017-09-28");
    expect(conference?.directions.map(({ subject }) => subject.vi)).toEqual([
      "Các xã",
      "Doanh nghiệp",
      "An ninh trật tự",
      "Cán bộ xã",
    ]);
  });
});
