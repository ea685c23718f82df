import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { ChatEntry, StreamedMessage } from "@pixora/client";
import { hour } from "../../format.ts";
import { PlanCard, Tool } from "./cards.tsx";
import { Face } from "./faces.tsx";
import { Markdown } from "./Markdown.tsx";

/** What the person said. */
export const Mine = ({ text }: { text: string }) => (
  <p className="max-w-[86%] self-end rounded-[14px_14px_4px_14px] bg-lift px-3 py-2 break-words whitespace-pre-wrap">
    {text}
  </p>
);

/** One part of the conversation. */
export const Entry = memo(({ entry, previous }: { entry: ChatEntry; previous: ChatEntry | undefined }) => {
  switch (entry.kind) {
    case "message":
      return entry.by === "person" ? (
        <Mine text={entry.text} />
      ) : (
        <Said
          speaker={entry.speaker}
          at={entry.at}
          text={entry.text}
          isFirst={previous?.kind !== "message" || previous.speaker !== entry.speaker}
        />
      );
    case "tool":
      return <Tool card={entry.card} />;
    case "plan":
      return <PlanCard revision={entry.revision} />;
    case "turn":
      return <TurnLine outcome={entry.outcome} />;
    case "stage":
      return null;
  }
});

const Said = ({
  speaker,
  at,
  text,
  isFirst = true,
}: {
  speaker: string;
  at: string | null;
  text: string;
  isFirst?: boolean;
}) => {
  const { t } = useTranslation();
  return (
    <article className="grid grid-cols-[30px_minmax(0,1fr)] gap-2.5">
      {isFirst ? <Face speaker={speaker} /> : <span />}
      <div className="min-w-0">
        {isFirst && (
          <p>
            <b className="text-sm font-semibold">{t(`role.${speaker}`, { defaultValue: speaker })}</b>
            {at && (
              <time className="ms-1.5 text-xs text-faint" dateTime={at}>
                {hour(at)}
              </time>
            )}
          </p>
        )}
        <Markdown text={text} />
      </div>
    </article>
  );
};

/** A message while it is said. */
export const Streaming = ({ message }: { message: StreamedMessage }) => (
  <Said speaker={message.speaker} at={null} text={message.text} />
);

const TurnLine = ({ outcome }: { outcome: string }) => {
  const { t } = useTranslation();
  if (outcome === "done" || outcome === "asked" || outcome === "refused") return null;
  return <p className="text-xs text-soft">{t(`turn.${outcome}`, { defaultValue: outcome })}</p>;
};
