"use client";

import { en } from "@/messages/en";

export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="article">
      <h1>{en.errors.title}</h1>
      <p>{en.errors.body}</p>
      <button type="button" className="button" onClick={reset}>
        {en.errors.reload}
      </button>
    </main>
  );
}
