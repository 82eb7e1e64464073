import { foldText } from "#src/lib/fold-text.ts";
import type { CommuneNaming, Read } from "../form-record.ts";
import { type PeriodText, periodOfCell, periodOfTitle, signingMonth } from "./period-text.ts";
import type { LegacyReading, SheetGrid } from "./sheet-grid.ts";
import { type SaidUnit, unitOf } from "./unit-text.ts";

/** What the rows above a table say of all of it. */
export type FormTitle = {
  readonly unit: SaidUnit | null;
  /** The nearest to the table first. */
  readonly periods: readonly Read<PeriodText>[];
  readonly commune: Read<string> | null;
  readonly parent: Read<string> | null;
  /** All of its words, folded: what the table is of. */
  readonly words: string;
};

const LEVEL = "(?:xã|thị trấn|phường|tt\\.?)";
/** A name: words with a capital, or all that a title in capitals says until it speaks of something else. */
const NAME_END = /^(?:quý|tháng|năm|huyện|tỉnh|theo|giai|trong|đợt|của|và|với|thuộc|về|được|\d.*|[-–(,;:.].*)$/;

const COMMUNE_IN_TITLE = new RegExp(`(?:^|[\\s(:,.-])(${LEVEL})\\s*:?\\s+(.+)$`, "iu");
const NOT_ONE = /(?:các|những|số|nhiều|cấp|mỗi|từng|hợp tác)\s*$/iu;

/** "Gia Thắng" of "KẾT QUẢ HỖ TRỢ XÃ GIA THẮNG QUÝ III NĂM 2017"; null where no commune is named. */
export function communeInTitle(text: string): string | null {
  const found = COMMUNE_IN_TITLE.exec(text);
  if (!found) return null;
  const before = text.slice(0, text.indexOf(found[1] ?? "", found.index));
  if (NOT_ONE.test(before)) return null;
  return nameAtStart(found[2] ?? "");
}

function nameAtStart(text: string): string | null {
  const words: string[] = [];
  // "Yên Thành", "Từ Sơn" are names; "từ tháng 7" and "thành phố" are none.
  const said = text.replace(/\s(?:từ|đến|kỳ|thành)\s+(?:tháng|ngày|quý|năm|phố|này|trước|báo).*$/iu, "");
  for (const word of said.split(/\s+/)) {
    if (words.length === 4 || NAME_END.test(word.toLocaleLowerCase("vi")) || !/^\p{Lu}/u.test(word)) break;
    const bare = word.replace(/[,;:.)]+$/, "");
    words.push(bare);
    if (bare !== word) break;
  }
  return words.length > 0 ? words.join(" ") : null;
}

function parentInTitle(text: string): string | null {
  const found = /(?:^|[\s(,.-])(huyện|tỉnh|thị xã|thành phố)\s*:?\s+(\p{Lu}.*)$/iu.exec(text);
  const name = found && nameAtStart(found[2] ?? "");
  return found && name ? `${(found[1] ?? "").toLocaleLowerCase("vi")} ${name}` : null;
}

/** Rows `first` to `last`, both included; `last` may be above `first` where there are none. */
export function readTitle(grid: SheetGrid, first: number, last: number, legacy: LegacyReading): FormTitle {
  const periods: Read<PeriodText>[] = [];
  const words: string[] = [];
  let [unit, commune, parent]: [SaidUnit | null, Read<string> | null, Read<string> | null] = [null, null, null];
  for (let row = last; row >= first; row--) {
    for (let column = 0; column < grid.width; column++) {
      const at = grid.at({ row, column });
      for (const text of grid.lines(row, column, legacy)) {
        const folded = foldText(text);
        words.push(folded);
        if (/dvt|don vi tinh|don vi ?:|\([^()]*\b(?:dong|vnd|d)\)|unit/.test(folded)) unit ??= unitOf(folded) ?? null;
        const period = periodOfTitle(folded) ?? (grid.isMended(row, column) ? periodOfCell(text) : null);
        if (period) periods.push({ value: period, at, text });
        const name = communeInTitle(text);
        if (name) commune ??= { value: name, at, text };
        const area = parentInTitle(text);
        if (area) parent ??= { value: area, at, text };
      }
    }
  }
  return { unit, periods: withSignedYear(periods, words), commune, parent, words: words.join(" ") };
}

/**
 * "THÁNG 9" of a form that says no year is of the year in which it was signed, where it was signed in or after that month: in January the figures of
 * December are those of the year before, and nobody can know.
 */
function withSignedYear(periods: Read<PeriodText>[], words: readonly string[]): readonly Read<PeriodText>[] {
  if (periods.some(({ value }) => value.years !== null)) return periods;
  const signed = words.flatMap((text) => signingMonth(text) ?? []);
  const [first] = signed;
  if (!first || signed.some(({ year }) => year !== first.year)) return periods;
  const years = { first: first.year, last: first.year };
  const isOver = ({ months }: PeriodText) => months !== null && signed.every(({ month }) => months.last <= month);
  return periods.map((said) => (isOver(said.value) ? { ...said, value: { ...said.value, years } } : said));
}

const LEVEL_WORD = new RegExp(`^(?:(?:ubnd|ủy ban nhân dân)\\s+)?(?:${LEVEL}\\s+|[xp]\\.\\s*)`, "iu");

/** Whether a text says by itself that it names a commune: "Xã Gia Thắng". */
export function isCommuneText(text: string): boolean {
  return LEVEL_WORD.test(text) && !/^xã hội/iu.test(text);
}

/** "Xã Gia Thắng, huyện Gia Viễn" as a name and what it is in; a number of five digits is a code. */
export function communeNaming(text: string): CommuneNaming {
  const code = /^\d{4,5}$/.exec(text)?.[0];
  // "1. Gia Thắng": its ordinal is no part of the name.
  const [, numbered] = /^\d{1,3}[.)]\s*(\p{L}.*)$/u.exec(text) ?? [];
  if (numbered !== undefined) return communeNaming(numbered);
  if (code) return { code: code.padStart(5, "0") };
  const [, name = text, parent] = /^(.+?)(?:\s*[,(]\s*|\s+[-–]\s+)(\p{L}[^)]*)\)?$/u.exec(text) ?? [];
  return { name: name.replace(LEVEL_WORD, "").trim() || name, ...(parent ? { parent: parent.trim() } : {}) };
}

const PLAIN_NAMES =
  /^(?:sheet|trang tinh|bieu|phu luc|tong hop|danh|du lieu|mau|bang|ke hoach|thuc hien|kh|th|bao cao|ket qua|so lieu|data|form|huong dan|lines|support)\b/;

/** A sheet's name where it is that of a commune: "Gia Thắng", "Xã Gia Thắng". */
export function communeOfSheetName(name: string): string | null {
  const text = name.normalize("NFC").trim();
  if (isCommuneText(text)) return communeNaming(text).name ?? null;
  const isName = /^\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){1,3}$/u.test(text) && !PLAIN_NAMES.test(foldText(text));
  return isName ? text : null;
}
