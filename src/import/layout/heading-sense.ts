import { foldText } from "#src/lib/fold-text.ts";
import type { ColumnMeaning } from "../form-record.ts";
import { type PeriodText, periodOfHeading } from "./period-text.ts";
import { isUnitAlone, type SaidUnit, unitOf } from "./unit-text.ts";

/** "money": an amount of which the heading does not say whether it is planned or delivered. "money-unit": "ĐVT" of each row. */
export type HeadingMeaning = ColumnMeaning | "money" | "money-unit";

/** What one cell of a header says. All null: its words are not known. */
export type HeadingSense = {
  readonly meaning: HeadingMeaning | null;
  readonly unit: SaidUnit | null;
  readonly period: PeriodText | null;
  /** Of a column that adds up others: "Tổng số". */
  readonly isTotal: boolean;
  /** Words that say nothing by themselves: "Trong đó", "Kinh phí", "(3)". */
  readonly isNeutral: boolean;
};

const MONEY = /\b(?:kinh phi|so tien|gia tri|tri gia|muc ho tro|thanh tien|tong tien|von|amount|value|money)\b/;
const PLANNED = /\b(?:ke hoach|kh|du kien|dang ky|cam ket|du toan|duoc giao|planned|plan|committed|pledged)\b/;
const DELIVERED =
  /\b(?:thuc hien|th|da ho tro|giai ngan|thuc te|da chi|quyet toan|ket qua thuc hien|delivered|actual|disbursed|spent)\b/;
const ASIDE =
  /\buoc\b|\buth\b|luy ke|cong don|\bty le\b|\bti le\b|%|so sanh|\bso voi\b|\btang, ?giam\b|\btang\/giam\b|^(?:tang|giam)$|tien do|chenh lech|\bgap\b|completion|\bth ?\/ ?kh\b|\bkh ?\/ ?th\b|con lai|chua thuc hien|^khoi luong|^so luong$|^dien tich|^quy mo|^dia diem|chu dau tu|can cu|dien thoai|nguoi phu trach|dau moi|cung ky|ky truoc|\bestimate|cumulative|\brate\b|^outputs$/;

/** Words for who helps, and for helping: a heading of nothing else is that of the sponsor, if it names one. */
const HELPERS =
  "co quan|doanh nghiep|dn|cong ty|so|nganh|ban nganh|ban|to chuc|ca nhan|ngan hang|hop tac xa|htx|nha hao tam|nha tai tro|mat tran|hoi|doan the";
const HELPING =
  "giup do|ho tro|tai tro|ung ho|thuc hien|phu trach|ket nghia|do dau|dong gop|tham gia|nhan|duoc phan cong|phan cong|duoc giao|chu tri|giup";
const ALL_HELPERS = new RegExp(`^(?:(?:ten|cac|don vi|ben|nguoi|va|hoac|${HELPERS}|${HELPING})(?:$|[ ,/()-]+))+$`);
const NAMES_HELPER = new RegExp(`\\b(?:${HELPERS})\\b|^(?:ten )?(?:cac )?(?:don vi|ben|nguoi)[ ,]+(?:${HELPING})`);
const COMMUNE = "(?:xa|phuong|thi tran|xa,? (?:thi tran|phuong)|xa ?/ ?(?:thi tran|phuong)|xa - thi tran)";

/** Tried in this order, on folded headings without what stands in brackets. */
const WORDS: readonly (readonly [ColumnMeaning | "money-unit", RegExp])[] = [
  ["number", /^(?:stt|tt|so tt|so thu tu|no|number|#)$/],
  ["communeCode", /^ma (?:so )?(?:xa|dvhc|don vi hanh chinh|hanh chinh|dia phuong)|^commune (?:code|id)/],
  ["sponsorCode", /^ma (?:so )?(?:don vi|co quan|doanh nghiep|ben |nha tai tro)|^sponsor (?:code|id)/],
  [
    "adjusts",
    /dieu chinh (?:cho|cua)|^dong (?:duoc |bi )?dieu chinh|^ma (?:dong|so) (?:duoc |bi )?dieu chinh|^adjust(?:s|ed|ment of|ment for)\b(?!.*reason)/,
  ],
  ["adjustReason", /^ly do|\breason\b/],
  ["id", /^(?:ma|id|ma (?:so )?(?:dong|noi dung|ho tro)|line id|line code|code)$/],
  ["sponsorType", /^loai (?:hinh )?(?:don vi|ben|nha tai tro|co quan)|^(?:sponsor type|type of sponsor)/],
  ["money-unit", /^(?:dvt|don vi tinh|dv tinh|unit)$/],
  ["ignored", ASIDE],
  [
    "trained",
    /(?:lao dong|nguoi|hoc vien|\bld|luot).*(?:dao tao|hoc nghe|day nghe|tap huan)|^(?:so )?(?:nguoi hoc|hoc vien|hoc nghe)|^(?:people )?trained|^trainees/,
  ],
  [
    "jobs",
    /^(?:so )?(?:viec lam(?=$| moi| tao| duoc tao| duoc giai)|lao dong (?:co|duoc) (?:viec|giai quyet)|lao dong|nguoi co viec)|^jobs/,
  ],
  ["households", /^(?:so )?ho(?: |$)|^households|^so gia dinh/],
  [
    "period",
    /^(?:thoi gian|thoi diem|ngay|thang|quy|nam|ky)(?: ?[,/] ?(?:thang|quy|nam))*(?: (?:thuc hien|ho tro|bao cao|nam|trien khai|giai ngan|hoan thanh))*$|^(?:month|period|quarter|year|date)\b/,
  ],
  ["note", /^ghi chu|^(?:note|remark|comment)s?$/],
  ["form", /^hinh thuc|^form(?: of .*)?$/],
  ["kind", /^linh vuc|^loai|^nhom noi dung|^kind|^type$|^category/],
  [
    "title",
    /noi dung|^ten (?:cong trinh|du an|hoat dong|mo hinh|viec)|^hang muc|^(?:cong trinh|hoat dong|cong viec|dien giai|danh muc|du an)\b|^(?:title|content|description|activity|support|item)$|^what /,
  ],
];

const LATER_WORDS: readonly (readonly [ColumnMeaning, RegExp])[] = [
  [
    "sponsor",
    /^nguon(?: (?:von|kinh phi|ho tro))?$|^(?:sponsor|donor|agency|enterprise|agency\/enterprise|supporter)s?(?: name)?$|ket nghia$/,
  ],
  ["commune", new RegExp(`^(?:ten )?(?:cac )?(?:don vi )?${COMMUNE}(?: (?:dac thu|duoc .*|thu huong|nhan .*))?$`)],
  [
    "commune",
    /^(?:ten )?(?:don vi|dia phuong|dia ban)(?: (?:hanh chinh|duoc .*|huong .*|thu huong|nhan .*))?$|^communes?(?: name)?$/,
  ],
  [
    "parent",
    /^(?:ten )?(?:huyen|tinh|quan|thanh pho|district|province|area)(?:[,/ ]+(?:huyen|tinh|quan|thi xa|thanh pho|district|province))*$/,
  ],
];

const NEUTRAL =
  /^(?:trong do|chia ra|gom|bao gom|kinh phi|so tien|gia tri|von|nguon|nguon von|nguon kinh phi|ket qua|ket qua ho tro|ho tro|chi tieu|cac nguon von|co cau nguon von|phan theo nguon|muc ho tro|von dau tu|of which|kinh phi ho tro|kinh phi thuc hien|gia tri ho tro|trong (?:thang|quy|ky|nam)|(?:thang|quy|ky|nam) nay|ky bao cao)$/;
const TOTAL = /^(?:tong|tong so|tong cong|cong|tong von|tong kinh phi|tong tri gia|tong gia tri|total|tong nguon von|tong muc)\b/;

/** A heading as it is compared: folded, without its number, stars and last marks. */
export function foldHeading(text: string): string {
  return foldText(text)
    .replace(/^(?:\d{1,2}|[ivx]+|[a-h])[.)]\s+/, "")
    .replace(/[*:;.,\s]+$/g, "")
    .replace(/\s*([/,])\s*/g, "$1 ")
    .replace(/ ?\/ /g, "/")
    .trim();
}

function withoutBrackets(folded: string): string {
  return folded
    .replace(/\([^)]*\)?/g, " ")
    .replace(/\s+/g, " ")
    .replace(/[\s,;:.-]+$/, "")
    .trim();
}

const NOTHING: HeadingSense = { meaning: null, unit: null, period: null, isTotal: false, isNeutral: true };

const known = new Map<string, HeadingSense>();

/** What a heading's words say. Kept: the same words stand in every file. */
export function headingSense(text: string): HeadingSense {
  const before = known.get(text);
  if (before) return before;
  const sense = senseOf(foldHeading(text));
  // A data row is looked at for being a header, too: what is kept must not grow with the file.
  if (known.size > 2000) known.clear();
  known.set(text, sense);
  return sense;
}

function senseOf(folded: string): HeadingSense {
  if (folded === "" || /^\(?\d{1,2}\)?$/.test(folded)) return NOTHING;
  const said = withoutBrackets(folded);
  const unit = unitOf(folded);
  // A unit by itself, in brackets or not, says no more.
  if (said === "" || (unit !== null && isUnitAlone(said)))
    return { ...NOTHING, unit, period: said === "" ? periodOfHeading(folded.replace(/[()]/g, "").trim()) : null };
  // The place and day of a signature are no heading's time.
  const period = /\bngay [\d.…_ ]*(?:thang|\/|\d)/.test(said) ? null : periodOfHeading(said);
  const isTotal = TOTAL.test(said);
  const meaning = meaningOf(said, folded, unit !== null);
  return { meaning, unit, period, isTotal, isNeutral: NEUTRAL.test(said) };
}

function meaningOf(said: string, whole: string, hasUnit: boolean): HeadingMeaning | null {
  if (said.length > 90) return null;
  if (ASIDE.test(whole) && !/^(?:dvt|don vi tinh)/.test(said)) return "ignored";
  for (const [meaning, pattern] of WORDS) if (pattern.test(said)) return meaning;
  const isMoney = MONEY.test(said) || hasUnit;
  const figure = figureOf(said) ?? figureOf(whole);
  if (isMoney && figure) return figure;
  if (ALL_HELPERS.test(said) && NAMES_HELPER.test(said)) return "sponsor";
  for (const [meaning, pattern] of LATER_WORDS) if (pattern.test(said)) return meaning;
  if (figure) return figure;
  return isMoney ? "money" : null;
}

function figureOf(said: string): "planned" | "delivered" | null {
  const [planned, delivered] = [said.search(PLANNED), said.search(DELIVERED)];
  if (planned < 0) return delivered < 0 ? null : "delivered";
  // "Kế hoạch thực hiện" is a plan; "Đã thực hiện theo kế hoạch" is not.
  return delivered < 0 || planned < delivered ? "planned" : "delivered";
}

/** Which of the two a sponsor's heading speaks of, if only of one. */
export function sponsorTypeOf(folded: string): "agency" | "enterprise" | null {
  const isEnterprise = /\b(?:doanh nghiep|dn|cong ty|enterprises?|hop tac xa|htx)\b/.test(folded);
  const isAgency = /\b(?:co quan|so|ban|nganh|agency|agencies)\b/.test(folded);
  if (isEnterprise === isAgency) return null;
  return isEnterprise ? "enterprise" : "agency";
}

/** Kinds and forms that offices put over blocks of columns and over rows. */
const KINDS =
  /ha tang|day nghe|dao tao nghe|viec lam|lien doanh|lien ket|an sinh|tu van|^khac$|^ho tro khac|vocational|infrastructure|job creation|linkage/;
const FORMS =
  /^(?:bang )?(?:tien mat|tien|hien vat|hien vat quy (?:ra )?tien|ngay cong|tu van|cong lao dong|in kind|cash|labour)\b/;

export function isKindText(folded: string): boolean {
  return KINDS.test(folded);
}

export function isFormText(folded: string): boolean {
  return FORMS.test(folded);
}
