import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { accountOfRow, signInKey } from "#server/accounts/accounts.ts";
import { DatabaseHeldError, holdDatabase } from "#server/database/database-lock.ts";
import { inSnapshot } from "#server/database/in-write.ts";
import { stepsDone } from "#server/database/migrate.ts";
import { ALL_MIGRATIONS } from "#server/database/migrations/all-migrations.ts";
import type { Database, DatabasePlace } from "#server/database/open-database.ts";
import { wordsOf } from "#server/routes/refusal.ts";
import { SettingError } from "#server/setting-error.ts";
import { importRows } from "#server/store/import-rows.ts";
import { judgeFor } from "#server/store/judge-changes.ts";
import { keptRowOf, keptRows } from "#server/store/kept-rows.ts";
import { ChangedError, NotAllowedError, RefusedError } from "#server/store/row-change.ts";
import { COMMAND_LINE } from "#server/store/system-account.ts";
import type { Account } from "#src/api/entry/account.ts";
import type { BatchRow } from "#src/api/entry/client.ts";
import type { Collection } from "#src/api/entry/collections.ts";
import { readWorkbook } from "#src/documents/workbook/read-workbook.ts";
import { refuseTooManyRows } from "#src/documents/workbook/refuse-too-many-rows.ts";
import type { Workbook } from "#src/documents/workbook/workbook.ts";
import { workbookRefusalWords } from "#src/documents/workbook/workbook-refusal-words.ts";
import { WorkbookRefusedError } from "#src/documents/workbook/workbook-refused-error.ts";
import type { ImportQuestion, Recipe } from "#src/import/form-record.ts";
import type { BaseRow, ImportBase, ImportReview } from "#src/import/import-review.ts";
import { recipesFile, recipesOfFile } from "#src/import/recipes-file.ts";
import { reviewFiles } from "#src/import/review-files.ts";
import { reviewImport } from "#src/import/review-import.ts";
import { isReadyToEnter, rowsToSend } from "#src/import/rows-to-send.ts";
import { withStore } from "./command-of-store.ts";
import { importReport } from "./import-report.ts";

const USE = "npm run import -- FILE… [--dry-run] [--recipes FILE] [--questions FILE] [--reason TEXT] [--account SIGN-IN]";

/** Whoever runs a command on the store may do with it what an administrator may. */
const NOBODY: Account = {
  id: COMMAND_LINE,
  name: "Dòng lệnh · Command line",
  role: "administrator",
  scope: { communes: [], sponsors: [] },
};

/** Why a file's bytes cannot be had, by the system's code. */
const UNREADABLE: Readonly<Record<string, (file: string) => SettingError>> = {
  ENOENT: (file) => new SettingError(`Không có tệp ${file}`, `There is no file ${file}`),
  EISDIR: (file) => new SettingError(`${file} là thư mục. Hãy ghi tên tệp`, `${file} is a folder. Name the file`),
  EACCES: (file) => new SettingError(`Không có quyền đọc tệp ${file}`, `There is no right to read ${file}`),
};

/** `npm run import -- FILE…`: the office's own workbooks into the store, all of them or nothing. */
await withStore(async (database, place) => {
  const asked = importArguments();
  await refuseOtherTables(database);
  const held = asked.isDryRun ? null : hold(place);
  try {
    await importFiles(database, asked);
  } finally {
    held?.release();
  }
});

type Asked = {
  readonly files: readonly string[];
  readonly isDryRun: boolean;
  readonly recipes: string | undefined;
  readonly questions: string | undefined;
  readonly reason: string | undefined;
  readonly account: string | undefined;
};

function importArguments(): Asked {
  const text = { type: "string" } as const;
  const options = { "dry-run": { type: "boolean" }, recipes: text, questions: text, reason: text, account: text } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const { recipes, questions, reason, account } = values;
    if (positionals.length > 0) {
      return { files: positionals, isDryRun: values["dry-run"] === true, recipes, questions, reason, account };
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new SettingError(`Dùng: ${USE}`, `Use: ${USE}`);
}

async function refuseOtherTables({ db }: Database): Promise<void> {
  const done = await stepsDone(db);
  const known = Object.keys(ALL_MIGRATIONS);
  if (done.length === known.length && known.every((step) => done.includes(step))) return;
  throw new SettingError(
    "Kho thuộc phiên bản khác của máy chủ. Hãy chạy npm start một lần để nâng cấp, rồi nhập lại",
    "The store is of another version of the server. Run npm start once to bring it up to date, then import again",
  );
}

function hold(place: DatabasePlace): { release(): void } | null {
  try {
    return "file" in place ? holdDatabase(place.file) : null;
  } catch (error) {
    if (!(error instanceof DatabaseHeldError)) throw error;
    throw new SettingError(
      "Máy chủ đang giữ kho này. Hãy nhập trên trang “Nhập từ tệp Excel” của máy chủ, hoặc dừng máy chủ rồi chạy lại; xem trước thì thêm --dry-run",
      "A server holds this store. Import on its page “Import from Excel files”, or stop it and run this again; to look first, add --dry-run",
    );
  }
}

async function importFiles(database: Database, asked: Asked): Promise<void> {
  const account = asked.account === undefined ? NOBODY : await accountBySignIn(database, asked.account);
  const recipes = asked.recipes === undefined ? [] : readRecipes(asked.recipes);
  const workbooks = await readWorkbooks(asked.files);
  const base = await storedBase(database);
  const reviewed = await reviewFiles({ workbooks, base, recipes, mends: [] }, reviewImport);
  if ("failed" in reviewed) {
    throw refusedTogether(reviewed.failed.map(({ file, error }) => refusedFile(asked.files[file] ?? "", error)));
  }
  const { review } = reviewed;
  console.log(importReport(review, workbooks, base));
  if (asked.questions !== undefined) writeQuestions(asked.questions, review);
  const rows = rowsToSend(review);
  if (!isReadyToEnter(review)) {
    process.exitCode = 1;
    console.log("Chưa ghi gì · Nothing was written");
  } else if (rows.length === 0) {
    console.log("Không có gì khác số liệu đang có · Nothing differs from what there is");
  } else if (asked.isDryRun) {
    console.log("Chạy thử: chưa ghi gì · A dry run: nothing was written");
  } else {
    await enter(database, workbooks, rows, account, asked.reason);
  }
}

async function accountBySignIn({ db }: Database, signIn: string): Promise<Account> {
  const found = await db
    .selectFrom("account")
    .select(["id", "name", "role", "scope"])
    .where("sign_in", "=", signInKey(signIn))
    .where("disabled", "=", 0)
    .executeTakeFirst();
  if (found) return accountOfRow(found);
  throw new SettingError(`Không có tài khoản nào đăng nhập là “${signIn}”`, `No account signs in as “${signIn}”`);
}

function readBytes(file: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const inWords = UNREADABLE[code];
    throw inWords?.(file) ?? new SettingError(`Không đọc được tệp ${file} (${code})`, `${file} cannot be read (${code})`);
  }
}

function readRecipes(file: string): readonly Recipe[] {
  const read = recipesOfFile(new TextDecoder().decode(readBytes(file)));
  if ("recipes" in read) return read.recipes;
  throw new SettingError(
    `${file} không phải là tệp câu trả lời của bảng theo dõi này (${read.refused})`,
    `${file} is no file of recipes of this dashboard (${read.refused})`,
  );
}

/** Every file, or words for each that is refused. */
async function readWorkbooks(files: readonly string[]): Promise<Workbook[]> {
  const workbooks: Workbook[] = [];
  const refused: InWords[] = [];
  for (const file of files) {
    try {
      const workbook = await readWorkbook(readBytes(file), path.basename(file));
      refuseTooManyRows([...workbooks, workbook]);
      workbooks.push(workbook);
    } catch (error) {
      refused.push(error instanceof SettingError ? error : refusedFile(file, error));
    }
  }
  if (refused.length === 0) return workbooks;
  throw refusedTogether(refused);
}

type InWords = { readonly vietnamese: string; readonly english: string };

/** A file that is not taken: for its reason, or for what nobody foresaw. */
function refusedFile(file: string, error: unknown): InWords {
  const reason = error instanceof WorkbookRefusedError ? error.reason : "broken";
  return {
    vietnamese: `${file}: ${workbookRefusalWords.vi[reason]}`,
    english: `${file}: ${workbookRefusalWords.en[reason]}`,
  };
}

function refusedTogether(refused: readonly InWords[]): SettingError {
  return new SettingError(
    refused.map(({ vietnamese }) => vietnamese).join("\n"),
    [...refused.map(({ english }) => english), "Chưa ghi gì · Nothing was written"].join("\n"),
  );
}

/** What the files are compared with, at one instant. */
async function storedBase(database: Database): Promise<ImportBase> {
  return await inSnapshot(database, async (transaction) => {
    const rowsOf = async (collection: Collection): Promise<BaseRow[]> =>
      (await keptRows(transaction, collection).orderBy("now.position").execute())
        .map(keptRowOf)
        .map(({ id, revision, text }) => ({ id, revision, row: JSON.parse(text) }));
    const [programme] = await rowsOf("programme");
    return {
      programme: programme?.row,
      communes: await rowsOf("communes"),
      agencies: await rowsOf("agencies"),
      enterprises: await rowsOf("enterprises"),
      support: await rowsOf("support"),
    };
  });
}

/** What was answered, and what is asked with what is likely meant: to be looked through, and handed over as `--recipes`. */
function writeQuestions(file: string, { recipes, questions }: ImportReview): void {
  const asked = Map.groupBy(questions, ({ layout }) => layout);
  const answered = new Map(recipes.map(({ layout, answers }) => [layout, answers]));
  const layouts = new Set([...answered.keys(), ...asked.keys()]);
  const suggestedOf = ({ id, suggested }: ImportQuestion) => [id, suggested ?? ""] as const;
  const whole = [...layouts].map((layout) => ({
    layout,
    answers: { ...answered.get(layout), ...Object.fromEntries((asked.get(layout) ?? []).map(suggestedOf)) },
  }));
  writeFileSync(file, recipesFile(whole));
  console.log(`Đã ghi câu hỏi · Questions written: ${path.resolve(file)}`);
}

async function enter(
  database: Database,
  workbooks: readonly Workbook[],
  rows: readonly BatchRow[],
  account: Account,
  reason: string | undefined,
): Promise<void> {
  const files = workbooks.map(({ fileName, sha256 }) => ({ name: fileName, sha256 }));
  const changes = rows.map(({ id, ifMatch, row }) => ({ collection: "support" as const, id, ifRevision: ifMatch, row }));
  const why = reason?.trim() || files.map(({ name }) => name).join(", ");
  const author = { account: account.id, reason: why.slice(0, 1_000), at: Date.now() };
  try {
    const { number, version } = await importRows(database, files, changes, author, judgeFor(account));
    console.log(`Đã ghi · Entered: ${rows.length} dòng · lines; lần nhập số · import ${number}, phiên bản · version ${version}`);
  } catch (error) {
    throw inWords(error, rows);
  }
}

function inWords(error: unknown, rows: readonly BatchRow[]): unknown {
  if (error instanceof ChangedError) {
    return new SettingError(
      "Có người vừa sửa các dòng này. Chưa ghi gì: hãy chạy lại",
      "Somebody has just changed these lines. Nothing was written: run it again",
    );
  }
  if (error instanceof NotAllowedError) {
    const [vietnamese = "", english = ""] = wordsOf(error.code).trim().split(" · ");
    const id = rows[error.index]?.id;
    return new SettingError(`${id}: ${vietnamese}. Chưa ghi gì`, `${id}: ${english}. Nothing was written`);
  }
  if (error instanceof RefusedError) {
    const named = error.faults.slice(0, 50).map(({ index, field, reason }) => `  ${rows[index]?.id} ${field}: ${reason}`);
    return new SettingError(`Kho không nhận, chưa ghi gì:\n${named.join("\n")}`, "The store refuses these; nothing was written");
  }
  return error;
}
