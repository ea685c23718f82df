import { Studio, type OpenTask, type Store } from "@pixora/client";
export { StudioError } from "@pixora/client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { create } from "zustand";

interface SignIn {
  signedOut: boolean;
}

/** Whether the session has ended; the page asks to sign in again then, and unsent text stays. */
export const useSignIn = create<SignIn>()(() => ({ signedOut: false }));

/** The film that was asked for on the home page just now. */
export const useAsked = create<{ taskId: string | null }>()(() => ({ taskId: null }));

/** The one line to the server, by the session's cookie. */
export const studio = new Studio({ onSignedOut: () => useSignIn.setState({ signedOut: true }) });

export const useStore = <T>(store: Store<T>): T =>
  useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => store.get(),
  );

let early: OpenTask | null = null;

/** Joins a task while its page is still on its way. */
export const openEarly = (taskId: string) => {
  early = studio.open(taskId);
};

/** The task, joined for as long as something shows it. */
export const useTask = (taskId: string): OpenTask | null => {
  const [task, setTask] = useState<OpenTask | null>(null);
  useEffect(() => {
    const opened = studio.open(taskId);
    early?.close();
    early = null;
    setTask(opened);
    return () => {
      setTask(null);
      opened.close();
    };
  }, [taskId]);
  return task;
};
