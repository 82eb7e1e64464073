import { useState } from "react";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "./search.module.css";
import { searchWords } from "./search-words.ts";
import { setSingleKeys, singleKeysAreOn } from "./single-keys.ts";
import { useModal } from "./use-modal.ts";

/** Which keys do what, and the switch for those that are a single key (WCAG 2.1.4). */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { language, t } = useLanguage();
  const words = searchWords[language];
  const dialog = useModal();
  const [isOn, setIsOn] = useState(singleKeysAreOn);
  const rows = [
    { keys: ["/", "Ctrl+K", "⌘K"], does: words.keys.search },
    { keys: ["Ctrl+F", "⌘F"], does: words.keys.find },
    { keys: ["?"], does: words.keys.help },
    { keys: ["↓", "↑"], does: words.keys.move },
    { keys: ["Enter"], does: words.keys.open },
    { keys: ["Esc"], does: words.keys.close },
  ];
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={words.shortcuts} onClose={onClose}>
      <h2 className={styles.title}>{words.shortcuts}</h2>
      <dl className={styles.keys}>
        {rows.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key, place) => (
                <span key={key}>
                  {place > 0 && ` ${words.or} `}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            setSingleKeys(event.target.checked);
            setIsOn(event.target.checked);
          }}
        />
        <span>
          {words.singleKeys}
          <small>{words.singleKeysWhy}</small>
        </span>
      </label>
      <div className={styles.foot}>
        <span />
        <Button onClick={() => dialog.current?.close()}>{t.app.close}</Button>
      </div>
    </dialog>
  );
}
