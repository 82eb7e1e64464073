import type { Workbook } from "#src/documents/workbook/workbook.ts";
import { choiceNamesOf } from "#src/import/choice-names.ts";
import type { CellProblem, ImportQuestion } from "#src/import/form-record.ts";
import type { ImportBase, ImportReview } from "#src/import/import-review.ts";
import { type NamedFile, placeText, problemText } from "#src/import/problem-text.ts";
import { type ChoiceNames, choiceText, questionText } from "#src/import/question-text.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";

/** Of a kind so many are printed; the number of all is said. */
const MOST_PRINTED = 200;
const MOST_CHOICES = 40;

/** What the files would change, what is asked and what is wrong, for a terminal: Vietnamese · English. */
export function importReport(review: ImportReview, workbooks: readonly Workbook[], base: ImportBase): string {
  const files = workbooks.map(({ fileName, sheets }) => ({ name: fileName, sheets: sheets.map(({ name }) => name) }));
  const names = choiceNamesOf(base);
  return [
    ...cutLines(review, files, names),
    countLine(review),
    sumLine("Kế hoạch · Planned", review.sums.plannedBefore, review.sums.plannedAfter),
    sumLine("Thực hiện · Delivered", review.sums.deliveredBefore, review.sums.deliveredAfter),
    ...list("Câu hỏi · Questions", review.questions, (question) => questionLines(question, files, names)),
    ...list(
      "Phải sửa · To be mended",
      review.problems.filter(({ isBlocking }) => isBlocking),
      (problem) => problemLines(problem, files),
    ),
    ...list(
      "Nên xem lại · To be looked at",
      review.problems.filter(({ isBlocking }) => !isBlocking),
      (problem) => problemLines(problem, files),
    ),
  ]
    .join("\n")
    .replace(UNSEEN, "\uFFFD");
}

/** What a cell may hold and a terminal would obey. */
const UNSEEN = /[^\P{Cc}\n]/gu;

function cutLines({ cuts }: ImportReview, files: readonly NamedFile[], names: ChoiceNames): string[] {
  return cuts.map(({ file, communeIds, months, lines }) => {
    const communes = communeIds.map((id) => names.communes[id] ?? id).join(", ");
    const times = months.map((month) => formatMonth(month, "vi")).join(", ");
    return [
      `${files[file]?.name}: ${lines} dòng · lines`,
      ...(communes === "" ? [] : [`xã · communes: ${communes}`]),
      ...(times === "" ? [] : [`tháng · months: ${times}`]),
    ].join("; ");
  });
}

function countLine({ counts, leftOut = [] }: ImportReview): string {
  return [
    `Mới · New ${counts.new}`,
    `thay đổi · changed ${counts.changed}`,
    `giữ nguyên · unchanged ${counts.unchanged}`,
    `bỏ đi · removed ${counts.removed}`,
    `chưa nhận · refused ${counts.refused}`,
    ...(leftOut.length > 0 ? [`không nhập theo câu trả lời · left out as answered ${leftOut.length}`] : []),
  ].join(", ");
}

function sumLine(what: string, before: number, after: number): string {
  return `${what}: ${formatNumber(before, "vi")} → ${formatNumber(after, "vi")} đồng · dong`;
}

function list<Item>(heading: string, items: readonly Item[], linesOf: (item: Item) => readonly string[]): string[] {
  if (items.length === 0) return [];
  const left = items.length - MOST_PRINTED;
  return [
    "",
    `${heading} (${items.length})`,
    ...items.slice(0, MOST_PRINTED).flatMap(linesOf),
    ...(left > 0 ? [`  … và ${left} nữa · and ${left} more`] : []),
  ];
}

function problemLines(problem: CellProblem, files: readonly NamedFile[]): string[] {
  return [`  ${problemText(problem, files, "vi")}`, `    ${problemText(problem, files, "en")}`];
}

/** With the id and what can be answered as they stand in a file of recipes. */
function questionLines(question: ImportQuestion, files: readonly NamedFile[], names: ChoiceNames): string[] {
  const { id, layout, at, choices, suggested, sample } = question;
  const [first] = at;
  const named = (choice: string) => {
    const label = choiceText(question, choice, names, "vi");
    return label === choice ? choice : `${choice} (${label})`;
  };
  const left = choices.length - MOST_CHOICES;
  return [
    `  ${questionText(question, names, "vi")}`,
    `    ${questionText(question, names, "en")}`,
    ...(first ? [`    ở · at: ${placeText(first, files, "vi")}`] : []),
    ...(sample ? [`    ${sample.before} → ${sample.after}`] : []),
    `    layout: ${layout}`,
    `    id: ${id}`,
    `    choices: ${choices.slice(0, MOST_CHOICES).map(named).join(", ")}${left > 0 ? `, … +${left}` : ""}`,
    ...(suggested === null ? [] : [`    gợi ý · suggested: ${named(suggested)}`]),
  ];
}
