import type { Commune } from "#src/domain/commune.ts";
import { formatDay } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./commune-page.module.css";
import { communeWords } from "./commune-words.ts";

/** The commune's true state as surveyed: advantages, limitations, difficulties; nothing where no survey is published. */
export function CommuneSituation({ commune }: { commune: Commune }) {
  const { language, t } = useLanguage();
  const words = communeWords[language].situation;
  const { surveyedOn, ...lists } = commune.situation;
  const parts = [
    { heading: words.advantages, texts: lists.advantages },
    { heading: words.limitations, texts: lists.limitations },
    { heading: words.difficulties, texts: lists.difficulties },
  ];
  if (parts.every(({ texts }) => texts.length === 0) && surveyedOn === undefined) return null;
  return (
    <Panel title={words.title} subtitle={surveyedOn && words.surveyedOn(formatDay(surveyedOn, language))}>
      {parts.map(({ heading, texts }) => (
        <div key={heading}>
          <h3 className={styles.heading}>{heading}</h3>
          {texts.length === 0 ? (
            <p className={styles.note}>{t.states.unknown}</p>
          ) : (
            <ul className={styles.bullets}>
              {[...new Set(texts)].map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </Panel>
  );
}
