import "./ui/fonts.css";
import "./ui/tokens.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { readSnapshot, type Snapshot } from "./api/snapshot.ts";
import { openingHash, routeInFragment } from "./app/hash-router.tsx";
import { chooseLanguage } from "./app/language-provider.tsx";
import { PackApp } from "./app/pack-app.tsx";
import { PackErrorPage } from "./app/pack-error-page.tsx";
import { preloadPage } from "./app/routes.tsx";
import { loadMessages } from "./messages/load-messages.ts";

/** The data of the pack. Throws where there is none, or none that this version reads. */
function snapshotInPage(): Snapshot {
  return readSnapshot(JSON.parse(document.getElementById("snapshot")?.textContent ?? ""), "snapshot");
}

async function start(): Promise<void> {
  const container = document.getElementById("root");
  if (!container) throw new Error("The pack has no #root");
  const root = createRoot(container);
  try {
    const snapshot = snapshotInPage();
    window.history.replaceState(window.history.state, "", openingHash(window.location.hash, snapshot.chosen));
    const route = routeInFragment(window.location.hash);
    const language = chooseLanguage(new URLSearchParams(route?.search), "vi");
    const [t] = await Promise.all([loadMessages(language), preloadPage(route?.pathname ?? "/")]);
    root.render(
      <StrictMode>
        <PackApp snapshot={snapshot} initialLanguage={{ language, t }} />
      </StrictMode>,
    );
  } catch (error) {
    root.render(<PackErrorPage reason={error instanceof Error ? error.message : String(error)} />);
  }
}

void start();
