/** What is worked out only when somebody looks: asked for when it is drawn, and drawn once it is there. */
import { createContext, useContext, useEffect, useState } from "react";
import type { Asked } from "../../excel/computing/engine";

const nobody: Asked = {
  trend: () => Promise.resolve(null),
  offers: () => Promise.resolve({ columns: [], proposals: [] }),
};

/** Of the workbook that is shown. */
export const AskedContext = createContext<Asked>(nobody);

/**
 * The answer to a question about the workbook that is shown; null: it is not there yet, or the question is null. When
 * the workbook is read anew the last answer stands until the next is there.
 * @param about what is asked about; @param ask the same function each time
 */
export function useAnswer<Value>(
  about: string | null,
  ask: (asked: Asked, about: string) => Promise<Value>,
): Value | null {
  const asked = useContext(AskedContext);
  const [answer, setAnswer] = useState<{ readonly about: string; readonly value: Value } | null>(null);
  useEffect(() => {
    if (about === null) return undefined;
    let left = false;
    void ask(asked, about).then((value) => {
      if (!left) setAnswer({ about, value });
    });
    return () => {
      left = true;
    };
  }, [asked, about, ask]);
  return answer?.about === about ? answer.value : null;
}
