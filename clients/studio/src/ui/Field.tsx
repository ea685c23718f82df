import { useId, type ReactNode } from "react";

/** A labelled control; `hint` stands at the end of the label's line. */
export const Field = ({
  label,
  hint,
  children,
}: {
  label: string;
  hint?: ReactNode;
  children: (id: string) => ReactNode;
}) => {
  const id = useId();
  return (
    <div>
      <div className="mb-1 flex justify-between gap-3 text-xs text-soft">
        <label htmlFor={id}>{label}</label>
        {hint}
      </div>
      {children(id)}
    </div>
  );
};
