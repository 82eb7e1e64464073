import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaTree, communesUnder } from "#src/domain/area-tree.ts";
import { halfOf } from "#src/domain/half-year.ts";
import { addMonths, month } from "#src/domain/month.ts";
import { type Period, quarterOf, WHOLE_PROGRAMME, yearOf } from "#src/domain/period.ts";
import { SPONSOR_TYPES } from "#src/domain/sponsor.ts";
import { type Filter, NO_FILTER } from "./filter.ts";
import { filterPartOf, readFilter, writeFilter } from "./filter-codec.ts";
import { parsePeriod } from "./parse-period.ts";

const CLUSTERS = areaTree(
  {
    areaLevels: [{ id: "cluster", one: { vi: "cụm", en: "cluster" } }],
    areas: ["cum-1", "cum-2", "bo-trong"].map((id) => ({ id, name: id, level: "cluster" })),
  },
  [
    { id: "gia-hung", areaId: "cum-1" },
    { id: "gia-minh", areaId: "cum-2" },
    { id: "gia-tien", areaId: "cum-1" },
    { id: "lien-son" },
  ],
);

const known = {
  areas: CLUSTERS,
  span: { firstMonth: month("2016-07"), dataThrough: month("2017-09") },
  communes: ["gia-hung", "gia-minh", "gia-tien", "lien-son"],
  sponsors: ["agency:cq-01", "enterprise:dn-01", "enterprise:dn-07"],
  kinds: ["infrastructure", "jobCreation", "other"],
};

const anyPeriod: fc.Arbitrary<Period> = fc.integer({ min: 0, max: 14 }).chain((offset) => {
  const inSpan = addMonths(known.span.firstMonth, offset);
  return fc.constantFrom<Period>(
    WHOLE_PROGRAMME,
    { grain: "month", month: inSpan },
    { grain: "quarter", quarter: quarterOf(inSpan) },
    { grain: "half", half: halfOf(inSpan) },
    { grain: "nineMonths", year: yearOf(inSpan) },
    { grain: "year", year: yearOf(inSpan) },
  );
});

const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    period: anyPeriod,
    area: fc.constantFrom(null, ...[...CLUSTERS.areas.keys()].map((id) => ({ id, communes: communesUnder(CLUSTERS, id) }))),
    communes: fc.subarray(known.communes),
    sponsorType: fc.constantFrom(null, ...SPONSOR_TYPES),
    sponsors: fc.subarray(known.sponsors),
    kinds: fc.subarray(known.kinds),
  })
  .map((chosen) => ({ ...NO_FILTER, ...chosen }));

describe("the filter in the address", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const { filter: read, problems } = readFilter(writeFilter(filter, new URLSearchParams()), known);
        expect(read).toEqual(filter);
        expect(problems).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("is spelt in one way: reading and writing any address settles it", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("period", "area", "communes", "sponsorType", "sponsors", "kinds", "lang"), fc.string()),
        (entries) => {
          const once = writeFilter(readFilter(new URLSearchParams(entries), known).filter, new URLSearchParams());
          const twice = writeFilter(readFilter(once, known).filter, new URLSearchParams());
          expect(twice.toString()).toBe(once.toString());
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("leaves defaults out and other keys alone", () => {
    const search = new URLSearchParams("lang=en&period=2017-Q3&communes=gia-minh");
    expect(writeFilter(NO_FILTER, search).toString()).toBe("lang=en");
  });

  it.each([
    ["period=2017-13", { key: "period", value: "2017-13" }],
    ["period=2019", { key: "period", value: "2019" }],
    ["period=2016-06", { key: "period", value: "2016-06" }],
    ["period=2016-H1", { key: "period", value: "2016-H1" }],
    ["period=2018-9M", { key: "period", value: "2018-9M" }],
    ["period=2017-h1", { key: "period", value: "2017-h1" }],
    ["period=Q3", { key: "period", value: "Q3" }],
    ["area=cum-3", { key: "area", value: "cum-3" }],
    ["area=gia-hung", { key: "area", value: "gia-hung" }],
    ["communes=gia-vien", { key: "communes", value: "gia-vien" }],
    ["kinds=%3Cimg%3E", { key: "kinds", value: "<img>" }],
    ["sponsors=enterprise%3Adn-99", { key: "sponsors", value: "enterprise:dn-99" }],
    ["sponsorType=person", { key: "sponsorType", value: "person" }],
  ])("%s falls back and says so", (address, problem) => {
    expect(readFilter(new URLSearchParams(address), known)).toEqual({
      filter: NO_FILTER,
      problems: [{ ...problem, isRepeated: false }],
    });
  });

  it("keeps the good part of a list with a wrong one in it, and each id once", () => {
    const { filter, problems } = readFilter(new URLSearchParams("communes=lien-son,nowhere,gia-minh,lien-son"), known);
    expect(filter.communes).toEqual(["gia-minh", "lien-son"]);
    expect(problems).toEqual([{ key: "communes", value: "nowhere", isRepeated: false }]);
  });

  it.each<[string, Partial<Filter>, string[]]>([
    ["communes=gia-minh&communes=lien-son", { communes: ["gia-minh", "lien-son"] }, []],
    [
      "communes=lien-son,gia-minh&kinds=other&communes=gia-tien,lien-son",
      { communes: ["gia-minh", "gia-tien", "lien-son"], kinds: ["other"] },
      [],
    ],
    ["communes=&communes=gia-minh", { communes: ["gia-minh"] }, []],
    ["communes=nowhere&communes=gia-minh&communes=lost", { communes: ["gia-minh"] }, ["nowhere", "lost"]],
    ["period=2017-Q3&period=2017-Q3", { period: { grain: "quarter", quarter: quarterOf(month("2017-07")) } }, []],
    ["period=2017-Q3&period=2017-Q2", { period: { grain: "quarter", quarter: quarterOf(month("2017-07")) } }, ["2017-Q2"]],
    ["period=2017-13&period=2017", { period: { grain: "year", year: 2017 } }, ["2017-13"]],
    ["sponsorType=agency&sponsorType=enterprise", { sponsorType: "agency" }, ["enterprise"]],
    ["area=cum-9&area=cum-1&area=cum-1", { area: { id: "cum-1", communes: new Set(["gia-hung", "gia-tien"]) } }, ["cum-9"]],
    ["sponsorType=&sponsorType=enterprise", { sponsorType: "enterprise" }, []],
    ["kinds=&kinds=", {}, []],
  ])("a key that stands there several times is read whole, or reported: %s", (address, chosen, wrong) => {
    const search = new URLSearchParams(address);
    const { filter, problems } = readFilter(search, known);
    expect(filter).toEqual({ ...NO_FILTER, ...chosen });
    expect(problems.map(({ value }) => value)).toEqual(wrong);
    // The address that is made of it has each key once, and the part that screens compare loses none.
    const written = writeFilter(filter, search);
    expect([...new Set(written.keys())]).toEqual([...written.keys()]);
    expect(readFilter(new URLSearchParams(filterPartOf(search)), known)).toEqual({ filter, problems });
  });

  it.each<[string, [string, boolean][]]>([
    ["period=2017-Q3&period=2017-Q2", [["2017-Q2", true]]],
    ["period=2017-13&period=2017-Q3", [["2017-13", false]]],
    [
      "period=2017-Q3&period=x&period=2017",
      [
        ["x", false],
        ["2017", true],
      ],
    ],
    ["sponsorType=agency&sponsorType=enterprise&sponsorType=agency", [["enterprise", true]]],
  ])("a second value is told as one too many, a wrong one as wrong: %s", (address, expected) => {
    const { problems } = readFilter(new URLSearchParams(address), known);
    expect(problems.map(({ value, isRepeated }) => [value, isRepeated])).toEqual(expected);
  });

  it("takes ids as they are until the lists are known", () => {
    const unknown = { span: null, communes: null, areas: null, sponsors: null, kinds: null };
    const { filter, problems } = readFilter(new URLSearchParams("communes=anything&period=1999&area=tinh-01"), unknown);
    expect(filter.communes).toEqual(["anything"]);
    expect(filter.area).toEqual({ id: "tinh-01", communes: new Set() });
    expect(writeFilter(filter, new URLSearchParams()).get("area")).toBe("tinh-01");
    expect(filter.period).toEqual({ grain: "year", year: 1999 });
    expect(problems).toEqual([]);
  });

  it.each<[string, Period]>([
    ["2017-H1", { grain: "half", half: halfOf(month("2017-06")) }],
    ["2016-H2", { grain: "half", half: halfOf(month("2016-07")) }],
    ["2017-9M", { grain: "nineMonths", year: 2017 }],
    ["2016-9M", { grain: "nineMonths", year: 2016 }],
  ])("%s in an address is a period", (text, expected) => {
    expect(readFilter(new URLSearchParams({ period: text }), known).filter.period).toEqual(expected);
  });

  it.each(["2017-00", "2017-Q5", "2017-H0", "2017-H3", "2017-6M", "2017-09M", "H1", "9M", "17", "", "2017-9", "quý 3"])(
    "reads no period from %j",
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );
});

describe("what an address says of the filter", () => {
  it("is the same whatever else the address says, and in whatever order", () => {
    const part = filterPartOf(new URLSearchParams("period=2017-Q3&communes=gia-minh"));
    expect(filterPartOf(new URLSearchParams("sort=-delivered&communes=gia-minh&lang=en&period=2017-Q3"))).toBe(part);
    expect(filterPartOf(new URLSearchParams("sort=-delivered"))).toBe("");
  });

  it("holds what cannot be used too, so that the reader is told of it", () => {
    const read = (text: string) => readFilter(new URLSearchParams(text), known);
    const text = "period=2017-13&sponsorType=nobody&cols=title";
    expect(read(filterPartOf(new URLSearchParams(text)))).toEqual(read(text));
    expect(read(text).problems).toHaveLength(2);
  });
});
