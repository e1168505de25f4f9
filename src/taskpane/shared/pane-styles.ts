/** What several parts of the pane share: one column, 16 px rhythm, Fluent's tokens only. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const usePaneStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  sections: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  figures: { fontVariantNumeric: "tabular-nums" },
  // Fluent's links have a size of their own, whatever the text is that they stand in.
  linkInText: { fontSize: "inherit", lineHeight: "inherit" },
  // Without colours of its own a link is told from text by its line alone.
  link: { "@media (forced-colors: active)": { textDecorationLine: "underline" } },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    padding: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Colours of a status; never without its symbol and word. */
export const useToneStyles = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground1 },
  likely: { color: tokens.colorBrandForeground1 },
  watch: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  open: { color: tokens.colorNeutralForeground3 },
  plain: { color: tokens.colorNeutralForeground2 },
});
