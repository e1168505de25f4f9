/** What can be wrong with a disclosure notice: its templates, its fields, and its text. */
import type { ComposedNoticeFindingFacts } from "./composed-notice-findings";
import type { NoticeFigureFindingFacts } from "./notice-figure-findings";
import type { NoticeTextFindingFacts } from "./notice-text-findings";

export type NoticeFindingFacts = ComposedNoticeFindingFacts & NoticeFigureFindingFacts & NoticeTextFindingFacts;
