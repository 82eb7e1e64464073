// @vitest-environment node
import { expect, it } from "vitest";
import { day, month } from "#src/domain/month.ts";
import { NBSP } from "#src/lib/format-number.ts";
import { matterWords } from "#src/review/matter/matter-words.ts";
import { aCommune, aProgramme, aSupportLine } from "#test/builders.ts";
import { slideOf } from "#test/deck-slides.ts";
import { smallDeck } from "#test/small-dataset.ts";
import { deckWords } from "./deck-words.ts";
import { DECK_LIMITS } from "./limits.ts";

const words = deckWords.vi.commune;
const { criteria } = matterWords.vi;
const ALL = Array.from({ length: 19 }, (_none, index) => index + 1);
const lackingOne = aCommune({ met: ALL.slice(1) });
const complete = aCommune({ met: ALL });
const without = (commune: typeof complete, number: number) => ({
  ...commune,
  criteria: commune.criteria.filter((each) => each.number !== number),
});

it.each([
  ["is missing", lackingOne, "1. Tiêu chí 1"],
  ["is missing, and what is not known", without(lackingOne, 5), `1. Tiêu chí 1; ${criteria.unknown(1)}`],
  ["is not known alone", without(complete, 5), criteria.unknown(1)],
  ["is missing no longer", complete, criteria.noneMissing],
])("a commune's slide tells what %s", (_what, commune, text) => {
  const { body } = slideOf(smallDeck({ communes: [commune] }), "commune-gia-minh");
  const items = body.kind === "commune" ? body.items : [];
  expect(items).toContainEqual({ subject: words.missing, text, tone: "plain" });
});

const nothingKnown = { ...complete, criteria: [] };
const delivered = (dong: number) => aSupportLine({ delivered: dong });
it.each([
  ["money and criteria", complete, [delivered(2_000_000)], words.title("Gia Minh", words.met("19/19"), "2 triệu đồng")],
  ["money, where no criterion is known", nothingKnown, [delivered(2_000_000)], words.titleUnknown("Gia Minh", "2 triệu đồng")],
  ["criteria, where the only report is a zero", complete, [delivered(0)], words.titleNoMoney("Gia Minh", words.met("19/19"))],
  ["criteria, where no report is there", complete, [], words.titleNoMoney("Gia Minh", words.met("19/19"))],
  ["the name alone, where nothing is known", nothingKnown, [], words.titlePlain("Gia Minh")],
])("without a plan a commune's title tells %s", (_what, commune, lines, title) => {
  const deck = smallDeck({ communes: [commune], lines });
  expect(slideOf(deck, "commune-gia-minh").title.replaceAll(NBSP, " ")).toBe(title);
});

const own = (given: Parameters<typeof aSupportLine>[0]) => aSupportLine({ id: "own", month: "2016-02", ...given });
const ofOthers = aSupportLine({ id: "other", communeId: "gia-lac", month: "2016-05" });
it.each([
  ["what it got", {}, [own({ delivered: 3_000_000 })], "3 triệu đồng"],
  ["that it owes", {}, [own({ delivered: "not-reported" })], "chưa báo cáo"],
  ["that its help has no money value", {}, [own({ delivered: "not-applicable" })], "không quy ra tiền"],
  ["that it had no line", {}, [ofOthers], "không có nội dung"],
  ["that there was no such commune", { validFrom: day("2017-03-01") }, [ofOthers], "chưa thành lập, có từ 01/03/2017"],
  ["that nobody has any data", {}, [], "tháng 1–12/2016 chưa có số liệu"],
])("of the year that there is no room for a commune's slide tells %s", (_what, life, lines, told) => {
  const communes = [aCommune({ id: "gia-minh", ...life }), aCommune({ id: "gia-lac", name: "Gia Lạc", displayOrder: 2 })];
  const later = aSupportLine({ id: "later", communeId: "gia-lac", month: "2018-05" });
  const programme = aProgramme({ firstMonth: month("2016-01"), dataThrough: month("2018-06") });
  const { remarks } = slideOf(smallDeck({ programme, communes, lines: [...lines, later] }), "commune-gia-minh");
  expect(remarks.map((remark) => remark.replaceAll(NBSP, " "))).toContain(`Chỉ vẽ 6 cột cuối; trước đó: ${told}`);
});

it("as many communes as a hall hears have a slide each; of one more some do, and the others a row", () => {
  const { each } = DECK_LIMITS.communes;
  const communes = Array.from({ length: each + 1 }, (_none, index) => aCommune({ id: `xa-${index}`, name: `Xã số ${index}` }));
  const slides = (count: number) =>
    smallDeck({ communes: communes.slice(0, count) }).slides.filter(({ id }) => id.startsWith("commune-xa-")).length;
  expect(slides(each)).toBe(each);
  expect(slides(each + 1)).toBe(DECK_LIMITS.communes.most);
});

it("what is said of the latest quarter beside the sum of all names that quarter, also where there is no change to state", () => {
  const communes = [aCommune(), aCommune({ id: "gia-lac", name: "Gia Lạc", displayOrder: 2 })];
  const lacGets = [4, 5, 6, 7, 8, 9].map((number) =>
    aSupportLine({ id: `b${number}`, communeId: "gia-lac", month: month(`2017-0${number}`), delivered: 1_000_000 }),
  );
  const minhGot = aSupportLine({ id: "a", communeId: "gia-minh", month: month("2017-05"), delivered: 213_500_000 });
  const programme = aProgramme({ firstMonth: month("2017-01"), dataThrough: month("2017-09") });
  const { body } = slideOf(smallDeck({ programme, communes, lines: [minhGot, ...lacGets] }), "commune-gia-minh");
  expect(body.kind === "commune" && body.figures[2]?.note).toBe("Quý III/2017: kỳ này không có nội dung hỗ trợ nào");
});
