import { Pause, Play } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlanVersion } from "@pixora/client";
import { Button } from "../../ui/Button.tsx";
import { useFilm } from "../film.ts";
import { assetUrl } from "../scenes.ts";

/** Seconds that the two may be apart before the second one is set to the first one's place. */
const apart = 0.08;

/** The films of two versions, played as one; the left one is heard. */
export const FilmPair = ({ before, now }: { before: PlanVersion; now: PlanVersion }) => {
  const { t } = useTranslation();
  const film = useFilm();
  const left = useRef<HTMLVideoElement>(null);
  const right = useRef<HTMLVideoElement>(null);
  const [plays, setPlays] = useState(false);
  const [missing, setMissing] = useState(false);
  const follow = () => {
    const [one, other] = [left.current, right.current];
    if (!one || !other) return;
    const place = Math.min(one.currentTime, other.duration || Infinity);
    if (Math.abs(other.currentTime - place) > apart) other.currentTime = place;
  };
  const toggle = () => {
    if (left.current?.paused) {
      void left.current.play();
      void right.current?.play();
    } else {
      left.current?.pause();
      right.current?.pause();
      follow();
    }
  };
  // Films of long ago are cleared away.
  if (missing) return null;
  return (
    <div>
      <div className="grid grid-cols-2 gap-4">
        {[before, now].map((version, place) => (
          <video
            key={version.film}
            ref={place === 0 ? left : right}
            className="max-h-[34dvh] w-full rounded-[5px] bg-black object-contain"
            src={assetUrl(film.taskId, version.film ?? "")}
            muted={place === 1}
            preload="auto"
            playsInline
            aria-label={t("versions.film", { number: version.revision })}
            onError={() => setMissing(true)}
            onPlay={() => setPlays(true)}
            onPause={() => place === 0 && setPlays(false)}
            onTimeUpdate={place === 0 ? follow : undefined}
            onSeeked={place === 0 ? follow : undefined}
          />
        ))}
      </div>
      <Button className="mt-2" onClick={toggle}>
        {plays ? <Pause size={15} aria-hidden /> : <Play size={15} aria-hidden />}
        {plays ? t("versions.pause") : t("versions.play")}
      </Button>
    </div>
  );
};
