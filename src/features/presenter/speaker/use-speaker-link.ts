import { useContext, useEffect, useRef, useState } from "react";
import type { Deck } from "#src/documents/deck.ts";
import { AddressFormContext } from "#src/filters/address-form.ts";
import { carriedSearch } from "#src/filters/carried-search.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { paths } from "#src/lib/paths.ts";
import { useLatest } from "#src/ui/use-latest.ts";
import { type Line, openLine, sessionOfTab } from "./deck-channel.ts";
import { type OnStage, speakerMessageOf } from "./deck-channel-messages.ts";

export type SpeakerLink = {
  /** Opens the speaker's window, on a key or a click, or brings the open one to the front. */
  readonly open: () => void;
  /** The browser did not let it open; said until the next slide. */
  readonly isBlocked: boolean;
};

const nothing = () => undefined;

/**
 * The stage's end of the line to the speaker's window. `onGo`: the speaker chose a slide of the deck; `onBlank`: they pressed for a blank
 * screen of that colour, or back from it.
 */
export function useSpeakerLink(
  onStage: OnStage | null,
  onGo: (slideId: string) => void,
  onBlank: (colour: "black" | "white") => void = nothing,
): SpeakerLink {
  const [session] = useState(sessionOfTab);
  const line = useRef<Line | null>(null);
  const sentDeck = useRef<Deck | null>(null);

  const sendState = useLatest(() => {
    sentDeck.current = onStage?.deck ?? null;
    if (onStage) line.current?.send({ from: "stage", kind: "state", state: onStage });
  });
  const sendPlace = useLatest(() => {
    if (onStage) line.current?.send({ from: "stage", kind: "at", slideId: onStage.slideId, blank: onStage.blank });
  });
  const hear = useLatest((data: unknown) => {
    const message = speakerMessageOf(data);
    if (!message || !onStage) return;
    switch (message.kind) {
      case "hello":
        return sendState();
      case "blank":
        return onBlank(message.colour);
      case "go":
        // Where nothing will change, nothing would be answered.
        if (message.slideId === onStage.slideId && onStage.blank === null) return sendPlace();
        return onStage.deck.slides.some(({ id }) => id === message.slideId) ? onGo(message.slideId) : sendState();
      default:
        return assertNever(message);
    }
  });

  useEffect(() => {
    const opened = openLine(session, null, hear);
    line.current = opened;
    sentDeck.current = null;
    const sayBye = () => opened.send({ from: "stage", kind: "bye" });
    // Back from the browser's memory of pages.
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && sendState();
    window.addEventListener("pagehide", sayBye);
    window.addEventListener("pageshow", comeBack);
    return () => {
      window.removeEventListener("pagehide", sayBye);
      window.removeEventListener("pageshow", comeBack);
      sayBye();
      opened.close();
      line.current = null;
    };
  }, [session, hear, sendState]);
  useEffect(() => {
    if (onStage?.deck === sentDeck.current) sendPlace();
    else sendState();
  }, [onStage, sendPlace, sendState]);

  return useSpeakerWindow(session, onStage?.slideId ?? null);
}

/** As large as a slide with its notes beside it needs, where the screen has the room. */
const FEATURES = "popup,width=1280,height=800";

function useSpeakerWindow(session: string, slideId: string | null): SpeakerLink {
  const [search] = useAddress();
  const { hrefOf } = useContext(AddressFormContext);
  const speaker = useRef<Window | null>(null);
  const [blockedAt, setBlockedAt] = useState<string | null>(null);
  function open() {
    if (speaker.current === null || speaker.current.closed) {
      const carried = new URLSearchParams([["session", session], ...carriedSearch(search)]);
      // The name finds a window that was opened before this page was loaded anew.
      speaker.current = window.open(hrefOf(`${paths.speaker.href()}?${carried}`), `speaker-${session}`, FEATURES);
    }
    setBlockedAt(speaker.current === null ? slideId : null);
    speaker.current?.focus();
  }
  return { open, isBlocked: blockedAt !== null && blockedAt === slideId };
}
