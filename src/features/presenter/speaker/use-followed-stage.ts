import { useCallback, useEffect, useRef, useState } from "react";
import { assertNever } from "#src/lib/assert-never.ts";
import { useLatest } from "#src/ui/use-latest.ts";
import { type Line, openLine } from "./deck-channel.ts";
import { type OnStage, type SpeakerMessage, type StageMessage, stageMessageOf } from "./deck-channel-messages.ts";

export type FollowedStage = {
  /** What the stage said last; null before it said anything. */
  readonly onStage: OnStage | null;
  /** `gone`: the stage said good-bye, or does not answer. */
  readonly link: "waiting" | "linked" | "gone";
  readonly go: (slideId: string) => void;
  readonly blank: (colour: "black" | "white") => void;
};

type Heard = Pick<FollowedStage, "onStage" | "link">;

/** A stage that does not answer for so long is gone: it answers within a frame or two. */
const ANSWERS_WITHIN_MS = 2_000;
/** A stage that comes back to a file does not know whom to tell: it is asked. */
const ASKS_EVERY_MS = 1_000;

/** The speaker's end of the line. With the stage gone, what was there stays and can still be leafed through. */
export function useFollowedStage(session: string): FollowedStage {
  const [{ onStage, link }, setHeard] = useState<Heard>({ onStage: null, link: "waiting" });
  const line = useRef<Line | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  const ask = useCallback((message: SpeakerMessage) => {
    line.current?.send(message);
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined;
      setHeard((heard) => ({ ...heard, link: "gone" }));
    }, ANSWERS_WITHIN_MS);
  }, []);
  const stopWaiting = useCallback(() => {
    clearTimeout(waiting.current);
    waiting.current = undefined;
  }, []);

  useEffect(() => {
    const opened = openLine(session, window.opener, (data) => {
      const message = stageMessageOf(data);
      if (!message) return;
      stopWaiting();
      setHeard((heard) => after(heard, message));
    });
    line.current = opened;
    ask({ from: "speaker", kind: "hello" });
    return () => {
      stopWaiting();
      opened.close();
      line.current = null;
    };
  }, [session, ask, stopWaiting]);
  useEffect(() => {
    if (link !== "gone") return;
    const asking = setInterval(() => ask({ from: "speaker", kind: "hello" }), ASKS_EVERY_MS);
    return () => clearInterval(asking);
  }, [link, ask]);

  const go = useLatest((slideId: string) => {
    // Shown at once: the next press of a hurried key starts from here.
    setHeard((heard) => ({ ...heard, onStage: heard.onStage && { ...heard.onStage, slideId } }));
    if (link !== "gone") ask({ from: "speaker", kind: "go", slideId });
  });
  const blank = useCallback((colour: "black" | "white") => ask({ from: "speaker", kind: "blank", colour }), [ask]);
  return { onStage, link, go, blank };
}

function after(heard: Heard, message: StageMessage): Heard {
  switch (message.kind) {
    case "state":
      return { onStage: message.state, link: "linked" };
    case "at": {
      const { slideId, blank } = message;
      return { onStage: heard.onStage && { ...heard.onStage, slideId, blank }, link: "linked" };
    }
    case "bye":
      return { ...heard, link: "gone" };
    default:
      return assertNever(message);
  }
}
