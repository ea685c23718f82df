import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlanVersion, WireScene } from "@pixora/client";
import { list, tenths } from "../../format.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Menu.tsx";
import { cx } from "../../ui/cx.ts";
import { ratioOf } from "../choices.ts";
import { useFilm } from "../film.ts";
import { stillUrl } from "../scenes.ts";
import { filmDifferences, scenePairs, wordsAgainst, type ScenePair } from "./differences.ts";
import { FilmPair } from "./FilmPair.tsx";

interface Props {
  /** At least two, in order. */
  versions: readonly PlanVersion[];
  /** The revision on the left at first; the newest is on the right. */
  first: number;
  /** The revision of the plan as it is. */
  current: number;
  onRestore: (revision: number) => void;
}

/** Two versions side by side: pictures, words and seconds of each scene, and what differs. */
export const Compare = ({ versions, first, current, onRestore }: Props) => {
  const { t } = useTranslation();
  const [left, setLeft] = useState(first);
  const [right, setRight] = useState(current);
  const at = (revision: number) => versions.find((one) => one.revision === revision) ?? versions.at(-1)!;
  const [before, now] = [at(left), at(right)];
  const pairs = scenePairs(before, now);
  const whole = filmDifferences(before.plan, now.plan);
  const same = pairs.filter((pair) => pair.before && pair.now && pair.differs.length === 0).length;
  const side = (version: PlanVersion, choose: (revision: number) => void, name: string) => (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      <Choice
        label={name}
        value={String(version.revision)}
        options={versions.toReversed().map((one) => ({
          value: String(one.revision),
          label: t("versionN", { number: one.revision }),
        }))}
        onChange={(revision) => choose(Number(revision))}
      />
      {version.revision === current ? (
        <span className="text-soft">{t("versions.now")}</span>
      ) : (
        <Button onClick={() => onRestore(version.revision)}>{t("restore")}</Button>
      )}
    </div>
  );
  return (
    <div className="flex flex-col gap-3">
      <div className="sticky -top-4 z-[1] grid grid-cols-2 gap-4 border-b border-line bg-desk py-2">
        {side(before, setLeft, t("versions.left"))}
        {side(now, setRight, t("versions.right"))}
      </div>
      {before.film && now.film && before.film !== now.film && <FilmPair before={before} now={now} />}
      <p className="text-soft">
        {whole.length > 0 && `${list(whole.map((key) => t(`change.${key}`, { defaultValue: key })))}. `}
        {t("versions.same", { count: same })}
      </p>
      <ol className="flex flex-col gap-2">
        {pairs.map((pair) => (
          <Pair key={pair.id} pair={pair} before={before} now={now} />
        ))}
      </ol>
    </div>
  );
};

const Pair = ({ pair, before, now }: { pair: ScenePair; before: PlanVersion; now: PlanVersion }) => {
  const { t } = useTranslation();
  const isSame = pair.before !== null && pair.now !== null && pair.differs.length === 0;
  const what =
    pair.before === null
      ? t("versions.added")
      : pair.now === null
        ? t("versions.removed")
        : isSame
          ? t("versions.unchanged")
          : list(pair.differs.map((field) => t(`field.${field}`)));
  return (
    <li
      data-pair={pair.id}
      data-same={isSame}
      className={cx("rounded-[10px] border p-2.5", isSame ? "border-line" : "border-edge bg-wall")}
    >
      <p className={cx("mb-1.5 text-xs", isSame ? "text-faint" : "font-medium text-stale")}>{what}</p>
      <div className="grid grid-cols-2 gap-4">
        <Side scene={pair.before} number={pair.numberBefore} other={pair.now} version={before} isSame={isSame} />
        <Side scene={pair.now} number={pair.numberNow} other={pair.before} version={now} isSame={isSame} />
      </div>
    </li>
  );
};

const Side = ({
  scene,
  number,
  other,
  version,
  isSame,
}: {
  scene: WireScene | null;
  number: number | null;
  other: WireScene | null;
  version: PlanVersion;
  isSame: boolean;
}) => {
  const { t } = useTranslation();
  const film = useFilm();
  if (scene === null) return <p className="self-center text-center text-faint">{t("versions.none")}</p>;
  const picture = version.pictures[scene.id];
  const join =
    number === 1 || scene.transition.kind === "cut"
      ? t("transition.cut")
      : `${t(`transition.${scene.transition.kind}`)} ${tenths(scene.transition.seconds)} s`;
  return (
    <div className="grid min-w-0 gap-2.5 min-[760px]:grid-cols-[minmax(0,156px)_minmax(0,1fr)]">
      <div
        className="self-start overflow-hidden rounded-[5px] bg-black"
        style={{ aspectRatio: ratioOf(version.plan.format.aspect) === "16/9" ? "16/9" : "1/1" }}
      >
        {picture ? (
          <img className="size-full object-cover" src={stillUrl(film.taskId, picture, 320)} alt="" loading="lazy" />
        ) : (
          <p className="grid size-full place-items-center p-2 text-center text-xs text-[#a8a196]">
            {t("versions.noPicture")}
          </p>
        )}
      </div>
      <div className="min-w-0">
        <h3 className="text-[15px] leading-tight">
          {number} · <Marked text={scene.title} other={other?.title} />
        </h3>
        <p className="mt-0.5 text-xs text-soft">
          <b className={cx("font-medium", other && other.seconds !== scene.seconds && "text-stale")}>
            {tenths(scene.seconds)} s
          </b>{" "}
          · {t(`camera.${scene.camera}`)} · {join}
        </p>
        <p className={cx("film mt-1 break-words", isSame && "line-clamp-2 text-soft")}>
          <Marked text={scene.narration} other={other?.narration} />
        </p>
        {!isSame && (
          <p className="mt-1 text-xs break-words text-soft">
            <Marked text={scene.visual} other={other?.visual} />
          </p>
        )}
      </div>
    </div>
  );
};

/** A text with the words marked that the other side does not have. */
const Marked = ({ text, other }: { text: string; other: string | undefined }) =>
  other === undefined || other === text
    ? text
    : wordsAgainst(text, other).map((words, place) =>
        words.isShared ? (
          words.text
        ) : (
          <mark key={place} className="rounded-sm bg-lamp-wash text-ink underline decoration-stale decoration-2">
            {words.text}
          </mark>
        ),
      );
