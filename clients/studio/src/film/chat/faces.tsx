import { Mark } from "../../TopBar.tsx";

/** Whom the painter of the server has drawn. */
const crew = ["director", "scene_writer", "character_designer", "asset_maker", "composer", "editor"];

/** The portrait of one of the crew; whoever else speaks has the studio's mark. */
export const Face = ({ speaker }: { speaker: string }) =>
  crew.includes(speaker) ? (
    <img
      className="size-[30px] flex-none rounded-full bg-lift"
      src={`/crew/${speaker}.jpg`}
      width={30}
      height={30}
      alt=""
    />
  ) : (
    <span className="grid size-[30px] place-items-center">
      <Mark />
    </span>
  );
