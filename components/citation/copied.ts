/** What was copied last, or could not be: one notice for the whole page. */
export type Copied = { text: string; isRefused: boolean };

let copied: Copied | null = null;
const listeners = new Set<() => void>();

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function lastCopied(): Copied | null {
  return copied;
}

export function forget(): void {
  announce(null);
}

/** Copies the text, and says so; where the browser refuses, the text is shown to be selected. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce({ text, isRefused: false });
  } catch {
    announce({ text, isRefused: true });
  }
}

function announce(next: Copied | null): void {
  copied = next;
  for (const listener of listeners) listener();
}
