import { useContext, useId, useRef, useState } from "react";
import { copyText } from "#src/lib/copy-text.ts";
import type { EmbedId } from "#src/lib/embed-ids.ts";
import { markupText } from "#src/lib/markup-text.ts";
import { failureWords } from "#src/messages/failure-text.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "./button.tsx";
import { download } from "./download.ts";
import styles from "./take-away.module.css";
import { TakeAwayContext } from "./take-away-context.ts";
import { takeAwayWords } from "./take-away-words.ts";

/** One file that can be taken away; made when it is chosen. */
export type FileChoice = {
  readonly label: string;
  readonly make: () => Promise<{ readonly blob: Blob; readonly fileName: string }>;
};

type State =
  | { kind: "idle" }
  | { kind: "making" }
  | { kind: "made"; fileName: string }
  | { kind: "failed"; reason: string }
  | { kind: "copied"; told: string }
  | { kind: "not-copied"; told: string; text: string };

type Props = {
  choices: readonly FileChoice[];
  /** What is taken away, for a screen reader: a page has many such buttons. */
  title?: string;
  /** While what would be taken away is not there yet. */
  disabled?: boolean;
  /** What it is called where it stands by itself on another site. */
  embed?: EmbedId | undefined;
};

/** "Tải về": the files a panel can be taken away as, and the link that shows the same. */
export function TakeAway({ choices, title, disabled = false, embed }: Props) {
  const { language, t } = useLanguage();
  const words = takeAwayWords[language];
  const { isOffered, embedOf } = useContext(TakeAwayContext);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<State>({ kind: "idle" });

  async function take(choice: FileChoice) {
    if (state.kind === "making") return;
    setState({ kind: "making" });
    try {
      const { blob, fileName } = await choice.make();
      download(blob, fileName);
      setState({ kind: "made", fileName });
      close(menu.current);
    } catch (error) {
      setState({ kind: "failed", reason: await failureWords(error, t) });
    }
  }

  async function copy(text: string, copied: string, notCopied: string) {
    setState((await copyText(text)) ? { kind: "copied", told: copied } : { kind: "not-copied", told: notCopied, text });
  }
  const copyLink = () => copy(location.href, words.copied, words.notCopied);

  if (!isOffered) return null;
  return (
    <span className={styles.takeAway}>
      <Button
        ref={button}
        quiet
        disabled={disabled}
        popoverTarget={id}
        aria-label={title === undefined ? words.open : words.openWhat(title)}
      >
        {words.open}
      </Button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className={styles.menu}
        onBeforeToggle={(event) => {
          if (event.newState !== "open") return;
          setState({ kind: "idle" });
          if (button.current) placeBelow(event.currentTarget, button.current);
        }}
      >
        {choices.map((choice) => (
          <button key={choice.label} type="button" aria-disabled={state.kind === "making"} onClick={() => void take(choice)}>
            {choice.label}
          </button>
        ))}
        <button type="button" onClick={() => void copyLink()}>
          {words.copyLink}
        </button>
        {embed !== undefined && embedOf && (
          <button
            type="button"
            onClick={() => void copy(frameOf(embedOf(embed), title ?? ""), words.embedCopied, words.embedNotCopied)}
          >
            {words.embed}
          </button>
        )}
        <Outcome state={state} />
      </div>
      <span className="visually-hidden" role="status">
        {state.kind === "made" && words.made(state.fileName)}
      </span>
    </span>
  );
}

function Outcome({ state }: { state: State }) {
  const { language } = useLanguage();
  const words = takeAwayWords[language];
  switch (state.kind) {
    case "making":
    case "copied":
      return <p role="status">{state.kind === "making" ? words.making : state.told}</p>;
    case "failed":
      return <p role="alert">{words.failed(state.reason)}</p>;
    case "not-copied":
      return (
        <label role="alert">
          {state.told}
          <input readOnly value={state.text} onFocus={(event) => event.currentTarget.select()} />
        </label>
      );
    case "idle":
    case "made":
      return null;
  }
}

/** What another site puts into its page. */
function frameOf(address: string, title: string): string {
  return `<iframe src="${markupText(address)}" title="${markupText(title)}" width="100%" height="520" style="border:0" loading="lazy"></iframe>`;
}

function close(menu: HTMLDivElement | null): void {
  // A simulated document has no popovers.
  if (menu && "hidePopover" in menu) menu.hidePopover();
}

/** Under the button, towards the middle of the page; it scrolls along. */
function placeBelow(menu: HTMLElement, button: HTMLElement): void {
  const { left, right, bottom } = button.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const alignsRight = (left + right) / 2 > width / 2;
  menu.style.top = `${bottom + window.scrollY}px`;
  menu.style.left = alignsRight ? "auto" : `${Math.max(8, left)}px`;
  menu.style.right = alignsRight ? `${Math.max(8, width - right)}px` : "auto";
}
