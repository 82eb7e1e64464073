import { Fragment, useEffect, useRef } from "react";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "./presenter.module.css";
import { presenterWords } from "./presenter-words.ts";

/** Which key does what. */
export function StageKeys({ onClose }: { onClose: () => void }) {
  const { language } = useLanguage();
  const words = presenterWords[language].keys;
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus({ preventScroll: true }), []);
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [words.next, ["→", "↓", words.space, "Page Down"]],
    [words.previous, ["←", "↑", `Shift + ${words.space}`, "Page Up"]],
    [words.ends, ["Home", "End"]],
    [words.jump, [`${words.number} + Enter`]],
    [words.black, ["B", "."]],
    [words.white, ["W", ","]],
    [words.overview, ["O", "G"]],
    [words.presets, ["N", "D"]],
    [words.mark, ["X"]],
    [words.fullScreen, ["F", "F5"]],
    [words.speaker, ["S"]],
    [words.help, ["?"]],
    [words.escape, ["Esc"]],
  ];
  return (
    <section className={styles.keys} role="dialog" aria-label={words.title}>
      <h2>{words.title}</h2>
      <dl>
        {rows.map(([what, keys]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && ` ${words.or} `}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p>{words.touch}</p>
      <Button ref={close} onClick={onClose}>
        {words.close}
      </Button>
    </section>
  );
}
