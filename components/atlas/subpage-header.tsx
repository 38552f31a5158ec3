import { en } from "@/messages/en";
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
          <a href="/charts">{en.nav.charts}</a>
          <a href="/country">{en.nav.countries}</a>
          <a href="/year">{en.nav.years}</a>
          <a href="/story">{en.nav.story}</a>
          <a href="/claims">{en.nav.claims}</a>
          <a href="/events">{en.nav.events}</a>
          <a href="/glossary">{en.nav.glossary}</a>
          <a href="/methods">{en.nav.methods}</a>
          <a href="/sources">{en.nav.sources}</a>
        </nav>
        <ThemeButton />
      </div>
    </header>
  );
}
