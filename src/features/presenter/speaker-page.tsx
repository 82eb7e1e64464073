import { PageTitle } from "#src/ui/page-title.tsx";

/** To be built in this session. */
export function SpeakerPage() {
  return <PageTitle title="Trình chiếu: màn hình người nói">Trình chiếu: màn hình người nói</PageTitle>;
}
