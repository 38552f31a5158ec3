import { SubpageHeader } from "@/components/atlas/subpage-header";
import { en } from "@/messages/en";

export default function NotFound() {
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article">
        <h1>{en.errors.notFoundTitle}</h1>
        <p>{en.errors.notFoundBody}</p>
        <p>
          <a href="/country">{en.nav.countries}</a> · <a href="/year">{en.nav.years}</a> ·{" "}
          <a href="/sources">{en.nav.sources}</a>
        </p>
      </main>
    </>
  );
}
