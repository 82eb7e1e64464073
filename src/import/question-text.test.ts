// @vitest-environment node
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "#src/lib/language.ts";
import { COLUMN_MEANINGS, type ImportQuestion, MONEY_UNITS, QUESTION_TYPES } from "./form-record.ts";
import { choiceText, questionText } from "./question-text.ts";

const NAMES = {
  communes: { "gia-lac": "Gia Lạc" },
  sponsors: { "agency:01": "Cơ quan cấp tỉnh 01" },
  kinds: { other: { vi: "Khác", en: "Other" } },
};

const CHOICES: Readonly<Record<ImportQuestion["type"], readonly string[]>> = {
  legacy: ["yes", "no"],
  column: COLUMN_MEANINGS,
  unit: MONEY_UNITS,
  period: ["first-month", "last-month", "leave-out"],
  commune: ["gia-lac", "leave-out"],
  sponsor: ["agency:01", "leave-out"],
  kind: ["other", "leave-out"],
  form: ["cash", "inKind", "labour", "advisory", "leave-out"],
  successor: ["gia-lac", "leave-out"],
};

function aQuestion(type: ImportQuestion["type"], id: string, text: string): ImportQuestion {
  return { id, type, layout: "", text, at: [], choices: CHOICES[type], suggested: null };
}

it.each([
  ["sponsor", "sponsor:hoi a", "Hội A", "“Hội A” là đơn vị nào?", "Which agency or enterprise is “Hội A”?"],
  [
    "sponsor",
    "sponsor::gia-lac",
    "",
    "Biểu không ghi đơn vị hỗ trợ. Số liệu của Gia Lạc là của đơn vị nào?",
    "The table names no sponsor. Whose are the figures of Gia Lạc?",
  ],
  [
    "kind",
    "kind:",
    "",
    "Biểu không ghi loại hỗ trợ. Các dòng mới thuộc loại nào?",
    "The table names no kind of support. Of which kind are the new lines?",
  ],
  ["kind", "kind:an sinh", "An sinh", "“An sinh” thuộc loại hỗ trợ nào?", "Which kind of support is “An sinh”?"],
  [
    "period",
    "period:half",
    "6 tháng đầu năm",
    "“6 tháng đầu năm” là số của nhiều tháng; dòng đang có ở mọi tháng của cả kỳ sẽ được thay. Ghi số này vào tháng nào?",
    "“6 tháng đầu năm” is a figure of several months, and replaces what stands in the whole period. Which month is it entered in?",
  ],
  [
    "period",
    "period::00:0",
    "a.xlsx",
    "Biểu trong tệp “a.xlsx” không ghi tháng nào. Số liệu là của tháng nào?",
    "The table in the file “a.xlsx” says no month. Which month are its figures of?",
  ],
  [
    "commune",
    "commune::00:0",
    "a.xlsx",
    "Biểu trong tệp “a.xlsx” không ghi xã nào. Số liệu là của xã nào?",
    "The table in the file “a.xlsx” says no commune. Which commune are its figures of?",
  ],
  ["unit", "unit", "", "Số tiền trong biểu này tính bằng đơn vị nào?", "In which unit are the amounts of this table?"],
] as const)("%s, %s is one question", (type, id, text, vi, en) => {
  expect(questionText(aQuestion(type, id, text), NAMES, "vi")).toBe(vi);
  expect(questionText(aQuestion(type, id, text), NAMES, "en")).toBe(en);
});

it("whose the money of a row with two names is asks for one of the columns, by its heading", () => {
  const labels = { "1": "Cơ quan phụ trách", "2": "Doanh nghiệp" };
  const question = { ...aQuestion("column", "sponsor-column:1+2", "x"), labels, choices: ["1", "2", "leave-out"] };
  expect(questionText(question, NAMES, "vi")).toBe(
    "Có dòng ghi tên ở cả các cột “Cơ quan phụ trách”, “Doanh nghiệp”. Số tiền là của đơn vị ở cột nào?",
  );
  expect(questionText(question, NAMES, "en")).toBe(
    "Some rows have a name in each of the columns “Cơ quan phụ trách”, “Doanh nghiệp”. Whose are the amounts?",
  );
  expect(question.choices.map((choice) => choiceText(question, choice, NAMES, "vi"))).toEqual([
    "Đơn vị ở cột “Cơ quan phụ trách”",
    "Đơn vị ở cột “Doanh nghiệp”",
    "Không nhập các dòng này",
  ]);
  expect(choiceText(question, "2", NAMES, "en")).toBe("The one in the column “Doanh nghiệp”");
});

it.each([
  ["unit", "1000000", "triệu đồng", "million dong"],
  ["period", "last-month", "Tháng cuối của kỳ", "The last month of the period"],
  ["period", "2017-09", "tháng 9/2017", "September 2017"],
  ["commune", "gia-lac", "Gia Lạc", "Gia Lạc"],
  ["sponsor", "agency:01", "Cơ quan cấp tỉnh 01", "Cơ quan cấp tỉnh 01"],
  ["sponsor", "agency:gone", "gone", "gone"],
  ["sponsor", "leave-out", "Không nhập các dòng này", "Do not enter these lines"],
  ["kind", "other", "Khác", "Other"],
  ["commune", "constructor", "constructor", "constructor"],
  ["form", "inKind", "hiện vật", "in kind"],
  ["legacy", "yes", "Chuyển sang Unicode", "Convert to Unicode"],
  ["column", "delivered", "Thực hiện (số tiền)", "Delivered (amount)"],
] as const)("of a %s the answer %s is called %s, %s", (type, choice, vi, en) => {
  expect(choiceText({ type }, choice, NAMES, "vi")).toBe(vi);
  expect(choiceText({ type }, choice, NAMES, "en")).toBe(en);
});

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(QUESTION_TYPES)("a question of type %s is asked, and each of its answers is called something of its own", (type) => {
    const question = aQuestion(type, `${type}:x`, "X");
    expect(questionText(question, NAMES, language)).toMatch(/\?$/);
    const labels = question.choices.map((choice) => choiceText(question, choice, NAMES, language));
    expect(new Set(labels).size).toBe(question.choices.length);
    expect(labels.join()).not.toMatch(/undefined|first-month|leave-out/);
  });
});

it("a text of a cell is asked about by its beginning", () => {
  const asked = questionText(aQuestion("sponsor", "sponsor:a", "Hội ".repeat(10_000)), NAMES, "vi");
  expect(asked).toBe(`“${"Hội ".repeat(19)}Hội…” là đơn vị nào?`);
});
