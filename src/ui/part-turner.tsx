import type { RefObject } from "react";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "./button.tsx";
import styles from "./long-list.module.css";
import { longListWords } from "./long-list-words.ts";
import type { ShownPart } from "./use-shown-part.ts";

type Shown = Omit<ShownPart<unknown>, "rows">;

/** Above a long list: a field to search it by name, and which part of it is shown. On paper, the latter alone. */
export function PartFinder({ part }: { part: Shown }) {
  const { language } = useLanguage();
  const words = longListWords[language];
  if (!part.isLong) return null;
  return (
    <div className={styles.head}>
      {part.query !== null && (
        <input
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={part.query}
          onChange={({ target }) => part.onQuery(target.value)}
        />
      )}
      <span role="status">{partText(part, language)}</span>
    </div>
  );
}

/** "1–50 trong 129", with what was searched for. */
export function partText({ from, to, found, all, query }: Shown, language: Language): string {
  const words = longListWords[language];
  const number = (value: number) => formatNumber(value, language);
  const searched = query?.trim() ?? "";
  if (found === 0) return words.noneFound(searched, number(all));
  const part = words.part(number(from + 1), number(to), number(found));
  return searched === "" ? part : words.found(part, searched, number(all));
}

type TurnerProps = { part: Shown; list: RefObject<HTMLElement | null> };

/** Below it: the way to its other parts, and back to where each begins. */
export function PartTurner({ part: { part, parts, onPart }, list }: TurnerProps) {
  const { language } = useLanguage();
  const words = longListWords[language];
  if (parts < 2) return null;
  const ways = [
    { text: words.first, to: 0 },
    { text: words.previous, to: part - 1 },
    { text: words.next, to: part + 1 },
    { text: words.last, to: parts - 1 },
  ];
  return (
    // Not a landmark: a page has several lists, and a landmark for each of one name tells nobody where they are.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are buttons
    <div role="group" className={styles.turner} aria-label={words.turn}>
      {ways.map(({ text, to }) => (
        <Button
          key={text}
          quiet
          isBusy={to < 0 || to >= parts || to === part}
          onClick={() => {
            onPart(to);
            list.current?.scrollIntoView({ block: "start" });
          }}
        >
          {text}
        </Button>
      ))}
    </div>
  );
}
