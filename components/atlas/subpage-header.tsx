import { en } from "@/messages/en";
import { MainLinks, RecordLinks } from "./page-links";
import { ThemeButton } from "./theme-button";

const MORE = "more-pages";

/** The header of pages that are text; its menu is a native popover, so it opens without script too. */
export function SubpageHeader() {
  return (
    <header className="site-header subpage-header">
      <a className="brand" href="/">
        {en.site.name}
      </a>
      <div className="header-end">
        <nav className="pages" aria-label={en.nav.main}>
          <a href="/">{en.nav.map}</a>
          <MainLinks />
          <button type="button" className="link" popoverTarget={MORE}>
            {en.nav.more}
          </button>
          <span id={MORE} popover="auto" className="more-pages">
            <RecordLinks />
          </span>
        </nav>
        <ThemeButton label={en.controls.theme} />
      </div>
    </header>
  );
}
