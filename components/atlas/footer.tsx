import type { ReleaseRef } from "@/lib/contract";
import { en } from "@/messages/en";

export function Footer({ release }: { release: ReleaseRef }) {
  const { nav, footer, vintages } = en;
  return (
    <footer className="site-footer">
      <nav aria-label={nav.about}>
        <a href="/">{nav.map}</a>
        <a href="/country">{nav.countries}</a>
        <a href="/year">{nav.years}</a>
        <a href="/story">{nav.story}</a>
        <a href="/claims">{nav.claims}</a>
        <a href="/events">{nav.events}</a>
        <a href="/glossary">{nav.glossary}</a>
        <a href="/methods">{nav.methods}</a>
        <a href="/sources">{nav.sources}</a>
        <a href="/releases">{vintages.releases.title}</a>
        <a href="/boundaries">{nav.boundaries}</a>
        <a href="/api/v1/snapshots?year=2021">{nav.api}</a>
      </nav>
      <p>
        {footer.data} {footer.code}{" "}
        <a href={`/releases/${release.id}`}>
          {footer.release(release.id, release.createdAt.slice(0, 10))}
        </a>
      </p>
    </footer>
  );
}
