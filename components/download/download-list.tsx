import { byteSize } from "@/lib/byte-size";
import type { DownloadChoice } from "@/lib/contract";
import { downloads as texts } from "@/messages/en/downloads";

/** How many sources of a licence are named before the rest is counted. */
const NAMED_SOURCES = 3;

/** Files as plain links: what is in each, how large it is and on which terms, before the click. */
export function DownloadList({ choices }: { choices: readonly DownloadChoice[] }) {
  if (choices.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      <ul className="download-list">
        {choices.map((choice) => (
          <li key={choice.scope}>
            <h3>{texts.scopes[choice.scope]}</h3>
            <p className="download-what">
              {choice.title} · <strong>{texts.rows(choice.rows)}</strong>
            </p>
            <p className="muted">{texts.means[choice.scope]}</p>
            <ul className="download-formats">
              {choice.formats.map(({ format, href, bytes, isExact }) => (
                <li key={format}>
                  <a
                    className="button"
                    href={href}
                    download
                    title={texts.formatMeans[format]}
                    aria-label={`${texts.formats[format]} ${sizeOf(bytes, isExact)}: ${texts.scopes[choice.scope]}`}
                  >
                    {texts.formats[format]} <span className="muted">{sizeOf(bytes, isExact)}</span>
                  </a>
                </li>
              ))}
            </ul>
            {choice.conditions.length > 0 && <Conditions choice={choice} />}
            {choice.withheld.length > 0 && (
              <p className="download-terms">{texts.withheld(choice.withheld.join(", "))}</p>
            )}
          </li>
        ))}
      </ul>
      <p className="download-more">
        <a href="/data/latest/index.html">{texts.everythingElse}</a>
      </p>
    </>
  );
}

function Conditions({ choice }: { choice: DownloadChoice }) {
  return (
    <details className="download-terms" open={choice.scope === "snapshot"}>
      <summary>
        {texts.conditions} {choice.conditions.map(({ licence }) => licence).join("; ")}
      </summary>
      {choice.conditions.map(({ licence, terms, verified, sources }) => (
        <p key={licence}>
          {texts.condition(named(sources), licence, terms ?? "")} {!verified && texts.notVerified}
        </p>
      ))}
    </details>
  );
}

function named(sources: readonly string[]): string {
  const rest = sources.length - NAMED_SOURCES;
  const first = sources.slice(0, NAMED_SOURCES).join(", ");
  return rest > 0 ? `${first} ${texts.moreSources(rest)}` : first;
}

function sizeOf(bytes: number, isExact: boolean): string {
  return isExact ? byteSize(bytes) : texts.about(byteSize(bytes));
}
