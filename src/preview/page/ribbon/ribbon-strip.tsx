/** The add-in's group of the ribbon. */
import type { ReactNode } from "react";
import type { Ribbon, RibbonButton } from "./ribbon";
import { pageWords, type PageLanguage } from "../words";

interface RibbonStripProps {
  readonly ribbon: Ribbon;
  readonly language: PageLanguage;
  readonly paneShown: boolean;
  /** Buttons whose function runs and has not shown its window yet. */
  readonly running: ReadonlySet<string>;
  readonly press: (button: RibbonButton) => void;
}

export function RibbonStrip({ ribbon, language, paneShown, running, press }: RibbonStripProps): ReactNode {
  const runs = ribbon.buttons.filter(({ id }) => running.has(id)).map(({ label }) => label);
  return (
    <div className="ribbon" role="toolbar" aria-label={pageWords.ribbon[language]} data-region>
      <div role="group" aria-label={ribbon.group} className="ribbon-group">
        {ribbon.buttons.map((button) => (
          <button
            key={button.id}
            title={`${button.label}\n${button.tip}`}
            aria-description={button.tip}
            onClick={() => press(button)}
            {...(button.action.kind === "showTaskpane" ? { "aria-pressed": paneShown } : {})}
          >
            <Icon icons={button.icons} />
            {button.label}
          </button>
        ))}
        <span className="ribbon-caption" aria-hidden="true">
          {ribbon.group}
        </span>
      </div>
      <span role="status" className="ribbon-status">
        {runs.length > 0 ? (
          <>
            <span className="spinner" />
            {pageWords.running[language]} {runs.join(" ")}
          </>
        ) : null}
      </span>
    </div>
  );
}

const SIZE = 24;

function Icon({ icons }: Pick<RibbonButton, "icons">): ReactNode {
  const [plain, dense] = [icons.get(SIZE), icons.get(2 * SIZE)];
  return plain ? (
    <img
      src={plain.href}
      srcSet={dense ? `${plain.href} 1x, ${dense.href} 2x` : undefined}
      width={SIZE}
      height={SIZE}
      alt=""
    />
  ) : null;
}
