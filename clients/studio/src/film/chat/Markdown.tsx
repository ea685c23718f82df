import { lazy, memo, Suspense } from "react";

const Rendered = lazy(() => import("./MarkdownBlock.tsx"));

/** Splits at blank lines outside of fences, so that of a growing message only the last block is read again. */
export const blocksOf = (text: string): string[] => {
  const blocks: string[] = [];
  let open = false;
  for (const part of text.split(/\n{2,}/)) {
    const joined: string = open ? `${blocks.pop() ?? ""}\n\n${part}` : part;
    blocks.push(joined);
    open = (joined.match(/^```/gm)?.length ?? 0) % 2 === 1;
  }

  return blocks;
};

/** A message of the crew; links and pictures of other hosts are shown as text, nothing is fetched from them. */
export const Markdown = memo(({ text }: { text: string }) => (
  <div className="prose break-words">
    {blocksOf(text).map((block, place) => (
      // Blocks out of sight are not laid out again while the last one grows.
      <div key={place} className="[contain-intrinsic-size:auto_24px] [content-visibility:auto]">
        <Block text={block} />
      </div>
    ))}
  </div>
));

/** What has no marks needs no reader. */
const Block = memo(({ text }: { text: string }) =>
  /[*_`#|[\]<>~-]|^\d+\./m.test(text) ? (
    <Suspense fallback={<p>{text}</p>}>
      <Rendered text={text} />
    </Suspense>
  ) : (
    <p className="whitespace-pre-wrap">{text}</p>
  ),
);
