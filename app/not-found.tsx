import { en } from "@/messages/en";

export default function NotFound() {
  return (
    <main id="main" className="article">
      <h1>{en.errors.notFoundTitle}</h1>
      <p>{en.errors.notFoundBody}</p>
      <p>
        <a href="/">{en.nav.map}</a> · <a href="/methods">{en.nav.methods}</a> ·{" "}
        <a href="/sources">{en.nav.sources}</a>
      </p>
    </main>
  );
}
