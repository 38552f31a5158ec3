"use client";

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useMessages } from "@/components/messages";
import type { Frame } from "@/lib/contract";
import { readTypedPeriod, type TypedPeriod } from "@/lib/typed-period";

type Props = {
  frame: Frame;
  /** Snapshots that may be chosen, oldest first. */
  choices: readonly Frame[];
  isBaseline: boolean;
  onChoose(frame: Frame): void;
};

/** The date of a snapshot; pressed, a field for another one. What has no snapshot is not rounded: the nearest are offered. */
export function PeriodField({ frame, choices, isBaseline, onChoose }: Props) {
  const { typed } = useMessages();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [answer, setAnswer] = useState<TypedPeriod | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const wasOpen = useRef(false);

  useEffect(() => {
    if (isOpen) field.current?.select();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  function close(): void {
    setAnswer(null);
    setOpen(false);
  }

  function choose(chosen: Frame): void {
    close();
    onChoose(chosen);
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const read = readTypedPeriod(field.current?.value ?? "", choices);
    if (read.kind === "exact") choose(read.frame);
    else {
      setAnswer(read);
      field.current?.focus();
    }
  }

  if (!isOpen) {
    const label = isBaseline ? typed.openBaseline(frame.period) : typed.open(frame.period);
    return (
      <button
        ref={opener}
        type="button"
        className="period-button"
        aria-label={label}
        title={label}
        onClick={() => setOpen(true)}
      >
        {frame.period}
      </button>
    );
  }

  const isInvalid = answer?.kind === "invalid";
  return (
    <form
      className="period-form"
      noValidate
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        close();
      }}
    >
      <label className="visually-hidden" htmlFor={id}>
        {isBaseline ? typed.baselineLabel : typed.label}
      </label>
      <input
        ref={field}
        id={id}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
        autoFocus
        autoComplete="off"
        spellCheck={false}
        size={9}
        defaultValue={frame.period}
        aria-invalid={isInvalid}
        aria-describedby={answer ? `${id}-answer` : undefined}
      />
      <button type="submit" className="button">
        {typed.submit}
      </button>
      <button type="button" className="icon-button" aria-label={typed.cancel} onClick={close}>
        ×
      </button>
      <div className="period-answer" id={`${id}-answer`} role="status" hidden={!answer}>
        {isInvalid && <span>{typed.invalid}</span>}
        {answer?.kind === "none" && (
          <>
            <span>{wordsOf(answer, typed)}</span>
            {answer.offers.map((offer) => (
              <button
                type="button"
                className="button"
                key={offer.period}
                onClick={() => choose(offer)}
              >
                {offer.period}
              </button>
            ))}
          </>
        )}
      </div>
    </form>
  );
}

function wordsOf(
  { period, isWithin, offers }: Extract<TypedPeriod, { kind: "none" }>,
  typed: ReturnType<typeof useMessages>["typed"],
): string {
  if (offers.length === 0) return typed.nothing(period);
  return isWithin ? typed.within(period) : typed.none(period);
}
