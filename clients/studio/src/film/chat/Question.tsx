import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { useFilm } from "../film.ts";

/** The choices of the question that waits; words of one's own go into the box below. */
export const QuestionChips = () => {
  const { t } = useTranslation();
  const film = useFilm();
  const question = film.state.snapshot?.question;
  if (!question) return null;
  return (
    <div className="mb-2">
      <p id="question" className="mb-1.5 text-sm font-medium">
        {question.text}
      </p>
      <ul className="flex flex-wrap gap-1.5" aria-labelledby="question">
        {question.choices.map((choice, place) => (
          <li key={choice}>
            <Button onClick={() => void film.send({ type: "answer", question: question.id, choice: place + 1 })}>
              {choice}
            </Button>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-xs text-soft">{t("questionHint")}</p>
    </div>
  );
};
