import { isRecord } from "#src/api/contract.ts";
import type { SpeakerMessage, StageMessage } from "./deck-channel-messages.ts";

/** One end of the line between the stage and the speaker's window. What is heard is anything: check it. */
export type Line = {
  readonly send: (message: StageMessage | SpeakerMessage) => void;
  readonly close: () => void;
};

/** The other window, as far as it can be written to. */
type Peer = { postMessage(message: unknown, options: WindowPostMessageOptions): void };

/**
 * Opens this window's end of the line that `session` names. Pages opened from files share no channel in every browser, and some browsers have none: they write to
 * each other's window, the speaker's to its `opener`, the stage to whoever has spoken to it.
 */
export function openLine(session: string, opener: Window | null, onData: (data: unknown) => void): Line {
  const hasChannels = location.protocol !== "file:" && "BroadcastChannel" in globalThis;
  return hasChannels ? broadcastLine(session, onData) : windowLine(session, opener, onData);
}

function broadcastLine(session: string, onData: (data: unknown) => void): Line {
  const channel = new BroadcastChannel(`present ${session}`);
  channel.onmessage = ({ data }) => onData(data);
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}

/** The origin of a file is "null", which names nobody: the session, which only the two windows know, does. */
export function windowLine(session: string, opener: Window | null, onData: (data: unknown) => void): Line {
  let peer: Peer | null = opener;
  const onMessage = ({ data, source }: MessageEvent<unknown>) => {
    if (!isRecord(data) || data.session !== session) return;
    if (source) peer = source;
    onData(data.message);
  };
  window.addEventListener("message", onMessage);
  return {
    send: (message) => peer?.postMessage({ session, message }, { targetOrigin: "*" }),
    close: () => window.removeEventListener("message", onMessage),
  };
}

const SESSION_KEY = "present-session";

/** The name of this tab's line. It outlives a reload of the stage, so that an open speaker's window finds it again. */
export function sessionOfTab(): string {
  // Not `randomUUID`: over plain http in an office's network there is none.
  const made = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("");
  try {
    const kept = sessionStorage.getItem(SESSION_KEY);
    if (kept === null) sessionStorage.setItem(SESSION_KEY, made);
    return kept ?? made;
  } catch {
    return made;
  }
}
