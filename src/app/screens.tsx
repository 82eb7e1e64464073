import { useLocation } from "react-router";
import { paths } from "#src/lib/paths.ts";
import { AppRoutes } from "./routes.tsx";
import { Shell } from "./shell.tsx";
import { SpeechProvider } from "./speech-provider.tsx";

/** The screens in their shell; what is projected, and the speaker's window, have the whole window for themselves. */
export function Screens() {
  return (
    <SpeechProvider>
      <Screen />
    </SpeechProvider>
  );
}

function Screen() {
  const { pathname } = useLocation();
  const stage = paths.present.href();
  if (pathname === stage || pathname.startsWith(`${stage}/`)) return <AppRoutes />;
  return (
    <Shell>
      <AppRoutes />
    </Shell>
  );
}
