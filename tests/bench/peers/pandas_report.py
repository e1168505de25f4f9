"""The month as an analyst would script it: pandas reads the workbook, openpyxl writes tables with charts beside it.

usage: pandas_report.py INPUT OUTPUT UNTIL PLACE|-   prints one line of JSON: CPU seconds, peak MB, figures
"""

import json
import re
import resource
import sys
from decimal import ROUND_HALF_EVEN, Decimal

import numpy as np
import pandas as pd
from openpyxl import load_workbook
from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

source, target, until, place = sys.argv[1:5]
until = pd.Timestamp(until)

MEANS = {"PM2.5": "pm25Mean", "PM10": "pm10Mean", "SO2": "so2Mean", "NO2": "no2Mean"}
PERCENTILES = {"CO": ("coP95", 95), "O3-8h": ("o3P90", 90)}
# Annual limits of grade two, GB 3095-2012: what the composite index divides by.
LIMITS = {"PM2.5": 35, "PM10": 70, "SO2": 60, "NO2": 40, "CO": 4, "O3-8h": 160}
CLASSES = ["excellent", "good", "light", "moderate", "heavy", "severe"]
SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
ITEMS = {*LIMITS, "AQI"}


def column_name(text):
    name = re.sub(r"[(（].*|\s|指数$", "", str(text).translate(SUBSCRIPTS)).replace("PM2,5", "PM2.5").replace("PM.5", "PM2.5")
    if name in ("日期", "监测日期"):
        return "date"
    if name == "城市":
        return "place"
    return name if name in ITEMS else None


def dates(column):
    if pd.api.types.is_datetime64_any_dtype(column):
        return column
    text = column.astype(str).str.replace(r"[年月./]", "-", regex=True).str.replace("日", "")
    return pd.to_datetime(text, errors="coerce")


def table(frame, wanted):
    """The rows below the header that names what is wanted; a header of two rows is laid over each other."""
    for row in range(min(6, len(frame))):
        names = [column_name(value) for value in frame.iloc[row]]
        first = row + 1
        if first < len(frame) and pd.isna(frame.iloc[first, 0]):
            names = [a or column_name(b) for a, b in zip(names, frame.iloc[first])]
            first += 1
        if wanted <= {name for name in names if name}:
            return pd.DataFrame({name: frame.iloc[first:, at] for at, name in enumerate(names) if name})
    return None


def rounded(value, digits):
    """GB/T 8170: half to even on the decimal number."""
    step = Decimal(1).scaleb(-digits)
    return float(Decimal(repr(round(float(value), 10))).quantize(step, ROUND_HALF_EVEN))


def figures(days, start, end):
    part = days[(days["date"] >= start) & (days["date"] <= end)]
    if part.empty:
        return None
    exact = {item: part[item].mean() for item in MEANS}
    exact |= {item: np.percentile(part[item].dropna(), share) for item, (_, share) in PERCENTILES.items()}
    told = {
        **{name: rounded(exact[item], 0) for item, name in MEANS.items()},
        **{name: rounded(exact[item], 1 if item == "CO" else 0) for item, (name, _) in PERCENTILES.items()},
        "compositeIndex": rounded(sum(exact[item] / limit for item, limit in LIMITS.items()), 2),
    }
    if "AQI" not in part:
        return told
    counts = pd.cut(part["AQI"], [-1, 50, 100, 150, 200, 300, np.inf], labels=CLASSES).value_counts()
    good, valid = int(counts["excellent"] + counts["good"]), int(part["AQI"].notna().sum())
    return told | {
        "goodDays": good,
        "goodRatio": rounded(100 * good / valid, 1),
        "classDays": {name: int(counts[name]) for name in CLASSES},
    }


frames = pd.read_excel(source, sheet_name=None, header=None)
tables = [table(frame, {"date", "PM2.5", "PM10"}) for frame in frames.values()]
days = pd.concat([one.assign(date=dates(one["date"])) for one in tables if one is not None], ignore_index=True)
days = days[days["date"].notna()]
if place != "-":
    days = days[days["place"] == place]
for item in ITEMS & set(days):
    days[item] = pd.to_numeric(days[item], errors="coerce").where(lambda column: column >= 0)
days = days.drop_duplicates("date").sort_values("date")

month, year = until.replace(day=1), until.replace(month=1, day=1)
back = lambda day: day - pd.DateOffset(years=1)
periods = {
    "month": figures(days, month, until),
    "monthLastYear": figures(days, back(month), back(until)),
    "yearToDate": figures(days, year, until),
    "yearToDateLastYear": figures(days, back(year), back(until)),
}
ends = [min(until, pd.Timestamp(until.year, number, 1) + pd.offsets.MonthEnd(0)) for number in range(1, until.month + 1)]
by_month = {f"{end.month}月": figures(days, end.replace(day=1), end) for end in ends}
by_year = {
    f"{number}年": figures(days, pd.Timestamp(number, 1, 1), pd.Timestamp(number, 12, 31))
    for number in range(days["date"].dt.year.min(), until.year + 1)
}

hours = 0
for frame in frames.values():
    for row in range(min(4, len(frame))):
        head = [re.sub(r"\s", "", str(value)) for value in frame.iloc[row]]
        day = next((at for at, name in enumerate(head) if name in ("推送时间", "推送日期")), None)
        count = next((at for at, name in enumerate(head) if re.match(r"超标(小时数|时长)", name)), None)
        if day is None or count is None:
            continue
        when, numbers = dates(frame.iloc[row + 1:, day]), pd.to_numeric(frame.iloc[row + 1:, count], errors="coerce")
        hours += numbers[(when >= year) & (when < until + pd.Timedelta(days=1))].sum()

book = load_workbook(source)
line = Side(style="thin", color="404040")
border, centre = Border(left=line, right=line, top=line, bottom=line), Alignment(horizontal="center", vertical="center")
head_fill = PatternFill("solid", fgColor="DDEBF7")
KEYS = [*MEANS.values(), *(name for name, _ in PERCENTILES.values()), "compositeIndex", "goodDays", "goodRatio"]


def write(name, rows, charts=()):
    sheet = book.create_sheet(name)
    lines = [["时段", *KEYS], *([label, *((one or {}).get(key) for key in KEYS)] for label, one in rows.items())]
    for at, values in enumerate(lines, start=1):
        for column, value in enumerate(values, start=1):
            cell = sheet.cell(at, column, value)
            cell.border, cell.alignment = border, centre
            cell.font = Font(name="黑体" if at == 1 else "宋体", size=11, bold=at == 1)
            if at == 1:
                cell.fill = head_fill
    for at, (kind, column) in enumerate(charts):
        chart = kind()
        chart.add_data(Reference(sheet, min_col=column, min_row=1, max_row=len(lines)), titles_from_data=True)
        chart.set_categories(Reference(sheet, min_col=1, min_row=2, max_row=len(lines)))
        sheet.add_chart(chart, f"L{2 + 18 * at}")


write("汇总", periods)
write("分月", by_month, [(BarChart, 2), (BarChart, 9), (LineChart, 7)])
write("历年", by_year, [(BarChart, 2), (LineChart, 8)])
book.save(target)

usage = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({
    "cpuSeconds": usage.ru_utime + usage.ru_stime,
    "peakMegabytes": usage.ru_maxrss / 1024,
    "periods": periods,
    "pushedHours": int(hours),
}))
