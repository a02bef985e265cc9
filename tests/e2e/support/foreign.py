"""Reads files of the app with programs that the app does not use, and prints what they say as JSON."""
import json
import sys

kind, path = sys.argv[1:]
if kind == "xlsx":
    import openpyxl

    # By its bytes: a download has no ending.
    with open(path, "rb") as file:
        sheet = openpyxl.load_workbook(file).worksheets[0]
    print(json.dumps({
        "title": sheet.title,
        "filter": sheet.auto_filter.ref,
        "rows": [[cell.isoformat()[:10] if hasattr(cell, "isoformat") else cell for cell in row] for row in sheet.iter_rows(values_only=True)],
    }))
else:
    import icalendar

    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    print(json.dumps([
        {
            "summary": str(event["summary"]),
            "location": str(event["location"]),
            "from": event["dtstart"].dt.isoformat(),
            "to": event["dtend"].dt.isoformat(),
            "secret": str(event.get("class", "")),
        }
        for event in calendar.walk("vevent")
    ]))
