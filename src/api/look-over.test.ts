// @vitest-environment node
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { isBrokenText } from "./broken-text.ts";
import { communeContract } from "./communes.ts";
import { enterpriseContract } from "./enterprises.ts";
import { likelyField } from "./likely-field.ts";
import { lookOver } from "./look-over.ts";
import { programmeContract } from "./programme.ts";
import { supportLineContract } from "./support.ts";

const { programme, communes, enterprises, support } = illustrativePublication();

function renamed(row: object, from: string, to: string): object {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key === from ? to : key, value]));
}

const ofSupport = (rows: readonly unknown[]) => lookOver("support", rows, supportLineContract);

it("of the demonstration there is nothing to say", () => {
  expect([
    ...ofSupport(support),
    ...lookOver("communes", communes, communeContract),
    ...lookOver("enterprises", enterprises, enterpriseContract),
    ...lookOver("programme", [programme], programmeContract),
  ]).toEqual([]);
});

describe("a key that the contract does not know", () => {
  it.each([
    ["delivered", "Delivered"],
    ["delivered", "deliverd"],
    ["planned", "plan_ned"],
    ["note", "notes"],
  ])("is likely a slip of %s when it is %s, and is told with its rows; the column is not lost besides", (key, slip) => {
    const at = support.findIndex((row) => key in row) + 1;
    const rows = support.map((row) => renamed(row, key, slip));
    const count = support.filter((row) => key in row).length;
    expect(ofSupport(rows)).toEqual([
      { kind: "misspelt-key", endpoint: "support", field: slip, likely: key, rows: count, firstRow: at },
    ]);
  });

  it("in a part of a row has the path of the part", () => {
    const rows = support.map((row, index) => (index === 3 ? { ...row, outputs: { Trained: 5 } } : row));
    expect(ofSupport(rows)).toEqual([
      { kind: "misspelt-key", endpoint: "support", field: "outputs.Trained", likely: "trained", rows: 1, firstRow: 4 },
    ]);
    const surveyed = communes.map((commune) => ({ ...commune, criteria: [{ number: 1, met: true, Since: "2017-01" }] }));
    expect(lookOver("communes", surveyed, communeContract)).toMatchObject([
      { kind: "misspelt-key", field: "criteria.Since", likely: "since", firstRow: 1 },
    ]);
  });

  it("like none that it knows is told as one of the source's own", () => {
    const rows = support.map((row, index) => (index > 0 ? { ...row, created_at: "2017-09-28" } : row));
    expect(ofSupport(rows)).toEqual([
      { kind: "unknown-key", endpoint: "support", field: "created_at", rows: support.length - 1, firstRow: 2 },
    ]);
  });

  it("beside the one that it resembles is one of the source's own, too", () => {
    const rows = support.map((row) => ({ ...row, titles: "x" }));
    expect(ofSupport(rows)).toMatchObject([{ kind: "unknown-key", field: "titles", rows: support.length }]);
  });

  it("in the programme is told as well", () => {
    const slip = { ...programme, thresholds: { ...renamed(programme.thresholds, "x", "x"), largestPlausibleDon: 5 } };
    expect(lookOver("programme", [slip], programmeContract)).toMatchObject([
      { kind: "misspelt-key", field: "thresholds.largestPlausibleDon", likely: "largestPlausibleDong", firstRow: 1 },
    ]);
  });

  it("is one of at most fifty that are named, the rest go together", () => {
    const rows = Array.from({ length: 200 }, (_, index) => ({ planned: 1, delivered: 1, [`feld${index}`]: 1 }));
    const notices = ofSupport(rows);
    expect(notices).toHaveLength(51);
    expect(notices.at(-1)).toMatchObject({ field: "…", rows: 150, firstRow: 51 });
  });

  it.each(["__proto__", "constructor", "toString"])("named as what every object has is a key like any other: %s", (key) => {
    const rows: unknown = JSON.parse(`[{"planned":1,"delivered":1,"${key}":1}]`);
    expect(ofSupport(Array.isArray(rows) ? rows : [])).toMatchObject([{ kind: "unknown-key", field: key }]);
  });
});

describe("a column", () => {
  it.each(["planned", "delivered"])("%s in no row is told", (key) => {
    const rows = support.map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => field !== key)));
    expect(ofSupport(rows)).toEqual([{ kind: "absent-column", endpoint: "support", field: key, rows: support.length }]);
  });

  it("in one row, and be it null, is there; none is missed in an empty list", () => {
    expect(ofSupport([{ planned: 1 }, { delivered: null }])).toEqual([]);
    expect(ofSupport([])).toEqual([]);
  });
});

describe("a text", () => {
  it("that has lost letters is told, with a sample", () => {
    const rows = communes.map((commune, index) => (index === 7 ? { ...commune, name: "Gia HÆ°ng" } : commune));
    expect(lookOver("communes", rows, communeContract)).toEqual([
      { kind: "broken-text", endpoint: "communes", field: "name", sample: "Gia HÆ°ng", rows: 1, firstRow: 8 },
    ]);
  });

  it("is looked at in lists and in names of two languages, too", () => {
    const kinds = programme.kinds.map((kind) => ({ ...kind, name: { vi: "Ä\u0090Æ°á»\u009Dng", en: "Roads" } }));
    expect(lookOver("programme", [{ ...programme, kinds }], programmeContract)).toMatchObject([
      { kind: "broken-text", field: "kinds.name.vi", rows: kinds.length },
    ]);
  });

  const VIETNAMESE =
    "À Á Â Ã È É Ê Ì Í Ò Ó Ô Õ Ù Ú Ý à á â ã è é ê ì í ò ó ô õ ù ú ý Ă ă Đ đ Ĩ ĩ Ũ ũ Ơ ơ Ư ư Ạ ạ Ả ả Ấ ấ Ầ ầ Ẩ ẩ Ẫ ẫ Ậ ậ Ắ ắ Ằ ằ Ẳ ẳ Ẵ ẵ Ặ ặ Ẹ ẹ Ẻ ẻ Ẽ ẽ Ế ế Ề ề Ể ể Ễ ễ Ệ ệ Ỉ ỉ Ị ị Ọ ọ Ỏ ỏ Ố ố Ồ ồ Ổ ổ Ỗ ỗ Ộ ộ Ớ ớ Ờ ờ Ở ở Ỡ ỡ Ợ ợ Ụ ụ Ủ ủ Ứ ứ Ừ ừ Ử ử Ữ ữ Ự ự Ỳ ỳ Ỵ ỵ Ỷ ỷ Ỹ ỹ";

  it("is not broken for being Vietnamese, whatever stands after a letter", () => {
    for (const letter of VIETNAMESE.split(" ")) {
      for (const after of ["", " ", "\u00A0", "”", "“", "’", "»", "…", "–", "—", ",", "°", "²"]) {
        // "á" and a guillemet and a dash is the one that could be either; nobody writes it without a space.
        expect(isBrokenText(`XÃ G${letter}${after}`), `${letter}${after}`).toBe(/^[Ã]°$|^[Ã]²$/.test(`${letter}${after}`));
      }
    }
  });

  it("with a Vietnamese letter outside Latin-1 read in the wrong encoding always is", () => {
    // Those that Latin-1 has as well are told apart where the pair cannot be Vietnamese.
    const ambiguous = /[\u0080-\u00FFĂ]/;
    for (const letter of VIETNAMESE.split(" ").filter((one) => !ambiguous.test(one))) {
      const bytes = Buffer.from(`Gia ${letter}m`, "utf8");
      expect(isBrokenText(bytes.toString("latin1")), letter).toBe(true);
      expect(isBrokenText(new TextDecoder("windows-1252").decode(bytes)), letter).toBe(true);
    }
  });

  it.each(["Gia H\uFFFDng", "ThÃ´n", "quá»‘c lá»™", "â€œLiÃªn SÆ¡nâ€"])("%s is broken", (text) => {
    expect(isBrokenText(text)).toBe(true);
  });
});

describe("the field that a misspelt one means", () => {
  const known = [
    "id",
    "communeId",
    "sponsor",
    "kind",
    "month",
    "title",
    "planned",
    "delivered",
    "form",
    "note",
    "to",
    "raisedOn",
  ];
  it.each([
    ["comuneId", "communeId"],
    ["commune_id", "communeId"],
    ["COMMUNEID", "communeId"],
    ["Délivered", "delivered"],
    ["deliverd", "delivered"],
    ["titel", "title"],
    ["forms", "form"],
    ["raised_on", "raisedOn"],
    ["ID", "id"],
    ["ids", null],
    ["go", null],
    ["moth", "month"],
    ["code", null],
    ["delivery", "delivered"],
    ["xyz", null],
    ["", null],
  ])("%s: %s", (key, expected) => {
    expect(likelyField(key, known)).toBe(expected);
  });
});

it("a hundred thousand lines are looked over in a fraction of a second", () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => ({ ...support[index % support.length], Delivered: index }));
  const start = performance.now();
  expect(ofSupport(rows)).toHaveLength(1);
  // Some 60 ms on a quiet machine.
  expect(performance.now() - start).toBeLessThan(2_000);
});
