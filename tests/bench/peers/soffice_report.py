"""Has LibreOffice open a workbook, work out its formulas and save it. usage: soffice_report.py INPUT FOLDER
Prints one line of JSON: CPU seconds and peak MB of LibreOffice, its start included."""

import json
import resource
import subprocess
import sys

source, folder = sys.argv[1:3]
profile = f"-env:UserInstallation=file://{folder}/profile"
subprocess.run(["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, source], check=True, capture_output=True)
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"cpuSeconds": usage.ru_utime + usage.ru_stime, "peakMegabytes": usage.ru_maxrss / 1024}))
