"use client";

import { createContext, useContext } from "react";
import { en, type Messages } from "@/messages/en";

const MessagesContext = createContext<Messages>(en);

/** The texts of the reader's language. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}
