import "@fontsource-variable/source-sans-3/wght.css";
import "./globals.css";
import "@/components/modal-dialog.css";
import "@/components/atlas/header.css";
import "@/components/atlas/stage.css";
import "@/components/map/map.css";
import "@/components/legend/legend.css";
import "@/components/panel/panel.css";
import "@/components/timeline/timeline.css";
import "@/components/download/download.css";
import "@/components/film/film.css";
import "@/components/side-by-side/side-by-side.css";
import "@/components/table/table.css";
import "@/components/costs/map-bar.css";
import "@/components/ledger/ledger.css";
import "@/components/search/search.css";
import "@/components/citation/citation.css";
import "@/components/country/country.css";
import "@/components/chart/chart.css";
import "@/components/glossary/glossary.css";
import "@/components/claims/claims.css";
import "@/components/subnational/subnational.css";
import "@/components/story/story.css";
import "@/components/events/events.css";
import "@/components/vintages/vintages.css";
import "@/components/api/api.css";
import "@/components/embed/embed.css";
import "@/components/share/share.css";
import "@/components/licences/licences.css";
import "@/components/sources/sources.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "@/components/atlas/providers";
import { en } from "@/messages/en";
import { ORIGIN } from "./origin";
import { previewOf } from "./preview";

export const metadata: Metadata = {
  metadataBase: new URL(ORIGIN),
  title: { default: `${en.site.name}: ${en.site.tagline}`, template: `%s · ${en.site.name}` },
  description: en.site.tagline,
  alternates: { types: { "application/atom+xml": "/feeds/releases.atom" } },
  ...previewOf({ path: null, picture: "/api/v1/map.png?size=social", alt: en.site.tagline }),
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#11161a" },
  ],
};

/** Before the first paint: the reader's day or night, and that script runs. */
const EARLY = `try{var t=localStorage.getItem("theme");if(t)document.documentElement.dataset.theme=t}catch(e){}document.documentElement.classList.add("script")`;

export default async function RootLayout({ children }: { children: ReactNode }) {
  const policy = (await headers()).get("content-security-policy") ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant */}
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: EARLY }} />
        <a className="skip" href="#main">
          {en.site.skip}
        </a>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
