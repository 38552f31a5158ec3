import { en } from "@/messages/en";
import { PageLinks } from "./page-links";
import { ThemeButton } from "./theme-button";

/** The header of pages that are text. */
export function SubpageHeader() {
  return (
    <header className="site-header">
      <a className="brand" href="/">
        {en.site.name}
      </a>
      <div className="header-end">
        <nav className="pages" aria-label={en.nav.main}>
          <a href="/">{en.nav.map}</a>
          <PageLinks />
        </nav>
        <ThemeButton />
      </div>
    </header>
  );
}
