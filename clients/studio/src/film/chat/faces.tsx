/** The six of the crew by their role's name. */
interface Drawn {
  back: string;
  skin: string;
  hair: string;
  shape: string;
  glasses?: boolean;
}

const faces: Record<string, Drawn> = {
  director: { back: "#c9724c", skin: "#f3d9b8", hair: "#2b1d16", shape: "M5 13a8 8 0 0 1 16 0l-1-2c-3-3-11-3-14 0z" },
  scene_writer: {
    back: "#5b7d9c",
    skin: "#e6cdb0",
    hair: "#51382a",
    shape: "M5.5 16c-1-8 2-11 7.5-11S21 8 20 16l-1-4c-3-1-4-3-5-3-2 2-5 3-7 3z",
    glasses: true,
  },
  character_designer: {
    back: "#7b5ea7",
    skin: "#d9a983",
    hair: "#1f1a24",
    shape: "M5 14c0-7 4-9 8-9s8 2 8 9c-2-4-5-5-8-5s-6 1-8 5z",
  },
  asset_maker: {
    back: "#3f7d74",
    skin: "#f0d0b0",
    hair: "#8a4a22",
    shape: "M6 12c0-5 3-7 7-7s7 2 7 7c-4-1-5-2-6-3-2 2-4 3-8 3z",
  },
  composer: {
    back: "#a34f62",
    skin: "#caa07c",
    hair: "#3a2430",
    shape: "M5.5 14c0-6 3-9 8-9s8 2 7 9l-1.5-3c-5 0-8-1.500-9-2.500-1 2-2 2.500-3 3z",
  },
  editor: {
    back: "#7d7a45",
    skin: "#efd7bd",
    hair: "#d9d3c8",
    shape: "M6 12c1-5 4-6.500 7-6.500S19 7 20 12c-2-2-4-2.600-7-2.600S8 10 6 12z",
    glasses: true,
  },
};

const studioFace: Drawn = {
  back: "#6a655c",
  skin: "#e6dccb",
  hair: "#3c382f",
  shape: "M6 12c1-5 4-6.500 7-6.500S19 7 20 12c-2-2-4-2.600-7-2.600S8 10 6 12z",
};

export const Face = ({ speaker }: { speaker: string }) => {
  const face = faces[speaker] ?? studioFace;
  return (
    <svg className="size-[30px] flex-none overflow-hidden rounded-full" viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" fill={face.back} />
      <path d="M3 27c1-7 5-8.500 10-8.500S22 20 23 27z" fill="#0006" />
      <ellipse cx="13" cy="13.600" rx="5.600" ry="6.400" fill={face.skin} />
      <path d={face.shape} fill={face.hair} />
      <circle cx="10.700" cy="14.200" r=".8" fill="#2b2118" />
      <circle cx="15.300" cy="14.200" r=".8" fill="#2b2118" />
      <path d="M11 17.400c1.200.9 2.800.9 4 0" stroke="#2b2118" strokeWidth=".9" fill="none" />
      {face.glasses && <path d="M8.600 14.200h3.400M14 14.200h3.400M12 14.200h2" stroke="#2b2118" strokeWidth="1" />}
    </svg>
  );
};
