"use client";

import { type KeyboardEvent, useId, useState } from "react";

type Options = {
  /** How many options are listed. */
  count: number;
  isOpen: boolean;
  setOpen(isOpen: boolean): void;
  onPick(index: number): void;
  /** Esc on a closed list. */
  onEscape(): void;
};

/** Keys and roles of an editable combobox with a list (WAI-ARIA APG): the focus stays in the field. */
export function useCombobox({ count, isOpen, setOpen, onPick, onEscape }: Options) {
  const listId = useId();
  const [chosen, setActive] = useState(-1);
  const active = isOpen && chosen < count ? chosen : -1;
  const optionId = (index: number) => `${listId}-${index}`;

  function move(index: number) {
    setOpen(true);
    setActive(index);
    document.getElementById(optionId(index))?.scrollIntoView({ block: "nearest" });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const steps: Record<string, number | undefined> = {
      ArrowDown: active + 1 >= count ? 0 : active + 1,
      ArrowUp: active <= 0 ? count - 1 : active - 1,
      // Without an active option these keys move the caret.
      ...(active >= 0 ? { Home: 0, End: count - 1 } : {}),
    };
    const step = steps[event.key];
    if (step !== undefined && count > 0) {
      event.preventDefault();
      move(step);
    } else if (event.key === "Enter" && isOpen && count > 0) {
      event.preventDefault();
      onPick(Math.max(active, 0));
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (isOpen) setOpen(false);
      else onEscape();
    }
  }

  return {
    active,
    reset: () => setActive(-1),
    fieldProps: {
      role: "combobox" as const,
      "aria-expanded": isOpen,
      "aria-controls": listId,
      "aria-autocomplete": "list" as const,
      "aria-activedescendant": active >= 0 ? optionId(active) : undefined,
      autoComplete: "off",
      spellCheck: false,
      onKeyDown,
    },
    listProps: { id: listId, role: "listbox" as const },
    optionProps: (index: number) => ({
      id: optionId(index),
      role: "option" as const,
      "aria-selected": index === active,
      tabIndex: -1,
      // The field keeps the focus.
      onPointerDown: (event: { preventDefault(): void }) => event.preventDefault(),
      onPointerMove: () => setActive(index),
      onClick: () => onPick(index),
    }),
  };
}
