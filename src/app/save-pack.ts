import type { Contact } from "#src/api/contact.ts";
import { present } from "#src/api/contract.ts";
import type { Answers } from "#src/api/dataset.ts";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { getText } from "#src/api/get-json.ts";
import type { Notice } from "#src/api/notices.ts";
import { problemOf } from "#src/api/problem-of.ts";
import { snapshotOf } from "#src/api/snapshot.ts";
import { carriedText } from "#src/filters/carried-search.ts";
import { asError } from "#src/lib/as-error.ts";
import { instantHere } from "#src/lib/format-time.ts";
import { CODE_PATIENCE_MS } from "#src/lib/in-time.ts";
import type { Language } from "#src/lib/language.ts";
import { loadMessages } from "#src/messages/load-messages.ts";
import { problemWords } from "#src/messages/problem-texts.ts";
import { download } from "#src/ui/download.ts";
import { NoTemplateError, packOf } from "./pack-file.ts";
import { savePackWords } from "./save-pack-words.ts";

/** The build of this app in one file without data (`scripts/build-pack.ts`); it lies beside index.html. */
const TEMPLATE = "review-pack.html";

export type Saved = { readonly kind: "saved" | "failed"; readonly words: string };

/** What goes into a pack, and how a file beside the app's page is addressed. */
type Source = { answers: Answers; notices: readonly Notice[]; contact: Contact | null; fileOf: (name: string) => string };

/** Freezes the answers at `now`, in epoch milliseconds, into a review pack, and hands it to the downloads. Says how it went. */
export async function savePack({ answers, notices, contact, fileOf }: Source, now: number, language: Language): Promise<Saved> {
  const words = savePackWords[language];
  const snapshot = snapshotOf(answers, instantHere(now), notices);
  const { support } = answers;
  if (support.status === "ready" && support.value.inGroups) return { kind: "failed", words: words.addedUp };
  if (!snapshot) {
    const missing = ENDPOINTS.filter((endpoint) => answers[endpoint].status !== "ready").map((endpoint) => `${endpoint}.json`);
    return { kind: "failed", words: words.incomplete(missing.join(", "), ENDPOINTS.length) };
  }
  try {
    const template = await getText(new URL(fileOf(TEMPLATE), location.origin).href, CODE_PATIENCE_MS);
    const chosen = carriedText(new URLSearchParams(location.search));
    const pack = packOf(template, { ...snapshot, ...present({ contact, chosen: chosen === "" ? null : chosen }) });
    const fileName = packFileName(snapshot.answers.programme.id, snapshot.frozenAt);
    download(new Blob([pack], { type: "text/html;charset=utf-8" }), fileName);
    return { kind: "saved", words: isCut(chosen) ? words.savedAsChosen(fileName) : words.saved(fileName) };
  } catch (error) {
    if (error instanceof NoTemplateError) return { kind: "failed", words: words.noTemplate(TEMPLATE) };
    const problem = problemOf(asError(error));
    return { kind: "failed", words: problemWords(problem, await loadMessages(language)) };
  }
}

/** Whether something of it is a filter: a language leaves nothing out. */
function isCut(chosen: string): boolean {
  return [...new URLSearchParams(chosen).keys()].some((key) => key !== "lang");
}

/** "goi-so-ket-gia-vien-140-2026-11-25.html": nothing that a USB stick's file system refuses. */
export function packFileName(programmeId: string, frozenAt: string): string {
  return `goi-so-ket-${programmeId.replaceAll(/[^A-Za-z0-9._-]+/g, "-")}-${frozenAt.slice(0, 10)}.html`;
}
