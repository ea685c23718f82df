import ReactMarkdown from "react-markdown";
import remarkGfm from "remark-gfm";

const MarkdownBlock = ({ text }: { text: string }) => (
  <ReactMarkdown
    remarkPlugins={[remarkGfm]}
    components={{
      a: ({ href, children }) => (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {children}
        </a>
      ),
      img: ({ alt }) => <span>{alt}</span>,
    }}
  >
    {text}
  </ReactMarkdown>
);

export default MarkdownBlock;
