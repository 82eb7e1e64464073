import { ofEachList } from "#src/api/endpoints.ts";
import { EntryError } from "#src/api/entry/entry-problem.ts";
import { asError } from "#src/lib/as-error.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { makeImportSession } from "./import-session.ts";
import type { BaseSource } from "./import-tools.ts";
import { importTools } from "./import-tools-here.ts";
import type { Question, ToWorker } from "./worker-messages.ts";

/** The import's own thread: reading and reviewing hold no page back, and to cancel them is to end it. */
const session = makeImportSession(importTools);

session.follow(() => postMessage({ kind: "state", state: session.state() }));

const sent = ofEachList((): unknown[] => []);

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.name === "rows") {
    sent[data.list].length = data.from;
    sent[data.list].push(...data.rows);
  } else void answer(data);
});

/** The publication whole again. */
function withSent(source: BaseSource): BaseSource {
  if (source.kind === "store") return source;
  return { kind: "publication", answers: { ...source.answers, ...ofEachList((list) => sent[list].splice(0)) } };
}

async function answer(asked: Question): Promise<void> {
  const { id } = asked;
  try {
    postMessage({ kind: "done", id, value: await ask(asked) });
  } catch (error) {
    postMessage({
      kind: "failed",
      id,
      problem: error instanceof EntryError ? error.problem : null,
      message: asError(error).message,
    });
  }
}

function ask(asked: Question): Promise<unknown> {
  switch (asked.name) {
    case "compareWith":
      return session.compareWith(withSent(...asked.given));
    case "add":
      return session.add(...asked.given);
    case "remove":
      return session.remove(...asked.given);
    case "answer":
      return session.answer(...asked.given);
    case "addRecipes":
      return session.addRecipes(...asked.given);
    case "askAgain":
      return session.askAgain(...asked.given);
    case "mend":
      return session.mend(...asked.given);
    case "lines":
      return session.lines(...asked.given);
    case "refusals":
      return session.refusals(...asked.given);
    case "commit":
      return session.commit(...asked.given);
    case "publication":
      return session.publication(...asked.given);
    case "marked":
      return session.marked(...asked.given);
    default:
      return assertNever(asked);
  }
}
