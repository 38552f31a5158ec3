"use client";

import { createContext, useContext } from "react";
import { type AllMessages, type ViewMessages, viewsEn } from "@/messages/en/views";
import { useMessages } from "./messages";

const ViewMessagesContext = createContext<ViewMessages>(viewsEn);

/** All texts of the reader's language, also those of charts, ledger, parts, film and commands: for what is loaded when it is needed. */
export function useViewMessages(): AllMessages {
  const messages = useMessages();
  const views = useContext(ViewMessagesContext);
  return { ...messages, ...views };
}
