import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { PresentLink } from "./present-link.tsx";
import styles from "./review-section.module.css";
import { reviewSectionWords } from "./review-section-words.ts";
import { SectionLinks } from "./section-links.tsx";

const SCREENS = ["report", "changes"] as const;

/** What a review conference needs, of three features. */
export function ReviewSection() {
  const { language } = useLanguage();
  const words = reviewSectionWords[language];
  return (
    <div className={styles.section}>
      <SectionLinks label={words.label} items={SCREENS.map((screen) => ({ to: paths[screen].href(), label: words[screen] }))} />
      <PresentLink />
    </div>
  );
}
