import { useEffect, useState } from "react";

/** The time in milliseconds, each second while it is wanted. */
export const useNow = (wanted: boolean): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!wanted) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [wanted]);
  return now;
};
