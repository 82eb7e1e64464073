import { memo, useContext, useId, useState } from "react";
import { LANGUAGES } from "#src/lib/language.ts";
import { MissingLanguageContext, useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { WholeCodes } from "#src/ui/whole-codes.tsx";
import { Icon } from "./icon.tsx";
import { useSetLanguage } from "./language-provider.tsx";
import styles from "./settings.module.css";
import { applyTheme, storedTheme, THEMES } from "./theme.ts";

/** Language and theme; on a phone in a menu, with the line of the programme for which the header has no room there. */
export const Settings = memo(function Settings({ programme }: { programme: string }) {
  const { language, t } = useLanguage();
  // The choice, so that it can be taken back where its words do not come.
  const missing = useContext(MissingLanguageContext);
  const setLanguage = useSetLanguage();
  const menu = useId();
  return (
    <>
      <Button className={styles.opener} popoverTarget={menu} aria-label={t.app.menu}>
        <Icon name="menu" />
      </Button>
      <div id={menu} popover="auto" className={styles.settings}>
        <p className={styles.programme}>
          <WholeCodes text={programme} />
        </p>
        <ChoiceGroup
          label={t.app.language}
          hideLabel
          choices={LANGUAGES.map((value) => ({ value, label: value.toUpperCase() }))}
          value={missing ?? language}
          onChange={setLanguage}
        />
        <ThemeChoice />
      </div>
    </>
  );
});

/** The device's own list of choices under an icon that shows which one holds. */
function ThemeChoice() {
  const { t } = useLanguage();
  const [theme, setTheme] = useState(storedTheme);
  return (
    <span className={styles.theme}>
      <Icon name={theme} />
      <select
        aria-label={t.app.theme}
        title={t.app.theme}
        value={theme}
        onChange={(event) => {
          const next = THEMES.find((one) => one === event.target.value) ?? "system";
          applyTheme(next);
          setTheme(next);
        }}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {t.app.themes[one]}
          </option>
        ))}
      </select>
    </span>
  );
}
