/** The pane's words on writing a report, putting the last one back and removing it. */
import { counted, message, words } from "./language";

export const runWords = {
  // writing
  generate: words("生成月报", "Write report"),
  willAdd: message<{ sheets: number }>(
    ({ sheets }) => `将新建 ${sheets} 个工作表`,
    ({ sheets }) => `Will add ${counted(sheets, "sheet")}`,
  ),
  willUpdate: message<{ sheets: number; added: number }>(
    ({ sheets, added }) => `将更新 ${sheets} 个工作表${added > 0 ? `，新建 ${added} 个` : ""}`,
    ({ sheets, added }) => `Will update ${counted(sheets, "sheet")}${added > 0 ? ` and add ${added}` : ""}`,
  ),
  willCover: message<{ year: number; month: number; until: string }>(
    ({ year, month, until }) => `写 ${year}年${month}月的月报，数据截至 ${until}：`,
    ({ year, month, until }) => `The report of ${year}-${String(month).padStart(2, "0")}, data up to ${until}:`,
  ),
  changeNew: words("新建", "new"),
  changeUpdated: words("更新，备注保留", "updated, remarks kept"),
  changeNoData: words("已无数据，写明原因", "no data any more; says so"),
  changeTaken: words("已有同名工作表，不是本加载项写的：请先改名", "a sheet of this name is not ours: rename it first"),
  sourcesStay: words("原有工作表不改动。", "Existing sheets are not changed."),
  undoOneStep: words("写入后按一次 Ctrl+Z 即可整体撤销。", "One Ctrl+Z takes the whole report back."),
  undoBySteps: words(
    "写入后可按 Ctrl+Z 撤销（可能要按几次）。",
    "Ctrl+Z takes the report back, perhaps in several steps.",
  ),
  undoEmptied: words(
    "写入会清空 Excel 的撤销记录，要退回请用“移除月报”。",
    "Writing empties Excel's undo list; Remove takes the report away.",
  ),
  undoEmptiedKept: words(
    "写入会清空 Excel 的撤销记录，要退回请用“恢复上次”。",
    "Writing empties Excel's undo list; Restore brings this one back.",
  ),
  notKeptStanding: words(
    "现有月报由旧版写出，更新后不能恢复到它。",
    "An older version wrote the present report: it cannot be restored after an update.",
  ),
  lastRun: message<{
    at: string;
    addIn: string | null;
    data: { until: string; tables: number } | null;
    changedSince: boolean;
  }>(
    ({ at, addIn, data, changedSince }) =>
      [
        `上次生成：${at}`,
        ...(addIn ? [`${addIn} 版`] : []),
        ...(data ? [`数据截至 ${data.until}`, `${data.tables} 个数据表`] : []),
      ].join("，") + `。${changedSince ? "此后数据有改动。" : ""}`,
    ({ at, addIn, data, changedSince }) =>
      [
        `Last written ${at}`,
        ...(addIn ? [`by version ${addIn}`] : []),
        ...(data ? [`data up to ${data.until}`, counted(data.tables, "table")] : []),
      ].join(", ") + `.${changedSince ? " The data changed since." : ""}`,
  ),
  lastRunIncomplete: message<{ at: string }>(
    ({ at }) => `上次（${at}）没有写完，工作表可能不完整。请重新生成。`,
    ({ at }) => `The last run (${at}) did not finish; sheets may be incomplete. Write the report again.`,
  ),
  writing: words("正在生成…", "Writing…"),
  preparingToWrite: words("正在读取并计算…", "Reading and calculating…"),
  progressOf: message<{ phase: string; done: number; total: number }>(
    ({ phase, done, total }) => `${phase}（${done}/${total}）`,
    ({ phase, done, total }) => `${phase} (${done}/${total})`,
  ),
  cancel: words("取消", "Cancel"),
  cancelling: words("正在停止…", "Stopping…"),
  writtenTitle: words("月报已生成", "Report written"),
  writtenMonth: message<{ year: number; month: number }>(
    ({ year, month }) => `${year}年${month}月月报已生成`,
    ({ year, month }) => `Report written for ${year}-${String(month).padStart(2, "0")}`,
  ),
  cancelledTitle: words("已取消", "Cancelled"),
  cancelledBefore: words("什么都没有写，工作簿和原来一样。", "Nothing was written; the workbook is as it was."),
  cancelledAfter: words(
    "原有工作表没有改动。重新生成即可补全。",
    "Existing sheets are unchanged. Write the report again to complete it.",
  ),
  reachedWhole: message<{ sheets: string }>(
    ({ sheets }) => `已写完：${sheets}。`,
    ({ sheets }) => `Written: ${sheets}.`,
  ),
  reachedUndressed: message<{ sheets: string }>(
    ({ sheets }) => `内容已写完，排版未完成：${sheets}。`,
    ({ sheets }) => `Complete in content, not yet laid out: ${sheets}.`,
  ),
  reachedTorn: message<{ sheets: string }>(
    ({ sheets }) => `写了一半：${sheets}。`,
    ({ sheets }) => `Half written: ${sheets}.`,
  ),
  reachedUntouched: message<{ sheets: string }>(
    ({ sheets }) => `没有动：${sheets}。`,
    ({ sheets }) => `Untouched: ${sheets}.`,
  ),
  reachedUnsaved: message<{ text: string }>(
    ({ text }) => `生成期间填写的“${text}”没能存下，请先复制，生成后再填。`,
    ({ text }) => `"${text}", typed meanwhile, could not be kept. Copy it, and type it again after the next run.`,
  ),
  reachedNothing: words("月报的工作表都没有动。", "No sheet of the report was touched."),
  writtenBySteps: words(
    "Excel 没能把这次写入并成一步，撤销可能要按几次 Ctrl+Z。",
    "Excel did not take this as one step: undoing may need several Ctrl+Z.",
  ),
  writtenNotKept: words(
    "这份月报没能存底，下次更新后不能恢复到它。",
    "This report could not be kept: it cannot be restored after the next one.",
  ),
  writtenWordsKept: message<{ count: number }>(
    ({ count }) =>
      `有 ${count} 处内容写在由加载项计算的位置，已移到本行的备注栏；本行没有备注栏的，记入“月报·数据核查”。`,
    ({ count }) =>
      `${counted(count, "cell")} that people typed in where the add-in writes: kept in the remarks of their rows, ` +
      "else on the sheet of checks.",
  ),
  writtenHidden: message<{ sheets: string }>(
    ({ sheets }) => `已更新但仍处于隐藏状态：${sheets}。要查看请右击任一工作表标签，选“取消隐藏”。`,
    ({ sheets }) =>
      `Written, and hidden as before: ${sheets}. To see them, right-click any sheet tab and choose Unhide.`,
  ),
  writtenOtherwise: message<{ count: number }>(
    ({ count }) => `写后核对：有 ${count} 处与写入的不一样，数字请对一下来源。`,
    ({ count }) =>
      `Read back: ${counted(count, "thing")} in Excel differ from what was written. Check figures at their source.`,
  ),
  writtenReadOnly: words(
    "工作簿是以只读方式打开的：请用“另存为”保存，否则月报不会留在文件里。",
    "The workbook was opened read-only: save it under another name, or the report is lost.",
  ),
  writeFailedTitle: words("没能生成月报", "The report was not written"),
  adoptTitle: words("发现以前写的月报", "An earlier report stands here"),
  adoptText: message<{ sheets: string }>(
    ({ sheets }) =>
      `${sheets}：看来是本加载项写的，但工作簿里的凭据没有了（用别的软件保存过，或由旧版本写成）。点“接管”后接着更新，填写过的文字保留；不想接管，请先给它们改名再生成。`,
    ({ sheets }) =>
      `${sheets}: this add-in seems to have written it, but the proof is gone (another program saved the file, ` +
      "or an older version wrote it). Take it over to go on updating it; what you typed stays. Or rename these " +
      "sheets before you write the report.",
  ),
  adopt: words("接管", "Take over"),
  sourcesUntouched: words("原有工作表没有改动。", "Existing sheets are unchanged."),
  stepFailedTitle: words("没有成功", "That did not work"),
  close: words("关闭", "Close"),

  // putting the last report back
  restore: words("恢复上次", "Restore"),
  restoreHint: message<{ at: string; year: number; month: number }>(
    ({ at, year, month }) => `换回 ${at} 生成的 ${year}年${month}月月报`,
    ({ at, year, month }) => `Puts back the ${year}-${String(month).padStart(2, "0")} report written ${at}`,
  ),
  restoreLeads: message<{ at: string; year: number; month: number }>(
    ({ at, year, month }) => `“恢复上次”换回 ${at} 生成的 ${year}年${month}月月报。`,
    ({ at, year, month }) => `Restore puts back the ${year}-${String(month).padStart(2, "0")} report written ${at}.`,
  ),
  restoreOtherVersion: message<{ at: string }>(
    ({ at }) => `${at} 的月报由另一版本的加载项存底，不能恢复。`,
    ({ at }) => `Another version of the add-in kept the report of ${at}: it cannot be restored.`,
  ),
  restoring: words("正在恢复…", "Restoring…"),
  restoredTitle: words("已恢复上次的月报", "The last report is back"),
  restoredText: message<{ at: string; replaced: string | null }>(
    ({ at, replaced }) => `现在是 ${at} 生成的月报。${replaced ? `再点“恢复上次”，换回 ${replaced} 的。` : ""}`,
    ({ at, replaced }) =>
      `This is the report written ${at}.${replaced ? ` Restore again brings back that of ${replaced}.` : ""}`,
  ),
  restoreFailedTitle: words("没能恢复上次的月报", "The last report was not restored"),

  // removal
  remove: words("移除月报", "Remove"),
  removeTitle: words("移除月报？", "Remove the report?"),
  removeText: words(
    "将删除以下工作表，包括在备注栏里填写的内容和存底的上次月报；“设置”和“数据”里的选择也恢复为自动。此操作不能撤销。原有工作表不受影响。",
    "These sheets are deleted, with what was typed in their remark columns and the kept last report; choices " +
      "made under Settings and Data go back to automatic. This cannot be undone. Existing sheets are not " +
      "affected.",
  ),
  removeConfirm: words("移除", "Remove"),
  removing: words("正在移除…", "Removing…"),
  removedTitle: words("月报已移除", "Report removed"),
  removedText: message<{ sheets: string }>(
    ({ sheets }) => `已删除：${sheets}。`,
    ({ sheets }) => `Deleted: ${sheets}.`,
  ),
  removeFailedTitle: words("没能移除月报", "The report was not removed"),
} as const;
