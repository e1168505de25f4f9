/** The icons of icon sets, drawn: by set, from the lowest to the highest. */
import type { ReactNode } from "react";

const RED = "#d0312d";
const YELLOW = "#e8a300";
const GREEN = "#3f9b3f";
const GRAY = "#7f7f7f";
const BLACK = "#404040";
const PINK = "#e6a0a0";
const BLUE = "#3d6ea5";

type Draw = (color: string) => ReactNode;

const arrow =
  (angle: number): Draw =>
  (color) => <path d="M8 1.5 14 8h-3.6v6.5H5.6V8H2z" fill={color} transform={`rotate(${angle} 8 8)`} />;
const circle: Draw = (color) => <circle cx="8" cy="8" r="6" fill={color} />;
const diamond: Draw = (color) => <path d="M8 1.5 14.5 8 8 14.5 1.5 8z" fill={color} />;
const triangle =
  (angle: number): Draw =>
  (color) => <path d="M8 2.5 14.5 13h-13z" fill={color} transform={`rotate(${angle} 8 8)`} />;
const dash: Draw = (color) => <rect x="2" y="6.5" width="12" height="3.5" fill={color} />;
const flag: Draw = (color) => <path d="M3 1.5h1.6v13H3zM5 2l9 3.5L5 9z" fill={color} />;
const cross: Draw = (color) => <path d="M3 3l10 10M13 3 3 13" stroke={color} strokeWidth="2.6" />;
const exclamation: Draw = (color) => <path d="M6.8 2h2.4l-.4 8H7.2zM6.8 11.6h2.4V14H6.8z" fill={color} />;
const tick: Draw = (color) => <path d="M2.5 8.5 6.5 12.5 13.5 4" stroke={color} strokeWidth="2.6" fill="none" />;
const onDisc =
  (draw: Draw): Draw =>
  (color) => (
    <>
      <circle cx="8" cy="8" r="7" fill={color} />
      <g transform="translate(3.2 3.2) scale(.6)">{draw("#ffffff")}</g>
    </>
  );
const rimmed: Draw = (color) => (
  <>
    <rect x="1" y="1" width="14" height="14" rx="2" fill={BLACK} />
    {circle(color)}
  </>
);

/** A clock's face, filled by quarters. */
const quarters =
  (filled: number): Draw =>
  (color) => (
    <>
      <circle cx="8" cy="8" r="6" fill={filled === 4 ? color : "#ffffff"} stroke={color} />
      {filled > 0 && filled < 4 ? (
        <path
          d={filled === 1 ? "M8 8V2a6 6 0 0 1 6 6z" : filled === 2 ? "M8 2a6 6 0 0 1 0 12z" : "M8 8V2a6 6 0 1 1-6 6z"}
          fill={color}
        />
      ) : null}
    </>
  );
const bars =
  (filled: number): Draw =>
  (color) => (
    <>
      {[0, 1, 2, 3].map((bar) => (
        <rect
          key={bar}
          x={1 + bar * 3.7}
          y={11 - bar * 3}
          width="2.9"
          height={4 + bar * 3}
          fill={bar < filled ? color : "#d5d5d5"}
        />
      ))}
    </>
  );
const boxes =
  (filled: number): Draw =>
  (color) => (
    <>
      {[0, 1, 2, 3].map((box) => (
        <rect
          key={box}
          x={box % 2 === 0 ? 1.5 : 8.5}
          y={box < 2 ? 8.5 : 1.5}
          width="6"
          height="6"
          fill={box < filled ? color : "#d5d5d5"}
        />
      ))}
    </>
  );
const star =
  (share: number): Draw =>
  (color) => {
    const outline = "M8 1l2.1 4.6 5 .5-3.8 3.3 1.1 4.9L8 11.8l-4.4 2.5 1.1-4.9L.9 6.1l5-.5z";
    return (
      <>
        <path d={outline} fill="#ffffff" stroke={color} />
        <path d={outline} fill={color} style={{ clipPath: `inset(0 ${100 - share * 100}% 0 0)` }} />
      </>
    );
  };

type Icon = readonly [draw: Draw, color: string];
const colors = (draws: readonly Draw[], painted: readonly string[]): readonly Icon[] =>
  draws.map((draw, index) => [draw, painted[index] ?? GRAY]);
const arrows3 = [arrow(180), arrow(90), arrow(0)];
const arrows4 = [arrow(180), arrow(135), arrow(45), arrow(0)];
const arrows5 = [arrow(180), arrow(135), arrow(90), arrow(45), arrow(0)];
const lights = [RED, YELLOW, GREEN];

const sets: Readonly<Record<string, readonly Icon[]>> = {
  "3Arrows": colors(arrows3, lights),
  "3ArrowsGray": colors(arrows3, []),
  "3Triangles": colors([triangle(180), dash, triangle(0)], lights),
  "3Stars": colors([star(0), star(0.5), star(1)], [YELLOW, YELLOW, YELLOW]),
  "3Flags": colors([flag, flag, flag], lights),
  "3TrafficLights1": colors([circle, circle, circle], lights),
  "3TrafficLights2": colors([rimmed, rimmed, rimmed], lights),
  "3Signs": colors([diamond, triangle(0), circle], lights),
  "3Symbols": colors([onDisc(cross), onDisc(exclamation), onDisc(tick)], lights),
  "3Symbols2": colors([cross, exclamation, tick], lights),
  "4Arrows": colors(arrows4, [RED, YELLOW, YELLOW, GREEN]),
  "4ArrowsGray": colors(arrows4, []),
  "4RedToBlack": colors([circle, circle, circle, circle], [BLACK, GRAY, PINK, RED]),
  "4Rating": colors([bars(1), bars(2), bars(3), bars(4)], [BLUE, BLUE, BLUE, BLUE]),
  "4TrafficLights": colors([circle, circle, circle, circle], [BLACK, ...lights]),
  "5Arrows": colors(arrows5, [RED, YELLOW, YELLOW, YELLOW, GREEN]),
  "5ArrowsGray": colors(arrows5, []),
  "5Rating": colors([bars(0), bars(1), bars(2), bars(3), bars(4)], [BLUE, BLUE, BLUE, BLUE, BLUE]),
  "5Quarters": colors(
    [quarters(0), quarters(1), quarters(2), quarters(3), quarters(4)],
    [BLACK, BLACK, BLACK, BLACK, BLACK],
  ),
  "5Boxes": colors([boxes(0), boxes(1), boxes(2), boxes(3), boxes(4)], [BLUE, BLUE, BLUE, BLUE, BLUE]),
};

export function ConditionIcon({ set, index }: { readonly set: string; readonly index: number }): ReactNode {
  const icon = sets[set]?.[index];
  if (!icon) return null;
  const [draw, color] = icon;
  return (
    <svg className="icon" viewBox="0 0 16 16" width="15" height="15" data-icon={`${set} ${index}`} aria-hidden="true">
      {draw(color)}
    </svg>
  );
}
