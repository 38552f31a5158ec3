"use client";

import { errorsEn } from "@/messages/errors-en";

export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="article">
      <h1>{errorsEn.title}</h1>
      <p>{errorsEn.body}</p>
      <button type="button" className="button" onClick={reset}>
        {errorsEn.reload}
      </button>
    </main>
  );
}
