import { Activity, Download, Ellipsis, Eye, Redo2, Share2, Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { QueueDrawer } from "../QueueDrawer.tsx";
import { TopBar } from "../TopBar.tsx";
import { money } from "../format.ts";
import { Button } from "../ui/Button.tsx";
import { Chip, type ChipState } from "../ui/Chip.tsx";
import { Menu, type MenuItem } from "../ui/Menu.tsx";
import { cx } from "../ui/cx.ts";
import { useFilm } from "./film.ts";
import { queueLine } from "./queue.ts";
import { isCurrent } from "./scenes.ts";

export const FilmHead = () => {
  const { t } = useTranslation();
  const film = useFilm();
  const { state, taskId } = film;
  const { snapshot } = state;
  const stage = snapshot?.stage;
  const isMade = snapshot?.result != null;
  const files = `/films/${taskId}`;
  const name =
    (snapshot?.breakdown?.title ?? "film")
      .replace(/[^\p{L}\p{N} _-]+/gu, "")
      .trim()
      .slice(0, 80) || "film";
  const version = `${name} v${snapshot?.result?.revision ?? 0}`;
  const downloads: MenuItem[] = [
    { label: t("download.film"), href: `${files}/final_video.mp4`, download: `${version}.mp4` },
    { label: t("download.srt"), href: `${files}/captions.srt`, download: `${version}.srt` },
    { label: t("download.vtt"), href: `${files}/captions.vtt`, download: `${version}.vtt` },
    { label: t("download.poster"), href: `${files}/thumbnail.jpg`, download: `${version}.jpg` },
    { label: t("download.description"), href: `${files}/description.txt`, download: `${version}.txt` },
    { label: t("download.zip"), href: `${files}/film.zip`, download: true },
  ];
  const canApprove =
    snapshot?.breakdown != null &&
    stage !== "producing" &&
    stage !== "waiting" &&
    stage !== "briefing" &&
    !isCurrent(state);
  const more: (MenuItem | null)[] = [
    {
      label: t("undo"),
      onSelect: () => void film.send({ type: "undo" }),
      disabled: snapshot?.undoTo == null,
      hint: "Ctrl+Z",
    },
    { label: t("redo"), onSelect: () => void film.send({ type: "redo" }), disabled: snapshot?.redoTo == null },
    { label: t("filmSettings.title"), onSelect: () => film.show("settings"), disabled: !snapshot?.breakdown },
    { label: t("versions.title"), onSelect: () => film.show("versions"), disabled: !snapshot?.revision },
    { label: t("share.title"), onSelect: () => film.show("share"), disabled: snapshot?.result == null },
    { label: t("activity.title"), onSelect: () => film.show("activity") },
    { label: t("shortcuts.title"), onSelect: () => film.show("shortcuts"), hint: "?" },
    null,
    { label: t("delete"), danger: true, onSelect: () => void film.send({ type: "delete_task" }) },
  ];

  return (
    <TopBar>
      <FilmTitle />
      {/* On a phone the button beside it says the same. */}
      <span className={cx("flex", (canApprove || stage === "completed") && "max-[479px]:hidden")}>
        <StageChip />
      </span>
      <span className="flex max-[759px]:hidden">
        <Button
          look="quiet"
          label={t("undo")}
          disabled={snapshot?.undoTo == null}
          onClick={() => void film.send({ type: "undo" })}
        >
          <Undo2 size={17} aria-hidden />
        </Button>
        <Button
          look="quiet"
          label={t("redo")}
          disabled={snapshot?.redoTo == null}
          onClick={() => void film.send({ type: "redo" })}
        >
          <Redo2 size={17} aria-hidden />
        </Button>
        {!!snapshot?.revision && (
          <Button look="quiet" onClick={() => film.show("versions")}>
            {t("versionN", { number: snapshot.revision })}
          </Button>
        )}
      </span>
      {state.viewers > 1 && (
        <span
          className="flex items-center gap-1 text-xs text-soft max-[759px]:hidden"
          title={t("viewers", { count: state.viewers })}
        >
          <Eye size={15} aria-hidden />
          <span className="sr-only">{t("viewers", { count: state.viewers })}</span>
          <span aria-hidden>{state.viewers}</span>
        </span>
      )}
      <span className="max-[479px]:hidden">
        <QueueDrawer />
      </span>
      {snapshot?.quote && <span className="text-xs text-soft max-[759px]:hidden">{money(snapshot.quote.price)}</span>}
      <Button
        look="quiet"
        label={t("activity.title")}
        className="max-[759px]:hidden"
        onClick={() => film.show("activity")}
      >
        <Activity size={17} aria-hidden />
      </Button>
      <Menu
        trigger={
          <Button look="quiet" label={t("more")}>
            <Ellipsis size={17} aria-hidden />
          </Button>
        }
        items={more}
        label={t("more")}
      />
      {(stage === "producing" || stage === "waiting") && (
        <Button onClick={() => void film.send({ type: "cancel" })}>{t("cancel")}</Button>
      )}
      {isMade && (
        <Button className="max-[759px]:hidden" onClick={() => film.show("share")}>
          <Share2 size={15} aria-hidden />
          {t("share.button")}
        </Button>
      )}
      {isMade && (
        <Menu
          label={t("download.title")}
          trigger={
            <Button look={canApprove ? "plain" : "key"} aria-label={t("download.title")}>
              <Download size={16} aria-hidden />
              <span className="max-[759px]:hidden">{t("download.title")}</span>
            </Button>
          }
          items={downloads}
        />
      )}
      {canApprove && (
        <Button look={stage === "reviewing" ? "plain" : "key"} onClick={() => film.show("approve")}>
          {isMade ? t("approve.again") : t("approve.button")}
        </Button>
      )}
    </TopBar>
  );
};

const StageChip = () => {
  const { t } = useTranslation();
  const { state } = useFilm();
  const { snapshot } = state;
  if (!snapshot) return <Chip state="quiet">{t("loading")}</Chip>;
  const chip: Record<typeof snapshot.stage, ChipState> = {
    briefing: "making",
    reviewing: "waiting",
    producing: "making",
    waiting: "failed",
    completed: "ready",
    failed: "failed",
    cancelled: "quiet",
  };
  if (snapshot.deleted) return <Chip state="quiet">{t("deletedFilm")}</Chip>;
  if (snapshot.queue) return <Chip state="waiting">{queueLine(t, snapshot.queue)}</Chip>;
  if (snapshot.stage === "producing") {
    return <Chip state="making">{t("making", { percent: Math.floor(state.progress?.percent ?? 0) })}</Chip>;
  }

  return <Chip state={chip[snapshot.stage]}>{t(`stage.${snapshot.stage}`)}</Chip>;
};

const FilmTitle = () => {
  const { t } = useTranslation();
  const film = useFilm();
  const title = film.state.snapshot?.breakdown?.title;
  const [edited, setEdited] = useState<string | null>(null);
  if (title === undefined) return <span className="film min-w-0 grow truncate text-lg">{t("untitled")}</span>;
  if (edited === null) {
    return (
      <span className="min-w-0 grow">
        <button
          type="button"
          className="film max-w-full truncate rounded-md px-1 text-start text-lg font-medium hover:bg-lift max-[759px]:text-md"
          title={t("rename")}
          onClick={() => setEdited(title)}
        >
          {title}
        </button>
      </span>
    );
  }

  const save = async () => {
    setEdited(null);
    if (edited.trim() !== "" && edited !== title) await film.send({ type: "set_title", title: edited.trim() });
  };
  return (
    <input
      className="film box min-w-0 grow py-1 text-lg"
      value={edited}
      autoFocus
      aria-label={t("filmTitle")}
      onChange={(event) => setEdited(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === "Enter") void save();
        if (event.key === "Escape") setEdited(null);
      }}
    />
  );
};
