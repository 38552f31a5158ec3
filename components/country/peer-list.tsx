import type { CountryPeer, CountryPeers } from "@/lib/country-peers";
import { viewQuery } from "@/lib/url-state";
import { pagesEn } from "@/messages/en/pages";

/** Where else it is alike: the closest countries in share and in price, each with a link to its page. */
export function PeerList({
  iso3,
  asOf,
  peers: { inShare, inPrice },
  nameOf,
}: {
  iso3: string;
  asOf: string | null;
  peers: CountryPeers;
  nameOf(source: string): string;
}) {
  const { country: text } = pagesEn;
  const list = (title: string, peers: readonly CountryPeer[]) => (
    <>
      <h3>{title}</h3>
      <ul>
        {peers.map(({ iso3: other, name, figure }) => (
          <li key={other}>
            <a href={`/country/${other}${viewQuery({ asOf })}`}>{name}</a>: {figure}
          </li>
        ))}
      </ul>
    </>
  );
  return (
    <>
      {inShare && (
        <>
          {list(text.peersShare(inShare.period, nameOf(inShare.source)), inShare.peers)}
          <p className="record-links">
            <a
              className="button"
              href={`/${viewQuery({
                asOf,
                to: inShare.period,
                country: [iso3, ...inShare.peers.map((peer) => peer.iso3)],
              })}`}
            >
              {text.compareOnMap}
            </a>
          </p>
        </>
      )}
      {inPrice.length > 0 && list(text.closestPrice, inPrice)}
    </>
  );
}
