"use client";

import { errors } from "@/messages/en/errors";

export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="article">
      <h1>{errors.title}</h1>
      <p>{errors.body}</p>
      <button type="button" className="button" onClick={reset}>
        {errors.reload}
      </button>
    </main>
  );
}
