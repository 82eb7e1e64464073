import { useEffect, useRef, useState } from "react";
import type { Deck } from "#src/documents/deck.ts";
import type { PptxProgress } from "#src/documents/pptx-options.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { inTime } from "#src/lib/in-time.ts";
import { failureWords } from "#src/messages/failure-text.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { Button } from "#src/ui/button.tsx";
import { download } from "#src/ui/download.ts";
import { withOwnNotes } from "../speaker/with-own-notes.ts";
import { presenterWords } from "./presenter-words.ts";

type Outcome =
  | { kind: "writing"; progress: PptxProgress }
  | { kind: "cancelled" }
  | { kind: "made"; fileName: string }
  | { kind: "failed"; reason: string };

/** How long it is said how the writing went, in milliseconds. */
const TOLD_FOR_MS = 8_000;

/** The chosen slides as a PowerPoint file, with the notes as the speaker left them. */
export function StagePptx({ deck }: { deck: Deck }) {
  const { language, t } = useLanguage();
  const words = presenterWords[language].pptx;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const writing = useRef<AbortController>(null);
  useEffect(() => () => writing.current?.abort(), []);
  useEffect(() => {
    if (outcome === null || outcome.kind === "writing") return;
    const timer = setTimeout(() => setOutcome(null), TOLD_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function write() {
    const controller = new AbortController();
    writing.current = controller;
    setOutcome({ kind: "writing", progress: { done: 0, of: deck.slides.length } });
    const result = await written(withOwnNotes(deck), t, controller.signal, (progress) =>
      setOutcome({ kind: "writing", progress }),
    );
    setOutcome(result);
  }

  return (
    <>
      {outcome?.kind === "writing" ? (
        <Button onClick={() => writing.current?.abort()}>{words.cancel}</Button>
      ) : (
        <Button onClick={() => void write()}>{words.make}</Button>
      )}
      {outcome && (
        <span data-told role={outcome.kind === "failed" ? "alert" : "status"}>
          {outcomeWords(outcome, words)}
        </span>
      )}
    </>
  );
}

async function written(
  deck: Deck,
  t: Messages,
  signal: AbortSignal,
  onProgress: (progress: PptxProgress) => void,
): Promise<Outcome> {
  try {
    const { writePptx } = await inTime(import("#src/documents/write-pptx.ts"));
    const blob = await writePptx(deck, { signal, onProgress: (progress) => !signal.aborted && onProgress(progress) });
    if (signal.aborted) return { kind: "cancelled" };
    const fileName = `${deck.fileName}.pptx`;
    download(blob, fileName);
    return { kind: "made", fileName };
  } catch (error) {
    if (signal.aborted) return { kind: "cancelled" };
    return { kind: "failed", reason: await failureWords(error, t) };
  }
}

type PptxWords = (typeof presenterWords)["vi"]["pptx"];

function outcomeWords(outcome: Outcome, words: PptxWords): string {
  switch (outcome.kind) {
    case "writing":
      return words.writing(outcome.progress.done, outcome.progress.of);
    case "cancelled":
      return words.cancelled;
    case "made":
      return words.made(outcome.fileName);
    case "failed":
      return words.failed(outcome.reason);
    default:
      return assertNever(outcome);
  }
}
