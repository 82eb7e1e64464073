import { useContext } from "react";
import { ContactContext } from "#src/api/contact.ts";
import { ready } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Page } from "#src/ui/page.tsx";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./accessibility.module.css";
import { accessibilityWords } from "./accessibility-words.ts";

/** The accessibility statement: what was checked and by whom, what was not, and whom to tell of a barrier. Stands without data. */
export function AccessibilityPage() {
  const { language } = useLanguage();
  const words = accessibilityWords[language];
  return (
    <Page title={words.title} lead={ready(words.lead)} head={<p className={styles.scope}>{words.scope}</p>}>
      {[words.untested, words.machine, words.keys, words.limits].map(({ title, points }) => (
        <Panel key={title} title={title}>
          <ul className={styles.points}>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </Panel>
      ))}
      <Panel title={words.report.title}>
        <p>{words.report.how}</p>
        <Recipient />
      </Panel>
    </Page>
  );
}

function Recipient() {
  const { language } = useLanguage();
  const { report } = accessibilityWords[language];
  const contact = useContext(ContactContext);
  if (!contact) return <p>{report.nobody}</p>;
  const { name, email, phone } = contact;
  return (
    <>
      <p>{report.to(name)}</p>
      <ul className={styles.points}>
        {email !== undefined && (
          <li>
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
        {phone !== undefined && <li>{phone}</li>}
      </ul>
    </>
  );
}
