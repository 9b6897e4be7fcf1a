"""LibreOffice's own implementation of Excel's object model, spoken to one line at a time.

    /usr/bin/python3 office.py IN OUT PORT BASIC     (files: two pipes; a Basic module made from et.d.ts)

A request is a line of JSON {k: kind, h: handle of the object, n: member, a: arguments}, its answer a line of JSON.
The objects can only be reached from Basic, so a dispatcher in the document carries the requests out.
"""
import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def connect(port):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve("uno:socket,host=127.0.0.1,port=%s;urp;StarOffice.ComponentContext" % port)
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


def open_document(context, basic):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    macros = PropertyValue()
    macros.Name, macros.Value = "MacroExecutionMode", 4
    document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (macros,))
    libraries = document.BasicLibraries
    libraries.VBACompatibilityMode = True
    if not libraries.hasByName("Standard"):
        libraries.createLibrary("Standard")
    libraries.getByName("Standard").insertByName("Bridge", basic)
    script = lambda name: document.getScriptProvider().getScript("vnd.sun.star.script:Standard.Bridge.%s?language=Basic&location=document" % name)
    return document, script


def encoded(argument):
    if isinstance(argument, dict):
        return ("o", argument["o"])
    if isinstance(argument, list):
        return ("a", tuple(map(tuple, argument)))
    return ("m", 0) if argument is None else argument


def ruled(document, name):
    """Cells with input rules: the object model of this version cannot list them."""
    sheet = document.Sheets.getByName(name)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    return [
        [row, col]
        for row in range(last.EndRow + 1)
        for col in range(last.EndColumn + 1)
        if sheet.getCellByPosition(col, row).Validation.Type.value != "ANY"
    ]


def noted(document, name):
    annotations = document.Sheets.getByName(name).Annotations
    places = [annotations.getByIndex(index).Position for index in range(annotations.Count)]
    return [[place.Row, place.Column] for place in places]


def shared(document, name, address, prop):
    """A property of a rectangle; None where its cells differ."""
    cells = document.Sheets.getByName(name).getCellRangeByName(address)
    return [None if cells.getPropertyState(prop).value == "AMBIGUOUS_VALUE" else cells.getPropertyValue(prop)]


ASIDE = {
    "ruled": ruled,
    "noted": noted,
    "filled": lambda document, name, address: shared(document, name, address, "CellBackColor"),
    "aligned": lambda document, name, address: [getattr(one, "value", one) for one in shared(document, name, address, "HoriJustify")],
}


def answer(document, dispatch, request):
    if request["k"] in ASIDE:
        return {"v": ASIDE[request["k"]](document, request["n"], *request["a"])}
    kind, *rest = dispatch.invoke((request["k"], request["h"], request["n"], tuple(map(encoded, request["a"]))), (), ())[0]
    if request["n"] in ("Add", "Copy", "Delete"):
        # Sheets come with the same code name, by which the program then confuses them.
        for index in range(document.Sheets.Count):
            document.Sheets.getByIndex(index).CodeName = "cn%d_%d" % (index, time.time_ns())
    if kind == "o":
        return {"o": int(rest[0])}
    if kind == "a":
        return {"v": [list(row) for row in rest[0]]}
    if kind == "e":
        return {"e": rest[0]}
    return {"v": None if kind == "n" else rest[0]}


def main(incoming, outgoing, port, basic):
    document, script = open_document(connect(port), open(basic, encoding="utf8").read())
    script("Root").invoke((), (), ())
    dispatch = script("Dispatch")
    for line in incoming:
        try:
            said = answer(document, dispatch, json.loads(line))
        except Exception as error:
            said = {"e": str(error)}
        outgoing.write(json.dumps(said) + "\n")
        outgoing.flush()


main(open(sys.argv[1], encoding="utf8"), open(sys.argv[2], "w", encoding="utf8"), sys.argv[3], sys.argv[4])
