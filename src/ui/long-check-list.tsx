import { type ReactNode, useEffect, useRef, useState } from "react";
import { foldText } from "#src/lib/fold-text.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Choice } from "./choice-group.tsx";
import styles from "./long-list.module.css";
import { longListWords } from "./long-list-words.ts";
import { afterPaint } from "./use-after-paint.ts";

/** Choices drawn at once; those chosen come with them, however many. */
const DRAWN = 40;

type Props = {
  choices: readonly Choice<string>[];
  chosen: readonly string[];
  renderItem: (choice: Choice<string>) => ReactNode;
};

/** Choices of which there are too many to look through: those chosen first, then the first of those whose name is searched for. */
export function LongCheckList({ choices, chosen, renderItem }: Props) {
  const { language } = useLanguage();
  const words = longListWords[language];
  const [query, setQuery] = useState("");
  // Those chosen when the list is opened stand first, and stay there while boxes are pressed: a row that jumps away is lost.
  const [pinned] = useState(() => new Set(chosen));
  const folded = foldText(query);
  const isFound = ({ label }: Choice<string>) => folded === "" || foldText(label).includes(folded);
  const found = choices.filter(isFound);
  const first = found.filter(({ value }) => pinned.has(value));
  const others = found.filter(({ value }) => !pinned.has(value));
  const left = Math.max(0, others.length - DRAWN);
  const field = useRef<HTMLInputElement>(null);
  // It is chosen from by typing; until the list is on the screen, nothing in it takes the focus.
  useEffect(() => afterPaint(() => field.current?.focus()), []);
  const number = (value: number) => formatNumber(value, language);
  return (
    <>
      <div className={styles.head}>
        <input
          ref={field}
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      </div>
      {[...first, ...others.slice(0, DRAWN)].map(renderItem)}
      <p role="status" className={styles.more}>
        {found.length === 0 && words.noneFound(query.trim(), number(choices.length))}
        {left > 0 && words.more(number(left))}
      </p>
    </>
  );
}
