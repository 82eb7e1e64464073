import { useContext } from "react";
import { AddressFormContext } from "#src/filters/address-form.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { useWindowTitle } from "../stage/stage-states.tsx";
import styles from "./speaker.module.css";
import { SpeakerView } from "./speaker-view.tsx";
import { speakerWords } from "./speaker-words.ts";
import { useFollowedStage } from "./use-followed-stage.ts";

/** The speaker's window: follows the stage whose session the address names. */
export function SpeakerPage() {
  const { language } = useLanguage();
  const words = speakerWords[language];
  useWindowTitle(words.title);
  const [search] = useAddress();
  const session = search.get("session");
  if (session === null || session === "") return <HowToOpen title={words.howTitle} text={words.how} />;
  return <Following key={session} session={session} />;
}

function Following({ session }: { session: string }) {
  const { language } = useLanguage();
  const words = speakerWords[language];
  const followed = useFollowedStage(session);
  const { onStage, link } = followed;
  if (onStage) return <SpeakerView onStage={onStage} followed={followed} />;
  if (link === "gone") return <HowToOpen title={words.lostTitle} text={words.lost} />;
  return (
    <main className={styles.alone} aria-busy="true">
      <h1>{words.waiting}</h1>
    </main>
  );
}

/** The way to the stage, with the filters and the language. */
function HowToOpen({ title, text }: { title: string; text: string }) {
  const { language } = useLanguage();
  const { hrefOf } = useContext(AddressFormContext);
  const [search] = useAddress();
  const carried = new URLSearchParams(search);
  carried.delete("session");
  const query = carried.size > 0 ? `?${carried}` : "";
  return (
    <main className={styles.alone}>
      <h1>{title}</h1>
      <p>{text}</p>
      <a href={hrefOf(`${paths.present.href()}${query}`)}>{speakerWords[language].openStage}</a>
    </main>
  );
}
