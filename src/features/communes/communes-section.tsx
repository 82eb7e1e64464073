import { SectionLinks } from "#src/filters/section-links.tsx";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { communesWords } from "./communes-words.ts";

export function CommunesSection() {
  const { language } = useLanguage();
  const { section, sections } = communesWords[language];
  return (
    <SectionLinks
      label={section}
      items={[
        { to: paths.communes.href(), label: sections.list },
        { to: paths.criteria.href(), label: sections.criteria },
      ]}
    />
  );
}
