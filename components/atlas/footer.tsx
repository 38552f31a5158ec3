import type { ReleaseRef } from "@/lib/contract";
import { en } from "@/messages/en";
import { PageLinks } from "./page-links";

export function Footer({ release }: { release: ReleaseRef }) {
  const { nav, footer } = en;
  return (
    <footer className="site-footer">
      <nav aria-label={nav.about}>
        <a href="/">{nav.map}</a>
        <PageLinks />
        <a href="/licences">{nav.licences}</a>
        <a href="/cite">{nav.cite}</a>
        <a href="/boundaries">{nav.boundaries}</a>
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
