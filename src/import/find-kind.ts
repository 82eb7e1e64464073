import type { SupportKind } from "#src/domain/programme.ts";
import { SUPPORT_FORMS, type SupportForm } from "#src/domain/support-line.ts";
import { foldText } from "#src/lib/fold-text.ts";
import { type Found, foundBy, LEAVE_OUT } from "./found.ts";
import type { Lookups } from "./lookups.ts";

/** What offices call the same kind, folded. Which kinds there are is the programme's to say. */
const SYNONYMS: readonly (readonly string[])[] = [
  [
    "infrastructure",
    "ha tang",
    "co so ha tang",
    "xay dung co so ha tang",
    "xay dung ha tang",
    "ha tang kinh te xa hoi",
    "cong trinh",
    "xay dung co ban",
  ],
  [
    "productionlinkage",
    "production linkage",
    "lien ket san xuat",
    "lien doanh lien ket san xuat",
    "lien doanh, lien ket san xuat",
    "lien doanh, lien ket",
    "san xuat",
    "phat trien san xuat",
    "lien ket",
  ],
  ["vocationaltraining", "vocational training", "day nghe", "dao tao nghe", "hoc nghe", "tap huan", "dao tao"],
  ["jobcreation", "job creation", "viec lam", "giai quyet viec lam", "tao viec lam"],
  ["other", "khac", "ho tro khac", "noi dung khac", "tu van, ho tro khac", "advice and other support"],
];

const FORM_WORDS: ReadonlyMap<string, SupportForm> = new Map(
  Object.entries({
    cash: ["cash", "tien", "tien mat", "bang tien", "kinh phi", "chuyen khoan"],
    inKind: ["in kind", "inkind", "hien vat", "bang hien vat", "vat tu", "hien vat quy tien"],
    labour: ["labour", "ngay cong", "cong lao dong", "nhan cong"],
    advisory: ["advice", "advisory", "tu van", "huong dan", "tu van, huong dan"],
  } satisfies Record<SupportForm, string[]>).flatMap(([form, words]) =>
    SUPPORT_FORMS.filter((known) => known === form).flatMap((known) => words.map((word): [string, SupportForm] => [word, known])),
  ),
);

/** The kind of support that a form means: by id, a name in either language, or a word for it that only one has; else it is asked. */
export function findKind(text: string, lookups: Lookups, answer: (id: string) => string | null): Found<string> {
  const wanted = foldText(text);
  if (wanted === "") return { kind: "problem", code: "no-kind", values: {} };
  if (lookups.kindIds.has(text.trim())) return { kind: "found", value: text.trim() };
  const { kinds } = lookups.programme;
  const named = kinds.filter((kind) => namesOf(kind).includes(wanted));
  const alike = named.length > 0 ? named : kinds.filter((kind) => wordsOf(kind).has(wanted));
  const [only, ...more] = alike;
  if (only && more.length === 0) return { kind: "found", value: only.id };
  const asked = {
    id: `kind:${wanted}`,
    type: "kind" as const,
    text: text.trim(),
    choices: () => [...kinds.map(({ id }) => id), LEAVE_OUT],
    suggested: likely(wanted, kinds),
  };
  return foundBy(asked, answer(asked.id), (id) => (lookups.kindIds.has(id) ? id : null));
}

/** The form has no kinds: asked once. */
export function findUnsaidKind(lookups: Lookups, answer: (id: string) => string | null): Found<string> {
  const ids = lookups.programme.kinds.map(({ id }) => id);
  const asked = {
    id: "kind:",
    type: "kind" as const,
    text: "",
    choices: () => [...ids, LEAVE_OUT],
    suggested: ids.includes("other") ? "other" : ids.length === 1 ? ids.join() : null,
  };
  return foundBy(asked, answer(asked.id), (id) => (lookups.kindIds.has(id) ? id : null));
}

/** Cash, in kind, labour or advice: by its word, else it is asked. */
export function findForm(text: string, answer: (id: string) => string | null): Found<SupportForm> {
  const wanted = foldText(text);
  const known = FORM_WORDS.get(wanted);
  if (known) return { kind: "found", value: known };
  const likeliest = SUPPORT_FORMS.filter((form) => [...FORM_WORDS].some(([word, of]) => of === form && holdsWord(wanted, word)));
  return askForm(text.trim(), likeliest.length === 1 ? (likeliest[0] ?? null) : null, answer);
}

/** The form has no such column: asked once. */
export function findUnsaidForm(answer: (id: string) => string | null): Found<SupportForm> {
  return askForm("", "cash", answer);
}

function askForm(text: string, suggested: SupportForm | null, answer: (id: string) => string | null): Found<SupportForm> {
  const asked = {
    id: `form:${foldText(text)}`,
    type: "form" as const,
    text,
    choices: () => [...SUPPORT_FORMS, LEAVE_OUT],
    suggested,
  };
  return foundBy(asked, answer(asked.id), (choice) => SUPPORT_FORMS.find((form) => form === choice) ?? null);
}

function namesOf({ id, name }: SupportKind): string[] {
  return [foldText(id), foldText(name.vi), foldText(name.en)];
}

/** The words of all groups that one of its names is in. */
function wordsOf(kind: SupportKind): Set<string> {
  const names = namesOf(kind);
  return new Set(SYNONYMS.filter((words) => names.some((name) => words.includes(name))).flat());
}

/** The only kind of which a word is held in the text, or which holds the text. */
function likely(wanted: string, kinds: readonly SupportKind[]): string | null {
  const found = kinds.filter((kind) =>
    [...namesOf(kind), ...wordsOf(kind)].some((word) => holdsWord(wanted, word) || holdsWord(word, wanted)),
  );
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

function holdsWord(whole: string, part: string): boolean {
  return part.length >= 3 && ` ${whole.replace(/[,.;:()–-]/g, " ").replace(/\s+/g, " ")} `.includes(` ${part} `);
}
