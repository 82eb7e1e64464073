import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { criteriaMet, isRecognised } from "#src/domain/commune.ts";
import { deliveredDong } from "./conformance-suite.ts";
import { type ConformanceSource, type OpenSource, readBodies, readSource, type SourceContent, sentRows } from "./read-source.ts";

/** What a source of the illustrative publication has to say besides: the figures of the article. */
export function illustrativeSuite(name: string, source: ConformanceSource): void {
  describe(`${name} holds the illustrative publication`, () => {
    let opened: OpenSource | undefined;
    let content: SourceContent;
    let support: ReturnType<typeof sentRows> = [];

    beforeAll(async () => {
      opened = await source.open();
      const { apiBase, source: fit } = opened;
      content = await readSource(apiBase, fit);
      support = sentRows(opened, content, await readBodies(apiBase, fit), "support");
    }, 30_000);
    afterAll(() => opened?.close());

    it("says that it is illustrative, and covers July 2016 to September 2017", () => {
      const { illustrative, firstMonth, dataThrough } = content.programme;
      expect({ illustrative, firstMonth, dataThrough }).toEqual({
        illustrative: true,
        firstMonth: "2016-07",
        dataThrough: "2017-09",
      });
    });

    it("has the nine communes, in the article's order, on a map of 21 units", () => {
      const communes = content.communes.rows.map(({ value }) => value);
      const names = communes.sort((a, b) => (a.displayOrder ?? 0) - (b.displayOrder ?? 0)).map(({ name: text }) => text);
      expect(names.join(", ")).toBe(
        "Gia Thắng, Gia Phương, Gia Lạc, Gia Minh, Gia Trung, Gia Thịnh, Liên Sơn, Gia Hưng, Gia Tiến",
      );
      expect(content.programme.mapUnits).toHaveLength(21);
    });

    it("has Gia Tiến and Gia Hưng recognised, at 19 of 19 criteria, and no other", () => {
      const communes = content.communes.rows.map(({ value }) => value);
      expect(communes.every(({ criteria }) => criteria.length === 19)).toBe(true);
      expect(communes.filter(isRecognised).map(({ id }) => id)).toEqual(["gia-hung", "gia-tien"]);
      expect(communes.filter((commune) => criteriaMet(commune) === 19).map(({ id }) => id)).toEqual(["gia-hung", "gia-tien"]);
    });

    it("delivers 2 500 000 000 dong exactly, in some 300 lines", () => {
      expect(deliveredDong(support)).toBe(2_500_000_000);
      expect(Math.abs(support.length - 300)).toBeLessThan(10);
    });

    it("has a dozen agencies, ten enterprises and forty proposals", () => {
      const { agencies, enterprises, proposals } = content;
      expect([agencies, enterprises, proposals].map(({ rows }) => rows.length)).toEqual([12, 10, 40]);
    });
  });
}
